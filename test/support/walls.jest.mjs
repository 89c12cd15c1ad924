import everyKind, { withDatabase, withServer } from '../../jest.config.mjs';
import { placeWithout } from './without-walls.mjs';
import { walls } from './walls.mjs';

const { projects, ...settings } = everyKind;
const chosen = new Set(JSON.parse(process.env.WITHOUT_WALLS ?? '[]'));
const shared = projects.find(({ displayName }) => displayName === 'unit');

/** For each wall its own kind of tests: those that guard it, at a server without it. */
function kindWithout(wall) {
  const { transform, ...further } = /^(unit|fault)\//.test(wall.tests) ? withServer : withDatabase;
  const [[ofServer, program]] = Object.entries(transform);
  const compiled = placeWithout(wall);
  return {
    ...shared,
    ...further,
    displayName: wall.name,
    transform: { ...transform, [ofServer]: [program, { compiled }] },
    roots: ['<rootDir>/server', '<rootDir>/test'],
    testMatch: [`<rootDir>/test/${wall.tests}.test.ts`],
    testEnvironmentOptions: { only: wall.only, compiled },
  };
}

export default {
  ...settings,
  rootDir: shared.rootDir,
  projects: walls.filter(({ name }) => chosen.has(name)).map(kindWithout),
  reporters: ['<rootDir>/test/support/walls-reporter.mjs'],
  // Each worker loads one server after the other, and can let none go.
  workerIdleMemoryLimit: '900MB',
};
