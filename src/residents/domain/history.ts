import type { ContactField } from './contact.js';
import type { IdentityField } from './identity.js';

/** What a line of a file's history tells; a page has a word for each. */
export type HistoryChange =
  | 'register'
  | 'identity'
  | 'contact'
  | 'document-seen'
  | 'document-withdrawn'
  | 'share'
  | 'take'
  | 'close'
  | 'reopen'
  | 'merge'
  | 'merged'
  | 'merge-undone'
  | 'erase';

export type HistoryField = IdentityField | ContactField | 'unitIds';
