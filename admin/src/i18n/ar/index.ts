import { ar as account } from './account';
import { ar as cases } from './cases';
import { ar as codes } from './codes';
import { ar as common } from './common';
import { ar as conflict } from './conflict';
import { ar as directory } from './directory';
import { ar as frame } from './frame';
import { ar as myDay } from './my-day';
import { ar as officers } from './officers';
import { ar as partner } from './partner';
import { ar as problems } from './problems';
import { ar as purpose } from './purpose';
import { ar as referrals } from './referrals';
import { ar as releases } from './releases';
import { ar as residents } from './residents';
import { ar as signIn } from './sign-in';
import type { Messages } from '../en';
import { ar as ra } from './ra';

const messages: Messages = {
  ra,
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

export default messages;
