import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from './sources.js';

interface Wall {
  name: string;
  out: { file: string; from: string }[];
}

const { walls } = (await import('../../support/walls.mjs' as string)) as { walls: Wall[] };

// All walls are taken out too seldom to find it then.
test.each(walls)('$name stands where the attack would take it out', ({ out }) => {
  const gone = out.filter(({ file, from }) => !readFileSync(join(root, '.build/server', file), 'utf8').includes(from));
  expect(gone).toEqual([]);
});
