import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type ReactNode } from 'react';
import type { Api } from '../api/client';
import { LANGUAGES, type Language } from '../i18n/languages';
import type { en } from '../i18n/en/referrals';
import { Code, Typed } from '../parts/code';

type Words = (typeof en)['paper'];

const WORDS: Record<Language, () => Promise<Words>> = {
  tr: async () => (await import('../i18n/tr/referrals')).tr.paper,
  en: async () => (await import('../i18n/en/referrals')).en.paper,
  ar: async () => (await import('../i18n/ar/referrals')).ar.paper,
};

/** A day with its weekday: easier to keep in mind. */
const dayOf = (language: Language): ((date: string) => string) => {
  const format = new Intl.DateTimeFormat(LANGUAGES[language].format, { dateStyle: 'full', timeZone: 'UTC' });
  return (date) => format.format(new Date(`${date}T00:00:00Z`));
};

/** The receipt in the resident's language and direction: where to go, by which code, what was agreed. */
export function ReceiptPaper({
  receipt,
  language,
}: {
  receipt: Api['ReferralReceipt'];
  language: Language;
}): ReactNode {
  const [words, setWords] = useState<{ language: Language; words: Words } | null>(null);
  useEffect(() => {
    let current = true;
    void WORDS[language]().then((found) => current && setWords({ language, words: found }));
    return () => {
      current = false;
    };
  }, [language]);
  if (!words) return null;
  return <Paper receipt={receipt} language={words.language} words={words.words} />;
}

function Paper({
  receipt,
  language,
  words,
}: {
  receipt: Api['ReferralReceipt'];
  language: Language;
  words: Words;
}): ReactNode {
  const day = dayOf(language);
  const { service } = receipt;
  const name = service.translations.find((translation) => translation.language === language)?.name ?? service.name;
  const places = service.places.filter(({ address, city, name: called }) => address ?? city ?? called);
  const reachable = places.length > 0 || service.phones.length > 0 || service.email !== null;
  return (
    <Box
      component="article"
      className="receipt"
      lang={language}
      dir={LANGUAGES[language].direction}
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: { xs: 2, sm: 4 },
        textAlign: 'start',
        letterSpacing: 0,
      }}
    >
      <Typography variant="h2">{words.heading}</Typography>
      <Box sx={{ border: 2, borderColor: 'text.primary', borderRadius: 1, p: 2, my: 2, textAlign: 'center' }}>
        <Typography>{words.codeLabel}</Typography>
        <Box sx={{ fontSize: { xs: '1.9rem', sm: '2.5rem' }, fontWeight: 600, lineHeight: 1.3 }}>
          <Code>{receipt.code}</Code>
        </Box>
        <Typography>{words.codeUse}</Typography>
      </Box>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25, '@media print': { gap: 0.75 } }}>
        <Line name={words.service}>
          <strong>
            <Typed>{name}</Typed>
          </strong>
          {name !== service.name && (
            <Box>
              <Typed>{service.name}</Typed>
            </Box>
          )}
        </Line>
        <Line name={words.organisation}>
          <Typed>{service.organization}</Typed>
        </Line>
        {places.length > 0 && (
          <Line name={words.where}>
            {places.map((place) => (
              <Box key={[place.name, place.address, place.city].join('|')}>
                <Typed>
                  {[place.name, place.address, [place.postalCode, place.city].filter(Boolean).join(' ')]
                    .filter(Boolean)
                    .join(', ')}
                </Typed>
              </Box>
            ))}
          </Line>
        )}
        {service.phones.length > 0 && (
          <Line name={words.phone}>
            {service.phones.map((phone) => (
              <Box key={phone}>
                <Code>{phone}</Code>
              </Box>
            ))}
          </Line>
        )}
        {service.email && (
          <Line name={words.email}>
            <bdi dir="ltr">{service.email}</bdi>
          </Line>
        )}
        {service.url && (
          <Line name={words.web}>
            <bdi dir="ltr">{service.url}</bdi>
          </Line>
        )}
        {!reachable && <Line name={words.where}>{words.whereAsk}</Line>}
        <Line name={words.sent}>{day(receipt.sentOn)}</Line>
        <Line name={words.answer}>
          <strong>{day(receipt.answerExpectedOn)}</strong>
        </Line>
        <Line name={words.shared}>
          {receipt.shared.map(({ label }) => label[language]).join(language === 'ar' ? '، ' : ', ')}
          <Box>{words.nothingElse}</Box>
        </Line>
        <Line name={words.questions}>{words.unit.replace('%{unit}', receipt.unitName)}</Line>
      </Box>
      <Typography sx={{ mt: 2, fontWeight: 600 }}>{words.free}</Typography>
    </Box>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '11rem 1fr' },
        '@media print': { gridTemplateColumns: '10rem 1fr' },
        columnGap: 2,
        borderTop: 1,
        borderColor: 'divider',
        pt: 1,
      }}
    >
      <Typography component="dt" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Typography component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}
