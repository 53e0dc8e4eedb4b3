import { access } from './officers/access';
import { oversight } from './officers/oversight';

export const en = { ...access, ...oversight };
