import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from './checks.mjs';
import { walls } from './walls.mjs';

/** What the reporter says of each wall. */
export const NOTICED = '.build/noticed.json';

/**
 * Takes out each wall by itself and looks whether the tests that guard it fail.
 * @param only a pattern of names of walls; all of them when it is empty
 */
export async function tryWithoutWalls(only) {
  const chosen = walls.filter(({ name }) => new RegExp(only).test(name));
  rmSync(NOTICED, { force: true });
  for (const wall of chosen) takeOut(wall);
  process.env.WITHOUT_WALLS = JSON.stringify(chosen.map(({ name }) => name));
  await jest(['--config', 'test/support/walls.jest.mjs', '--silent']);
  delete process.env.WITHOUT_WALLS;
  for (const wall of chosen) rmSync(placeWithout(wall), { recursive: true, force: true });
  const outcomes = JSON.parse(readFileSync(NOTICED, 'utf8'));
  const unnoticed = chosen.filter(({ name }) => !outcomes[name]);
  if (unnoticed.length > 0) console.log(`Nobody noticed: ${unnoticed.map(({ name }) => name).join(', ')}.`);
  return { tried: chosen.length, failed: unnoticed.length };
}

/** Where the server without a wall is compiled to, beside the whole one. */
export function placeWithout({ name }) {
  return `.build-without-${walls.findIndex((wall) => wall.name === name)}`;
}

function takeOut(wall) {
  const place = placeWithout(wall);
  rmSync(place, { recursive: true, force: true });
  cpSync('.build/server', join(place, 'server'), { recursive: true, filter: (path) => !path.endsWith('.map') });
  for (const other of readdirSync('.build')) if (other !== 'server') symlinkSync(join('..', '.build', other), join(place, other));
  for (const { file, from, to } of wall.out) {
    const path = join(place, 'server', file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`What was ${wall.name} is not in ${file} any more: say in walls.mjs where it is.`);
    writeFileSync(path, text.replace(from, () => to));
  }
}
