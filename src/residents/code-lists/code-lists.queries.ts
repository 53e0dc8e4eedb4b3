import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { COUNTRIES } from '../domain/countries.js';
import { DISTRICTS } from '../domain/districts.js';
import { LANGUAGE_CODES } from '../domain/languages.js';
import { LEGAL_STATUSES, LEGAL_STATUS_CODES } from '../domain/legal-statuses.js';
import { NEEDS_LIST_VERSION, NEED_CODES, NEED_GROUPS } from '../domain/specific-needs.js';
import type { CodeLists } from './code-lists.dto.js';

const LISTS: CodeLists = {
  districts: DISTRICTS.map(({ code, name, nameAr }) => ({ code, name, nameAr })),
  needs: {
    version: NEEDS_LIST_VERSION,
    groups: [...NEED_GROUPS],
    items: [...NEED_CODES.values()].map(({ code, group, sensitive }) => ({ code, group, sensitive })),
  },
  languages: [...LANGUAGE_CODES],
  countries: [...COUNTRIES],
  legalStatuses: LEGAL_STATUS_CODES.map((code) => ({ code, populationType: LEGAL_STATUSES[code] })),
};
/** Changes only with a new version of the program. */
const TAG = `"${createHash('sha256').update(JSON.stringify(LISTS)).digest('base64url').slice(0, 22)}"`;

/** Code lists of the register, with a tag of their content. */
@Injectable()
export class CodeListQueries {
  constructor(private readonly database: Database) {}

  /** The transaction asks whether the session still lives; the lists themselves are the program's. */
  async all(actor: Actor): Promise<{ lists: CodeLists; tag: string }> {
    await this.database.transaction(actor, (tx) => tx.query('SELECT 1'));
    return { lists: LISTS, tag: TAG };
  }
}
