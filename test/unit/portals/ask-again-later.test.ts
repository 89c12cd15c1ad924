import { expect, test } from '@jest/globals';
import { Client, fetchExchange, gql } from '@urql/core';
import { askAgainLater } from '../../../portal-shared/src/graphql/ask-again-later.js';

const ORDERS = gql`query Orders { orders }`;
const SEND = gql`mutation Send { send }`;

const everythingQueued = () => new Promise(setImmediate);
const tooFast = { errors: [{ message: 'Too much at once.', extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 7 } }] };

/** A client whose server finds the first request too fast. */
function client() {
  const pauses: number[] = [];
  const over = Promise.withResolvers<void>();
  let asked = 0;
  const made = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [
      askAgainLater((milliseconds) => {
        pauses.push(milliseconds);
        return over.promise;
      }),
      fetchExchange,
    ],
    fetch: async () => {
      asked += 1;
      return asked === 1 ? Response.json(tooFast, { status: 429 }) : Response.json({ data: { orders: 3 } });
    },
  });
  return { made, pauses, over: over.resolve, asked: () => asked };
}

test('what was asked for too fast is asked for again by itself when the server lets it', async () => {
  const { made, pauses, over } = client();
  const seen: unknown[] = [];
  made.query(ORDERS, {}).subscribe(({ data, error }) => seen.push(data ?? error!.graphQLErrors[0]!.extensions['code']));
  for (let turn = 0; turn < 10; turn += 1) await everythingQueued();
  expect(seen).toEqual(['RATE_LIMITED']);
  expect(pauses).toHaveLength(1);
  expect(pauses[0]).toBeGreaterThanOrEqual(7_000);
  over();
  for (let turn = 0; turn < 10; turn += 1) await everythingQueued();
  expect(seen.at(-1)).toEqual({ orders: 3 });
});

test('a change is not made again by itself', async () => {
  const { made, pauses, asked } = client();
  const { error } = await made.mutation(SEND, {}).toPromise();
  expect(error!.graphQLErrors[0]!.extensions['code']).toBe('RATE_LIMITED');
  await everythingQueued();
  expect({ pauses, asked: asked() }).toEqual({ pauses: [], asked: 1 });
});

test('nobody asks again for what nobody waits for any more', async () => {
  const { made, over, asked } = client();
  const { unsubscribe } = made.query(ORDERS, {}).subscribe(() => undefined);
  for (let turn = 0; turn < 10; turn += 1) await everythingQueued();
  unsubscribe();
  over();
  for (let turn = 0; turn < 10; turn += 1) await everythingQueued();
  expect(asked()).toBe(1);
});
