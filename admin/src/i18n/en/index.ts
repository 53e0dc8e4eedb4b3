import { en as account } from './account';
import { en as cases } from './cases';
import { en as codes } from './codes';
import { en as common } from './common';
import { en as conflict } from './conflict';
import { en as directory } from './directory';
import { en as frame } from './frame';
import { en as myDay } from './my-day';
import { en as officers } from './officers';
import { en as partner } from './partner';
import { en as problems } from './problems';
import { en as purpose } from './purpose';
import { en as referrals } from './referrals';
import { en as releases } from './releases';
import { en as residents } from './residents';
import { en as signIn } from './sign-in';
import ra from 'ra-language-english';

/** All texts in English; the other languages have the same keys. */
export const messages = {
  ra: ra.ra,
  common,
  frame,
  conflict,
  purpose,
  problems,
  codes,
  signIn,
  account,
  myDay,
  residents,
  cases,
  referrals,
  partner,
  directory,
  releases,
  officers,
};

export type Messages = typeof messages;

export default messages;
