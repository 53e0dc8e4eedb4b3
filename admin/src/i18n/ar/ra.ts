import en from 'ra-language-english';

export const ar: typeof en.ra = en.ra;
