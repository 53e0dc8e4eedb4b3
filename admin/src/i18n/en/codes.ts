import { people } from './codes/people';
import { needs } from './codes/needs';
import { work } from './codes/work';
import { office } from './codes/office';
import { reporting } from './codes/reporting';
import { audit } from './codes/audit';

/** A word for every code of the API that people see; lists are named in the words of the field. A test compares them with its description. */
export const en = {
  ...people,
  ...needs,
  ...work,
  ...office,
  ...reporting,
  ...audit,
  figurePopulation: { ...people.populationType, _T: 'All population types' },
  riskFilter: { ...work.riskLevel, none: 'Not assessed' },
};
