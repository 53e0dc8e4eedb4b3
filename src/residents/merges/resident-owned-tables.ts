/**
 * The one place that says what happens to each table with a `resident_id` when two files are merged. The rows are moved by
 * `app.move_to_kept` and back by `app.move_back` (migration 1790000000012); a test compares this list with the functions and with the
 * catalogue, so that a new table cannot be forgotten.
 */
export const MOVED_BY_MERGE = [
  'core.cases',
  'core.service_events',
  'core.consents',
  'core.referrals',
  'core.household_members',
] as const;

/** Tables whose rows stay with the file they were written for, and why. */
export const STAYS_WITH_FILE: Readonly<Record<string, string>> = {
  'core.resident_history': 'the history of the file itself',
  'core.resident_tokens': 'a merged file is left out of every search, and is found again after undo',
  'core.resident_sources': 'says which record of another system was imported, not whose work is whose',
  'core.access_requests': 'why a unit took this file',
  'restricted.contacts': 'sealed with the key of the file; the worker carries over what still holds',
  'restricted.contact_history': 'sealed with the key of the file',
  'restricted.documents_seen': 'sealed with the key of the file; lists of the kept file show them too',
  'shield.notes': 'moves for nobody but its team',
};
