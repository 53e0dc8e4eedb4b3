import { resolve } from 'node:path';
import { ar } from './ar/problems';
import { en } from './en/problems';
import { serverCodes } from './testing/server-codes';
import { tr } from './tr/problems';

const server = serverCodes(resolve(__dirname, '../../..'));
const languages = { en, tr, ar };

describe('sentences for what the server refuses', () => {
  it('are complete: the reading of the source follows every code', () => {
    // The validation pipe writes the names of rules; these are found where the rules are used.
    expect(server.unclear).toEqual(['src/platform/http/field-faults.ts: kebab(rule)']);
  });

  it('know places that only a careful reading finds', () => {
    // Given as a parameter of a function; as the default of one; by a rule of our own; by a rule of the library inside one of ours.
    for (const code of ['own-account', 'forbidden', 'second-person-needed', 'cursor-malformed'])
      expect(server.problems).toContain(code);
    for (const code of ['too-long', 'past-day', 'line', 'is-string', 'max-length', 'empty-name'])
      expect(server.faults).toContain(code);
  });

  it.each(Object.entries(languages))('are there for every code of a problem: %s', (_, { code }) => {
    expect(Object.keys(code).sort()).toEqual([...server.problems].sort());
  });

  it.each(Object.entries(languages))('are there for every code of a field: %s', (_, { fault }) => {
    expect(Object.keys(fault).sort()).toEqual([...server.faults, 'other'].sort());
  });

  it.each(Object.entries(languages))('are sentences: %s', (_, { code, fault, status }) => {
    for (const sentence of [code, fault, status].flatMap((list) => Object.values(list)))
      expect(sentence).toMatch(/^\S.*[.?؟]$/u);
  });
});
