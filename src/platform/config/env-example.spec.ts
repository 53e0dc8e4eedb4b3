import { readFileSync } from 'node:fs';
import { VARIABLES, type Variable } from './variables.js';

const blocks = readFileSync('.env.example', 'utf8').trim().split('\n\n');

function blockOf({ name, comment, example, fallback, secret }: Variable<unknown>): string {
  const without = fallback === undefined ? '' : ` Without it: ${JSON.stringify(fallback).replaceAll('"', '')}.`;
  const fromFile = secret ? ` ${name}_FILE may name a file that holds it.` : '';
  return `# ${comment}${without}${fromFile}\n#${name}=${example}`;
}

describe('.env.example', () => {
  const [head, ...variables] = blocks;

  it('says how it is used', () => expect(head).toMatch(/^# /));

  it('shows every variable, as the service reads it, and no other', () => {
    expect(variables).toEqual(Object.values(VARIABLES).map((variable) => blockOf(variable)));
  });

  it.each(Object.values(VARIABLES))('gives $name a value of the right form', ({ example, parse }) => {
    expect(() => parse(example)).not.toThrow();
  });
});
