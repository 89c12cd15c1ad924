import { statSync } from 'node:fs';

/** Kinds of tests by how long one of their files takes; the longest first, so that none is left over at the end. */
const KINDS = ['fault', 'browser', 'security', 'api', 'unit'];

/** The order in which test files begin: by kind, then by size, the same in a fresh clone as ever. */
export default class Sequencer {
  sort(tests) {
    const kindOf = ({ context }) => KINDS.indexOf(context.config.displayName.name);
    const sizes = new Map(tests.map((test) => [test, statSync(test.path).size]));
    return tests.toSorted((one, other) => kindOf(one) - kindOf(other) || sizes.get(other) - sizes.get(one));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
