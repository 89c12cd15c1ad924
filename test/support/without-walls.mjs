import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from './checks.mjs';
import setUpDatabase from './database-setup.mjs';
import tearDownDatabase from './database-teardown.mjs';
import { walls } from './walls.mjs';

/** The compiled server without one of its walls, beside the whole one. */
const WITHOUT = '.build-without';
const KINDS = ['--selectProjects', 'unit', 'api', 'security', 'fault'];

/**
 * Takes out one wall after the other and looks whether the tests that guard it fail. They share one database to copy from.
 * @param only a part of the names of walls; all of them when it is empty
 */
export async function tryWithoutWalls(only) {
  const chosen = walls.filter(({ name }) => name.includes(only));
  await setUpDatabase();
  const unnoticed = [];
  for (const wall of chosen) {
    takeOut(wall);
    const { tests, only: names } = wall;
    const { passed, failed, firstFailed } = await runTests([...KINDS, '--silent', '--reporters', 'summary', '--testPathPatterns', tests, ...(names ? ['-t', names] : [])]);
    if (failed === 0) unnoticed.push(wall.name);
    console.log(failed === 0 ? `NOBODY NOTICED: ${wall.name}, of ${passed} tests` : `Noticed: ${wall.name}, by ${failed} of ${passed + failed} tests, like "${firstFailed}"`);
  }
  delete process.env.COMPILED_SERVER;
  rmSync(WITHOUT, { recursive: true, force: true });
  await tearDownDatabase();
  if (unnoticed.length > 0) console.log(`Nobody noticed: ${unnoticed.join(', ')}.`);
  return { tried: chosen.length, failed: unnoticed.length };
}

function takeOut({ name, out }) {
  rmSync(WITHOUT, { recursive: true, force: true });
  cpSync('.build/server', join(WITHOUT, 'server'), { recursive: true });
  for (const other of readdirSync('.build')) if (other !== 'server') symlinkSync(join('..', '.build', other), join(WITHOUT, other));
  for (const { file, from, to } of out) {
    const place = join(WITHOUT, 'server', file);
    const text = readFileSync(place, 'utf8');
    if (!text.includes(from)) throw new Error(`What was ${name} is not in ${file} any more: say in walls.mjs where it is.`);
    writeFileSync(place, text.replace(from, () => to));
  }
  process.env.COMPILED_SERVER = WITHOUT;
}
