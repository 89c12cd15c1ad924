import { statSync } from 'node:fs';

/**
 * How far into the run the last file of each kind begins. Those of the browser take longest and keep the processors busiest: they
 * begin among the others, never all at once, and none is left over at the end.
 */
const LAST_BEGINS = { fault: 0, browser: 0.7, security: 0.8, api: 0.9, unit: 1 };

/** The order in which test files begin: each kind spread over the run, its largest files first; the same in a fresh clone as ever. */
export default class Sequencer {
  sort(tests) {
    const places = new Map();
    for (const [kind, own] of Map.groupBy(tests, ({ context }) => context.config.displayName.name)) {
      const sizes = new Map(own.map((test) => [test, statSync(test.path).size]));
      const largestFirst = own.toSorted((one, other) => sizes.get(other) - sizes.get(one));
      for (const [index, test] of largestFirst.entries()) places.set(test, (LAST_BEGINS[kind] * index) / own.length);
    }
    return tests.toSorted((one, other) => places.get(one) - places.get(other));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
