import type { en } from '../en/codes';
import { people } from './codes/people';
import { needs } from './codes/needs';
import { work } from './codes/work';
import { office } from './codes/office';
import { reporting } from './codes/reporting';
import { audit } from './codes/audit';

export const ar: typeof en = {
  ...people,
  ...needs,
  ...work,
  ...office,
  ...reporting,
  ...audit,
  figurePopulation: { ...people.populationType, _T: 'جميع الفئات' },
  riskFilter: { ...work.riskLevel, none: 'لم يُقيَّم' },
};
