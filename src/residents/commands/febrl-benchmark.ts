import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { blockingKeys, blockingText } from '../domain/blocking-keys.js';
import { LIKELY_FROM } from '../domain/match-weights.js';
import { compare } from '../domain/matcher.js';
import type { PersonForMatching } from '../domain/person-for-matching.js';
import { phoneticKey } from '../domain/phonetic-key.js';

// npm run febrl -- <dataset1.csv>: how well duplicate search does on a public benchmark, with the keys and the threshold of production.

const DEFAULT_PATH = '../shared/data/febrl/dataset1.csv';
const COLUMNS = [
  'rec_id',
  'given_name',
  'surname',
  'street_number',
  'address_1',
  'address_2',
  'suburb',
  'postcode',
  'state',
  'date_of_birth',
  'soc_sec_id',
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

export interface FebrlResult {
  records: number;
  possiblePairs: number;
  candidatePairs: number;
  /** Share of the true pairs that blocking lets through. */
  pairsCompleteness: number;
  largestBucket: number;
  keysPerRecord: number;
  threshold: number;
  precision: number;
  recall: number;
  f1: number;
  milliseconds: number;
}

/** Finds the duplicates of a FEBRL file by itself and prints the figures. `rec_id` is read for the score only. */
export function runFebrl(csvPath: string, print: (line: string) => void): FebrlResult {
  const rows = parse<Row>(readFileSync(csvPath), { columns: [...COLUMNS], from_line: 2, trim: true, bom: true });
  const started = performance.now();
  const people = rows.map(personOf);
  const blocks = blocksOf(people);
  const candidates = pairsIn([...blocks.values()], rows.length);
  const found = candidates.filter(([i, j]) => compare(people[i]!, people[j]!).score >= LIKELY_FROM);
  const milliseconds = performance.now() - started;

  const isTrue = ([i, j]: Pair): boolean => entityOf(rows[i]!) === entityOf(rows[j]!);
  const truePairs = countTruePairs(rows);
  const hits = found.filter(isTrue).length;
  const precision = hits / found.length;
  const recall = hits / truePairs;
  const result: FebrlResult = {
    records: rows.length,
    possiblePairs: (rows.length * (rows.length - 1)) / 2,
    candidatePairs: candidates.length,
    pairsCompleteness: candidates.filter(isTrue).length / truePairs,
    largestBucket: Math.max(...[...blocks.values()].map((block) => block.length)),
    keysPerRecord: [...blocks.values()].reduce((sum, block) => sum + block.length, 0) / rows.length,
    threshold: LIKELY_FROM,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    milliseconds,
  };
  print(`records                ${result.records}, true pairs ${truePairs}`);
  print(`candidate pairs        ${result.candidatePairs} of ${result.possiblePairs}`);
  print(`pairs completeness     ${share(result.pairsCompleteness)}`);
  print(`keys per record        ${result.keysPerRecord.toFixed(1)}, largest bucket ${result.largestBucket}`);
  print(`threshold              score >= ${result.threshold} (verdict likely or same)`);
  print(`pairs found            ${found.length}, of them true ${hits}`);
  print(`precision              ${share(result.precision)}`);
  print(`recall                 ${share(result.recall)}`);
  print(`F1                     ${share(result.f1)}`);
  print(`time                   ${Math.round(result.milliseconds)} ms`);
  return result;
}

const share = (value: number): string => value.toFixed(4);

function personOf(row: Row): PersonForMatching {
  const birth = /^(\d{4})(\d\d)(\d\d)$/.exec(row.date_of_birth);
  return {
    names: [{ given: row.given_name, family: row.surname }],
    birthDate: birth ? { value: `${birth[1]}-${birth[2]}-${birth[3]}`, quality: 'exact' } : null,
    numbers: row.soc_sec_id ? [row.soc_sec_id] : [],
    address: [row.street_number, row.address_1, row.address_2].filter((part) => part !== '').join(' '),
    neighbourhood: row.suburb,
    postcode: row.postcode,
  };
}

type Pair = readonly [number, number];

function blocksOf(people: readonly PersonForMatching[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  people.forEach((person, i) => {
    for (const text of blockingKeys(person).map(blockingText)) {
      const block = blocks.get(text);
      if (block) block.push(i);
      else blocks.set(text, [i]);
    }
  });
  return blocks;
}

function pairsIn(blocks: readonly (readonly number[])[], records: number): Pair[] {
  const seen = new Set<number>();
  for (const block of blocks) {
    block.forEach((i, at) => block.slice(at + 1).forEach((j) => seen.add(i * records + j)));
  }
  return [...seen].map((code) => [Math.floor(code / records), code % records]);
}

const entityOf = (row: Row): string => row.rec_id.split('-')[1] ?? '';

function countTruePairs(rows: readonly Row[]): number {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(entityOf(row), (sizes.get(entityOf(row)) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** Letters that Arabic names have and transcriptions of foreign names hardly ever. */
const ARABIC_ONLY = /[عحصضظة]/u;

export interface NamePairsResult {
  what: string;
  pairs: number;
  /** Share of the pairs with equal keys, weighted by how often each was seen. */
  recallByCount: number;
  recall: number;
  namesPerKey: number;
  /** The same as a name meets it: large buckets count by their size. */
  namesPerKeyMet: number;
}

/** How many Latin and Arabic spellings of one name get one phonetic key, and how many names share a key. */
export function runNamePairs(tsvPath: string, print: (line: string) => void): NamePairsResult[] {
  const pairs = readFileSync(tsvPath, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((fields) => fields.length === 3)
    .map(([latin = '', arabic = '', count = '']) => ({
      latin,
      arabic: arabic.replaceAll(' ', ''),
      count: Number(count),
    }));
  const results = [
    scoreNames('all names', pairs),
    scoreNames(
      'names with letters of Arabic only',
      pairs.filter(({ arabic }) => ARABIC_ONLY.test(arabic)),
    ),
  ];
  for (const result of results) {
    print(`${result.what}: ${result.pairs} pairs`);
    print(`  equal keys           ${share(result.recallByCount)} by count, ${share(result.recall)} of pairs`);
    print(
      `  names per key        ${result.namesPerKey.toFixed(2)} on average, ${result.namesPerKeyMet.toFixed(2)} as met by a name`,
    );
  }
  return results;
}

function scoreNames(what: string, pairs: readonly { latin: string; arabic: string; count: number }[]): NamePairsResult {
  const buckets = new Map<string, Set<string>>();
  let [total, equal, equalCount] = [0, 0, 0];
  for (const { latin, arabic, count } of pairs) {
    const key = phoneticKey(latin);
    buckets.set(key, (buckets.get(key) ?? new Set()).add(latin));
    total += count;
    if (key !== phoneticKey(arabic)) continue;
    equal += 1;
    equalCount += count;
  }
  const sizes = [...buckets.values()].map((names) => names.size);
  const names = sizes.reduce((sum, size) => sum + size, 0);
  return {
    what,
    pairs: pairs.length,
    recallByCount: equalCount / total,
    recall: equal / pairs.length,
    namesPerKey: names / sizes.length,
    namesPerKeyMet: sizes.reduce((sum, size) => sum + size * size, 0) / names,
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const path = process.argv[2] ?? DEFAULT_PATH;
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  if (existsSync(path)) {
    print('FEBRL dataset 1');
    runFebrl(path, print);
    const names = join(dirname(path), '..', 'names', 'wd_arabic_20.tsv');
    if (existsSync(names)) {
      print('\nLatin and Arabic spellings of names (Wikidata)');
      runNamePairs(names, print);
    }
  } else {
    print(`There is no file at ${path}. Give the path of FEBRL's dataset1.csv: npm run febrl -- <path>`);
    process.exitCode = 1;
  }
}
