import { expect, test } from '@jest/globals';
import type { RequestContext } from '../../../server/graphql/context.js';
import { requireTime } from '../../../server/graphql/require-time.js';

const after = (milliseconds: number) => () => requireTime({ startedAt: performance.now() - milliseconds } as RequestContext);

test('a mutation begins within ten seconds after its request came, or not at all', () => {
  expect(after(0)).not.toThrow();
  expect(after(9_000)).not.toThrow();
  expect(after(10_001)).toThrow(expect.objectContaining({ extensions: { code: 'TIMED_OUT' } }));
});
