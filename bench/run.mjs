// npm run bench [-- part … --small --keep=folder]: prints the figures; writes bench/results.md when every part ran.
import { writeFileSync } from 'node:fs';
import { duplicates } from './duplicates.mjs';
import { intake } from './intake.mjs';
import { month } from './month.mjs';
import { pages } from './pages.mjs';
import { reads } from './reads.mjs';
import { endServers, machine, startDatabase } from './support.mjs';

// Intake comes last: it adds people.
const PARTS = { reads, duplicates, month, pages, intake };

const args = process.argv.slice(2);
const small = args.includes('--small');
const keptIn = args.find((arg) => arg.startsWith('--keep='))?.slice('--keep='.length);
const chosen = args.filter((arg) => arg in PARTS);
const say = (line) => process.stderr.write(`  ${line}\n`);

const database = await startDatabase({ keptIn, say });
const end = async () => {
  await endServers();
  await database.end();
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => end().finally(() => process.exit(1)));

const sections = [];
try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    say(`${name} …`);
    const text = await part({ database, say, sizes: small ? [10_000, 100_000] : [100_000, 1_000_000] });
    sections.push(`## ${name}\n\nCommand: \`npm run bench -- ${name}${small ? ' --small' : ''}\`\n\n${text}`);
  }
} finally {
  await end();
}
const report = `# Figures\n\nMachine: ${machine()}. ${new Date().toISOString().slice(0, 10)}.\n\n${sections.join('\n\n')}\n`;
process.stdout.write(report);
if (chosen.length === 0) writeFileSync(new URL('./results.md', import.meta.url), report);
