// npm run bench [-- part … --small]: prints the figures; writes bench/results.md when every part ran.
import { writeFileSync } from 'node:fs';
import { machine } from './support.mjs';

const PARTS = {
  reads: async () => (await import('./reads.mjs')).reads,
  intake: async () => (await import('./intake.mjs')).intake,
  duplicates: async () => (await import('./duplicates.mjs')).duplicates,
  month: async () => (await import('./month.mjs')).month,
};

const args = process.argv.slice(2);
const small = args.includes('--small');
const chosen = args.filter((arg) => arg in PARTS);
const say = (line) => process.stderr.write(`  ${line}\n`);
const sections = [];
for (const [name, load] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  say(`${name} …`);
  sections.push(`## ${name}\n\nCommand: \`npm run bench -- ${name}${small ? ' --small' : ''}\`\n\n${await (await load())({ small, say })}`);
}
const report = `# Figures\n\nMachine: ${machine()}. ${new Date().toISOString().slice(0, 10)}.\n\n${sections.join('\n\n')}\n`;
process.stdout.write(report);
if (chosen.length === 0) writeFileSync(new URL('./results.md', import.meta.url), report);
