/**
 * Common given and family names, combined at random: no list holds a real person. An entry is `own script=registered spelling,
 * other spelling …` or a Latin name alone; `male/female` where the family name is inflected.
 */

export const TURKISH = {
  female: `Ayşe;Fatma;Emine;Hatice;Zeynep;Elif;Meryem;Şerife;Zehra;Sultan;Hanife;Merve;Havva;Zeliha;Esra;Fadime;Özlem;Hacer;Yasemin;
    Hülya;Cemile;Sevim;Gülsüm;Leyla;Dilek;Büşra;Aysel;Songül;Kübra;Halime;Esma;Aynur;Hayriye;Kadriye;Tuğba;Sevgi;Rabia;Hava;Gülay;
    Nurten;Derya;Melek;Sibel;Nuray;Filiz;Ebru;Gönül;Nermin;Serpil;Pınar;Defne;Nehir;Asya;Azra;Eylül;Ecrin;Duru;Nisa;Ayşe Nur;
    Fatma Zehra;Elif Su`,
  male: `Mehmet;Mustafa;Ahmet;Ali;Hüseyin;Hasan;İbrahim;İsmail;Osman;Yusuf;Murat;Ömer;Ramazan;Halil;Süleyman;Abdullah;Mahmut;Recep;
    Salih;Fatih;Kadir;Emre;Hakan;Adem;Kemal;Yaşar;Bekir;Musa;Metin;Serkan;Orhan;Burak;Cemal;Şaban;Yunus;Bayram;Sinan;Gökhan;Uğur;
    Erdal;Cengiz;Tolga;Volkan;Levent;Selim;Umut;Barış;Kaan;Eymen;Kerem;Miraç;Alparslan;Göktuğ;Çınar;Poyraz;Ali Eren;Ömer Asaf;
    Mehmet Akif`,
  family: `Yılmaz;Kaya;Demir;Çelik;Şahin;Yıldız;Yıldırım;Öztürk;Aydın;Özdemir;Arslan;Doğan;Kılıç;Aslan;Çetin;Kara;Koç;Kurt;Özkan;
    Şimşek;Polat;Korkmaz;Özcan;Çakır;Erdoğmuş;Yavuz;Can;Acar;Şen;Aktaş;Güler;Yalçın;Güneş;Bozkurt;Bulut;Keskin;Ünal;Turan;Gül;
    Özer;Işık;Kaplan;Avcı;Sarı;Tekin;Taş;Köse;Yüksel;Ateş;Aksoy;Uçar;Tunç;Duman;Erdem;Toprak;Güngör;Karaca;Uysal;Çiftçi;Oruç;
    Tuncer;Savaş;Uğurlu;Balcı;Ekinci;Gündüz;Peker;Altıntaş;Baş;Elmas`,
} as const;

export const KURDISH = {
  female: `روژين=Rojin,Rojîn;شيرين=Şirin,Şêrîn,Shirin;بيريفان=Berivan,Bêrîvan;زوزان=Zozan;نوروز=Nevruz,Newroz;هيفين=Hevin,Hêvîn;
    جيان=Jiyan;دلال=Delal;ديلان=Dilan;روناهي=Ronahi,Ronahî;افين=Evin,Evîn;آزاد=Azade;فيان=Viyan;كولستان=Gülistan,Gulistan;
    سوسن=Sosin;نارين=Narin,Narîn;آرين=Arin,Arîn;ژينا=Jina,Jîna;خناف=Xunav,Hunav;بيروز=Piroz,Pîroz`,
  male: `آزاد=Azad,Azat;باران=Baran;ديار=Diyar;سيوان=Sivan,Sîwan;روني=Roni,Ronî;زنار=Zinar;شيرو=Şero;هوزان=Hozan,Hozanê;جوان=Ciwan,Civan;
    دلوفان=Dilovan;ريزان=Rezan,Rêzan;آرام=Aram;بهروز=Behroz,Bêhroz;سردار=Serdar;برزان=Barzan,Berzan;جمشيد=Cemşid,Cemşîd;
    كاوا=Kava,Kawa;ممو=Memo;شيار=Şiyar,Shiyar;رستم=Rüstem,Rustem`,
  family: `آمد=Amed;باران=Baran;خلو=Halo,Xelo;حسكو=Hesko;درويش=Derviş,Dewrêş;رشو=Reşo,Resho;عثمان=Osman,Othman;شيخو=Şeyho,Şêxo;
    كالو=Kalo;كوباني=Kobani,Kobanî;مامو=Mamo;ميران=Miran,Mîran;ناسو=Naso,Nasso;هورو=Horo,Hûro;بوزان=Bozan;ايبو=İbo,Îbo;
    سيدو=Sido,Sîdo;تمو=Temo;جلو=Celo,Jalo;برو=Biro,Bîro`,
} as const;

export const ARABIC = {
  female: `فاطمة=Fatma,Fatima,Fatme,Fatimah;مريم=Meryem,Mariam,Maryam;زينب=Zeynep,Zainab,Zeinab;خديجة=Hatice,Khadija,Hadice;
    عائشة=Ayşe,Aisha,Aişe;أمينة=Emine,Amina,Amine;هدى=Huda,Hoda;سمر=Samar,Semer;رنا=Rana;نور=Nur,Nour,Noor;ريم=Rim,Reem;
    سلمى=Selma,Salma;ليلى=Leyla,Layla,Laila;هبة=Hiba,Heba;آية=Aya,Eya;إسراء=Esra,Israa;رهف=Rahaf;شهد=Şahed,Shahd,Şehd;
    غفران=Ghufran,Gufran;أسماء=Esma,Asma,Asmaa;سناء=Sena,Sanaa;وفاء=Vefa,Wafaa,Vafa;منى=Muna,Mona;هند=Hind,Hint;دعاء=Dua,Duaa;
    رغد=Raghad,Ragad;جمانة=Cumana,Joumana;روان=Ravan,Rawan;بتول=Betül,Batoul,Batul;حنان=Hanan,Henan;صفاء=Safa,Safaa;
    نجاح=Necah,Najah;أمل=Amal,Emel;ابتسام=İbtisam,Ebtisam;إيمان=İman,Eman;ولاء=Vela,Walaa;سعاد=Suad,Souad;كوثر=Kevser,Kawthar;
    يسرى=Yusra,Yousra;لمى=Lama,Lema`,
  male: `محمد=Muhammed,Mohammad,Mohamad,Mohammed;أحمد=Ahmed,Ahmad,Ahmet;علي=Ali,Aly;حسين=Hüseyin,Hussein,Husein,Hosien;
    حسن=Hasan,Hassan;خالد=Halid,Khaled,Khalid;عمر=Ömer,Omar,Umar;يوسف=Yusuf,Yousef,Yousif;إبراهيم=İbrahim,Ibrahim,Ebrahim;
    محمود=Mahmud,Mahmoud,Mahmut;مصطفى=Mustafa,Moustafa,Mostafa;عبد الله=Abdullah,Abdallah,Abdulla;عبد الرحمن=Abdurrahman,Abdulrahman;
    بلال=Bilal,Belal;حمزة=Hamza,Hamzeh;طارق=Tarık,Tareq,Tarek;زياد=Ziyad,Ziad;سامر=Samer,Samir;ماهر=Maher,Mahir;
    فراس=Firas,Feras;أيمن=Eymen,Ayman;ياسر=Yaser,Yasir;باسل=Basel,Basil;عماد=İmad,Emad;نزار=Nizar,Nezar;جمال=Cemal,Jamal;
    كمال=Kemal,Kamal;سعيد=Said,Saeed;صالح=Salih,Saleh;عيسى=İsa,Issa;موسى=Musa,Mousa;إسماعيل=İsmail,Ismael;قاسم=Kasım,Qasem,Kasem;
    رامي=Rami,Ramy;هشام=Hişam,Hisham;وليد=Velid,Walid,Waleed;أنس=Enes,Anas;مؤمن=Mümin,Moumen;معاذ=Muaz,Moaz,Muath;جواد=Cevad,Jawad`,
  family: `الأحمد=Elahmed,Alahmad,Al Ahmad;المحمد=Elmuhammed,Almohammad,Al Mohamad;الحسن=Elhasan,Alhasan,Al Hassan;
    الحسين=Elhüseyin,Alhussein,Al Hussein;العلي=Elali,Alali,Al Ali;الخلف=Elhalaf,Alkhalaf;الجاسم=Elcasim,Aljasem,Al Jassem;
    الشيخ=Elşeyh,Alsheikh;الحمود=Elhamud,Alhamoud;الصالح=Elsalih,Alsaleh;العبد الله=Elabdullah,Alabdullah;درويش=Derviş,Darwish,Darwich;
    حداد=Haddad,Hadad;نجار=Neccar,Najjar;خياط=Hayyat,Khayat;حلاق=Hallak,Hallaq;صباغ=Sabbağ,Sabbagh;شامي=Şami,Shami;
    حلبي=Halebi,Halabi;حموي=Hamevi,Hamwi;بكور=Bakkur,Bakkour;قدور=Kaddur,Kaddour,Qaddour;جمعة=Cuma,Jumaa,Jomaa;رمضان=Ramazan,Ramadan;
    عثمان=Osman,Othman;يونس=Yunus,Younes;سليمان=Süleyman,Suleiman,Sleiman;كنعان=Kenan,Kanaan;مراد=Murad,Mourad;زيدان=Zeydan,Zidan;
    ناصر=Nasır,Naser,Nasser;سلامة=Selame,Salameh,Salama;عزيز=Aziz,Azeez;فارس=Faris,Fares;العمر=Elömer,Alomar;الحاج=Elhac,Alhaj;
    منصور=Mansur,Mansour;قاسم=Kasım,Kasem,Qasim;بركات=Berekat,Barakat;الطيب=Eltayyib,Altayeb`,
} as const;

export const PERSIAN = {
  female: `مریم=Meryem,Maryam;زهرا=Zehra,Zahra;نرگس=Nergis,Narges;لیلا=Leyla,Leila;شیما=Şeyma,Shima;نازنین=Nazenin,Nazanin;
    پروانه=Pervane,Parvaneh;سارا=Sara;مهسا=Mahsa;نسرین=Nesrin,Nasrin;شبنم=Şebnem,Shabnam;الهه=İlahe,Elaheh;ستاره=Sitare,Setareh;
    پریسا=Parisa,Perisa;رویا=Rüya,Roya;فرشته=Ferişte,Fereshteh;بهار=Bahar;مینا=Mina;سمیرا=Semira,Samira;گلناز=Gülnaz,Golnaz`,
  male: `رضا=Rıza,Reza;امیر=Emir,Amir;حسین=Hüseyin,Hossein;مهدی=Mehdi,Mahdi;سعید=Said,Saeed;بهرام=Behram,Bahram;فرهاد=Ferhat,Farhad;
    کامران=Kamran;شهرام=Şehram,Shahram;مجید=Mecid,Majid;نوید=Navid,Nevid;آرش=Araş,Arash;پیمان=Peyman,Payman;داریوش=Daryuş,Dariush;
    سیامک=Siyamek,Siamak;جواد=Cevad,Javad;حمید=Hamid,Hamit;میلاد=Milad;سینا=Sina;بهنام=Behnam`,
  family: `احمدی=Ahmedi,Ahmadi;محمدی=Muhammedi,Mohammadi;حسینی=Hüseyni,Hosseini,Hossaini;رضایی=Rızai,Rezaei,Rezai;کریمی=Kerimi,Karimi;
    موسوی=Musevi,Mousavi;جعفری=Caferi,Jafari;صادقی=Sadıki,Sadeghi;رحیمی=Rahimi,Raheemi;ابراهیمی=İbrahimi,Ebrahimi;نوری=Nuri,Noori;
    اکبری=Ekberi,Akbari;حیدری=Haydari,Heidari;قاسمی=Kasımi,Ghasemi;یوسفی=Yusufi,Yousefi;شریفی=Şerifi,Sharifi;سلطانی=Sultani,Soltani;
    امیری=Emiri,Amiri;عزیزی=Azizi;مرادی=Muradi,Moradi`,
} as const;

export const DARI = {
  female: `فاطمه=Fatıma,Fatema;زینب=Zeynep,Zainab;معصومه=Masume,Masooma;شکریه=Şükriye,Shukria;فرزانه=Ferzane,Farzana;ثریا=Süreyya,Soraya;
    حمیده=Hamide,Hamida;نیلوفر=Nilüfer,Nilofar;رقیه=Rukiye,Roqia;لطیفه=Latife,Latifa;مرضیه=Merziye,Marzia;طاهره=Tahire,Tahera;
    گلثوم=Gülsüm,Gulsum;حکیمه=Hekime,Hakima;بصیره=Basire,Basira;صدیقه=Sıddıka,Sediqa;زرغونه=Zarguna,Zarghoona;شفیقه=Şefika,Shafiqa`,
  male: `محمد=Muhammed,Mohammad;عبدالله=Abdullah,Abdollah;غلام=Gulam,Ghulam;علی=Ali;نجیب=Necip,Najib;حمید=Hamid,Hameed;
    ذبیح‌الله=Zabihullah,Zabiullah;عزیز=Aziz;فرید=Ferid,Farid;جمشید=Cemşid,Jamshid;شفیق=Şefik,Shafiq;رحمت=Rahmet,Rahmat;
    نصیر=Nasir,Naseer;قدیر=Kadir,Qadir;یاسین=Yasin,Yaseen;مرتضی=Murtaza,Mortaza;سخی=Sahi,Sakhi;ضیا=Ziya,Zia`,
  family: `احمدی=Ahmedi,Ahmadi;حیدری=Haydari,Haidari;رضایی=Rızai,Rezayee,Rezai;نظری=Nazari,Nazary;حسینی=Hüseyni,Hussaini;
    کریمی=Kerimi,Karimi;رحیمی=Rahimi;محمدی=Muhammedi,Mohammadi;علیزاده=Alizade,Alizada;صفری=Safari,Safary;جعفری=Caferi,Jafari;
    امینی=Emini,Amini;یوسفی=Yusufi,Yosufi;قربانی=Kurbani,Qurbani;حکیمی=Hakimi,Hakeemi;شریفی=Şerifi,Sharifi`,
} as const;

export const PASHTO = {
  female: `پلوشه=Palwaşa,Palwasha;زرمینه=Zarmine,Zarmina;سپوږمۍ=Spojmay,Spozhmai;ملالۍ=Malalay,Malalai;شاهپېرۍ=Şahperi,Shahperai;
    ګلالۍ=Gulalay,Gulalai;نازو=Nazo;تورپېکۍ=Torpekay,Torpekai;زرغونه=Zarguna,Zarghuna;هوسۍ=Hosay,Hosai`,
  male: `اسدالله=Asadullah,Asadollah;خان محمد=Han Muhammed,Khan Mohammad;ګل آغا=Gul Ağa,Gul Agha;زلمی=Zalmay,Zalmai;شیر محمد=Şir Muhammed,Sher Mohammad;
    بریالی=Baryalay,Baryalai;تورګل=Torgul,Tor Gul;هدایت=Hidayet,Hedayat;نقیب=Nakip,Naqib;عصمت=İsmet,Esmat;حکمت=Hikmet,Hekmat`,
  family: `زدران=Zadran;ستانکزی=Stanekzay,Stanikzai;احمدزی=Ahmedzay,Ahmadzai;وردک=Vardak,Wardak;صافی=Safi;مومند=Momand,Mohmand;
    نورزی=Nurzay,Noorzai;اڅکزی=Açakzay,Achakzai;شینواری=Şinvari,Shinwari;خروټی=Haroti,Kharoti`,
} as const;

export const UKRAINIAN = {
  female: `Олена=Olena,Elena;Наталія=Nataliia,Natalia;Оксана=Oksana;Ірина=Iryna,Irina;Тетяна=Tetiana,Tatiana;Світлана=Svitlana,Svetlana;
    Галина=Halyna,Galina;Юлія=Yuliia,Yulia;Марія=Mariia,Maria;Катерина=Kateryna,Katerina;Людмила=Liudmyla,Lyudmila;Вікторія=Viktoriia;
    Дарина=Daryna,Darina;Соломія=Solomiia;Софія=Sofiia,Sofia;Анастасія=Anastasiia`,
  male: `Олександр=Oleksandr,Aleksandr;Андрій=Andrii,Andriy;Сергій=Serhii,Sergey;Микола=Mykola,Nikolay;Володимир=Volodymyr;Юрій=Yurii,Yuriy;
    Іван=Ivan;Дмитро=Dmytro,Dmitry;Богдан=Bohdan,Bogdan;Максим=Maksym,Maxim;Тарас=Taras;Артем=Artem;Назар=Nazar;Данило=Danylo`,
  family: `Мельник=Melnyk;Шевчук=Shevchuk;Коваленко=Kovalenko;Бондаренко=Bondarenko;Ткаченко=Tkachenko;Кравчук=Kravchuk;Олійник=Oliinyk,Oleinik;
    Лисенко=Lysenko;Савченко=Savchenko;Поліщук=Polishchuk;Гнатюк=Hnatiuk,Gnatyuk;Романюк=Romaniuk;
    Ковальський/Ковальська=Kovalskyi/Kovalska;Білецький/Білецька=Biletskyi/Biletska;Яворський/Яворська=Yavorskyi/Yavorska`,
} as const;
