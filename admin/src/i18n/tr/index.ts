import { tr as account } from './account';
import { tr as cases } from './cases';
import { tr as codes } from './codes';
import { tr as common } from './common';
import { tr as conflict } from './conflict';
import { tr as directory } from './directory';
import { tr as frame } from './frame';
import { tr as myDay } from './my-day';
import { tr as officers } from './officers';
import { tr as partner } from './partner';
import { tr as problems } from './problems';
import { tr as purpose } from './purpose';
import { tr as referrals } from './referrals';
import { tr as releases } from './releases';
import { tr as residents } from './residents';
import { tr as signIn } from './sign-in';
import type { Messages } from '../en';
import { tr as ra } from './ra';

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
