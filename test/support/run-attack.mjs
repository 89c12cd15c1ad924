import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from './checks.mjs';
import { walls } from './walls.mjs';

/** What each suite consists of, in its long form. */
const suites = {
  protocol: 'security/protocol',
  matrix: 'security/(permission-matrix|inference|lists|nested-ways|walls|prices|ticket-visibility|reader|database)',
  races: 'security/races|api/idempotency',
  hostile: 'security/hostile|api/files|unit/(storage|invoicing/read-ubl|mail|architecture/outgoing)',
};
const known = [...Object.keys(suites), 'walls'];
const PROJECTS = ['--selectProjects', 'unit', 'api', 'security'];
/** The compiled server without one of its walls, beside the whole one. */
const WITHOUT = '.build-without';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}; known are ${known.join(', ')}.`);
  process.exit(1);
}

let failed = 0;
for (const name of names.length > 0 ? names : known) {
  console.log(`\nAttack: ${name}`);
  failed += name === 'walls' ? await tryWithoutWalls() : await tryLong(name);
}
process.exit(failed > 0 ? 1 : 0);

/** Jest says how many cases were tried and how many failed. */
async function tryLong(name) {
  process.env.ATTACK = 'long';
  const code = await jest([...PROJECTS, '--testPathPatterns', suites[name]]);
  delete process.env.ATTACK;
  return code === 0 ? 0 : 1;
}

/** Takes out one wall after the other, and answers how many nobody missed. */
async function tryWithoutWalls() {
  const unnoticed = [];
  for (const wall of walls) {
    takeOut(wall);
    const code = await jest([...PROJECTS, '--silent', '--testPathPatterns', wall.tests, ...(wall.only ? ['-t', wall.only] : [])]);
    console.log(code === 0 ? `NOBODY NOTICED that ${wall.name} was taken out.` : `Noticed: ${wall.name} was taken out.`);
    if (code === 0) unnoticed.push(wall.name);
  }
  delete process.env.COMPILED_SERVER;
  rmSync(WITHOUT, { recursive: true, force: true });
  console.log(`\n${walls.length} walls taken out, ${unnoticed.length} of them unnoticed${unnoticed.length > 0 ? `: ${unnoticed.join(', ')}` : ''}.`);
  return unnoticed.length;
}

function takeOut({ name, file, from, to }) {
  rmSync(WITHOUT, { recursive: true, force: true });
  cpSync('.build/server', join(WITHOUT, 'server'), { recursive: true });
  for (const other of readdirSync('.build')) if (other !== 'server') symlinkSync(join('..', '.build', other), join(WITHOUT, other));
  const place = join(WITHOUT, 'server', file);
  const text = readFileSync(place, 'utf8');
  if (!text.includes(from)) throw new Error(`What was ${name} is not in ${file} any more: say in walls.mjs where it is.`);
  writeFileSync(place, text.replace(from, () => to));
  process.env.COMPILED_SERVER = WITHOUT;
}
