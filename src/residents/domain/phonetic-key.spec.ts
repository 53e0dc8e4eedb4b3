import { phoneticKey } from './phonetic-key.js';

const FAMILIES = [
  'Mehmet Muhammed Mohammad Muhammet Mohamed محمد مُحَمَّد',
  'Hüseyin Hussein Husain حسين',
  'Yusuf Youssef Yousef يوسف',
  'Ayşe Ayse Aisha Aicha عائشة عائشه',
  'Fatma Fatima Fatimah Fadime فاطمة فاطمه',
  'Hatice Khadija Khadijeh خديجة',
  'Ömer Omar Omer عمر',
  'Abdullah Abdallah Abdulla عبدالله',
  'Zeynep Zainab Zaynab Zeinab زينب',
  'İbrahim Ibrahim Ebrahim إبراهيم ابراهيم',
  'Süleyman Suleiman Sulayman سليمان',
  'Osman Othman Uthman عثمان',
  'Halit Khaled Khalid خالد',
  'Mahmut Mahmoud محمود',
  'Cemal Jamal جمال',
  'Şükrü Shukri Choukri شكري',
  'Ahmet Ahmad Ahmed أحمد احمد',
  'Meryem Maryam Mariam مريم',
  'Emine Amina أمينة',
  'Hasan Hassan حسن',
  'Ali Aly علي علی',
  'Mustafa Moustapha مصطفى مصطفي',
  'Tevfik Tawfiq توفيق',
  'Davut Dawood Daoud داود',
  'Ramazan Ramadan رمضان',
  'İsmail Ismael إسماعيل',
  'Abdurrahman Abdelrahman AbdulRahman عبدالرحمن',
  'Yakup Yaqoub يعقوب',
  'Rıdvan Radwan رضوان',
  'Selahattin Salahuddin صلاحالدين',
  'Necat Najat نجاة',
  'Cihat Jihad جهاد',
  'Recep Rajab رجب',
  'İshak Ishaq إسحاق',
  'Rıza Reda Rida رضا',
  'Elahmed Alahmad Ahmad الأحمد',
  'Elali Ali العلي',
  'Elömer Omar العمر',
  'Elhac Alhaj Haj الحاج',
  'Elşeyh Sheikh الشيخ',
  'Elabdullah Abdullah العبدالله',
  'Hussein Alhussein الحسين',
  'Rızai Rezaei رضایی',
  'Dua Duaa دعاء',
  'Aya Eya آية',
  'Şêxo Sheikho شيخو',
  'Asadullah Asadollah اسدالله',
  'Musevi Mousavi موسوی',
  'Ilyas İlyas الياس إلياس',
  'Murtaza Mortada مرتضى',
  'Olena Олена',
  'Andriy Andrii Андрій',
  'Kateryna Катерина',
  'Oleksandr Олександр',
  'Elmasri Masri المصري',
  'Riyad Riad رياض',
  'Fuat Fouad فؤاد',
];

describe('phoneticKey', () => {
  it.each(FAMILIES.map((family) => family.split(' ')))(
    'gives one key to %s, %s and its other spellings',
    (...spellings) => {
      expect(spellings.map((spelling) => `${spelling} ${phoneticKey(spelling)}`)).toEqual(
        spellings.map((spelling) => `${spelling} ${phoneticKey(spellings[0]!)}`),
      );
    },
  );

  it('joins the parts of a compound before it listens', () => {
    const key = phoneticKey('Abdullah');
    expect([phoneticKey('عبد الله'), phoneticKey('Abd Allah'), phoneticKey('abd-ullah')]).toEqual([key, key, key]);
    expect(phoneticKey('العبد الله')).toBe(key);
    expect(phoneticKey('نصر الله')).toBe(phoneticKey('Nasrallah'));
    expect(phoneticKey('صلاح الدين')).toBe(phoneticKey('Selahattin'));
    expect(phoneticKey('Salah ad-Din')).toBe(phoneticKey('Selahattin'));
    expect(phoneticKey('Nour El Din')).toBe(phoneticKey('Nurettin'));
    expect(phoneticKey('أبو بكر')).toBe(phoneticKey('Ebubekir'));
  });

  it.each([
    'Hasan Hüseyin',
    'Mehmet Ahmet',
    'Mehmet Mahmut',
    'Ali Veli',
    'Fatma Fatih',
    'Osman Süleyman',
    'Kemal Cemal',
    'Elif Ali',
  ])('keeps %s apart', (pair) => {
    const [a, b] = pair.split(' ') as [string, string];
    expect(phoneticKey(a)).not.toBe(phoneticKey(b));
  });

  it('gives short names and unknown scripts their letters', () => {
    expect(phoneticKey('Oya')).toBe('OYA');
    expect(phoneticKey('Νίκος')).toBe('ΝΙΚΟΣ');
    expect(phoneticKey('')).toBe('');
  });
});
