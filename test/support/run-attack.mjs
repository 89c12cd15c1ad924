import { runTests } from './checks.mjs';
import { tryWithoutWalls } from './without-walls.mjs';

/** What each suite consists of, in its long form. */
const suites = {
  protocol: 'security/protocol',
  matrix: 'security/(permission-matrix|inference|lists|nested-ways|walls|prices|ticket-visibility|reader|database)',
  sessions: 'api/identity|unit/(identity|architecture/security-standard)',
  races: 'security/races|api/idempotency',
  audit: 'security/audit-log',
  crash: 'fault/',
  backup: 'api/backup',
  hostile: 'security/hostile|api/files|unit/(storage|invoicing/read-ubl|mail|knowledge|payments|architecture/outgoing)',
};
const known = [...Object.keys(suites), 'walls'];

const [names, only] = parsed(process.argv.slice(2));
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}; known are ${known.join(', ')}.`);
  process.exit(1);
}

const outcomes = [];
for (const name of names.length > 0 ? names : known) {
  console.log(`\nAttack: ${name}`);
  outcomes.push({ name, ...(name === 'walls' ? await tryWithoutWalls(only) : await tryLong(name)) });
}
for (const { name, tried, failed } of outcomes) console.log(`${name}: ${tried} ${name === 'walls' ? 'walls taken out, unnoticed' : 'cases tried, failed'} ${failed}`);
process.exit(outcomes.some(({ failed }) => failed > 0) ? 1 : 0);

async function tryLong(name) {
  process.env.ATTACK = 'long';
  const { passed, failed } = await runTests(['--selectProjects', 'unit', 'api', 'security', 'fault', '--testPathPatterns', suites[name]]);
  delete process.env.ATTACK;
  return { tried: passed + failed, failed };
}

/** The suites, and after `--only` a pattern of names of walls. */
function parsed(words) {
  const at = words.indexOf('--only');
  return at < 0 ? [words, ''] : [words.toSpliced(at, 2), words[at + 1] ?? ''];
}
