import { parseArgs } from 'node:util';
import { runTests } from './checks.mjs';
import { tryPrevious } from './try-previous.mjs';
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
/** All that is tried when nothing is named; another release has to be. */
const always = [...Object.keys(suites), 'walls'];
const known = [...always, 'previous'];

const { values, positionals: names } = parseArgs({ allowPositionals: true, options: { only: { type: 'string', default: '' }, release: { type: 'string' } } });
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) stop(`There is no suite ${unknown.join(', ')}; known are ${known.join(', ')}.`);
if (names.includes('previous') && !values.release) stop('Say which release: npm run attack -- previous --release <tag or commit>');

const outcomes = [];
for (const name of names.length > 0 ? names : always) {
  console.log(`\nAttack: ${name}`);
  outcomes.push({ name, ...(await attack(name)) });
}
for (const { name, tried, failed } of outcomes) console.log(`${name}: ${tried} ${name === 'walls' ? 'walls taken out, unnoticed' : 'cases tried, failed'} ${failed}`);
process.exit(outcomes.some(({ failed }) => failed > 0) ? 1 : 0);

async function attack(name) {
  if (name === 'walls') return tryWithoutWalls(values.only);
  return name === 'previous' ? counted(await tryPrevious(values.release, values.only)) : tryLong(name);
}

async function tryLong(name) {
  process.env.ATTACK = 'long';
  const outcome = await runTests(['--selectProjects', 'unit', 'api', 'security', 'fault', '--testPathPatterns', suites[name]]);
  delete process.env.ATTACK;
  return counted(outcome);
}

function counted({ passed, failed }) {
  return { tried: passed + failed, failed };
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
