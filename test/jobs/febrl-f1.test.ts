import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runFebrl, runNamePairs } from '../../src/residents/commands/febrl-benchmark.js';

// Public data, not part of this repository.
const data = join(process.cwd(), '..', 'shared', 'data');
const febrl = join(data, 'febrl', 'dataset1.csv');
const names = join(data, 'names', 'wd_arabic_20.tsv');
const present = existsSync(febrl) && existsSync(names);
if (!present) console.warn('skipped: the FEBRL data set and the name pairs are not on this machine');

(present ? describe : describe.skip)('duplicate search on public data', () => {
  it('finds the duplicates of FEBRL 1 with a pairwise F1 of at least 0.95', () => {
    const lines: string[] = [];
    const result = runFebrl(febrl, (line) => lines.push(line));
    expect(result.f1).toBeGreaterThanOrEqual(0.95);
    expect(result.precision).toBeGreaterThanOrEqual(0.99);
    expect(result.candidatePairs).toBeLessThan(result.possiblePairs / 500);
    expect(lines.join('\n')).toContain('F1');
  });

  it('gives most Latin and Arabic spellings of Arabic names one key, and few names the same', () => {
    const [all, arabic] = runNamePairs(names, () => undefined);
    expect(arabic!.recallByCount).toBeGreaterThan(0.85);
    expect(all!.recallByCount).toBeGreaterThan(0.7);
    expect(all!.namesPerKey).toBeLessThan(2.5);
  });
});
