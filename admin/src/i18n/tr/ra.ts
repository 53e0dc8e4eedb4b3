import en from 'ra-language-english';

export const tr: typeof en.ra = en.ra;
