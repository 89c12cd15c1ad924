import { expect, test } from '@jest/globals';
import { Client, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { announcementsAfterAnswers } from '../../../portal-shared/src/graphql/announcements-after-answers.js';

const SUBMIT = gql`mutation Submit { submit }`;
const CHANGED = gql`subscription Changed { changed }`;

const everythingQueued = () => new Promise(setImmediate);

/** A client whose server answers a mutation, and announces, when it is told to. */
async function clientToldWhen() {
  const answer = Promise.withResolvers<void>();
  let announce: (changed: string) => void = () => undefined;
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [
      announcementsAfterAnswers(),
      subscriptionExchange({
        forwardSubscription: () => ({
          subscribe(sink) {
            announce = (changed) => sink.next({ data: { changed } });
            return { unsubscribe: () => undefined };
          },
        }),
      }),
      fetchExchange,
    ],
    fetch: async () => {
      await answer.promise;
      return Response.json({ data: { submit: 'SUBMITTED' } });
    },
  });
  const seen: string[] = [];
  client.subscription(CHANGED, {}).subscribe(({ data }) => seen.push(data.changed));
  await everythingQueued();
  return { seen, announce: (changed: string) => announce(changed), submit: () => client.mutation(SUBMIT, {}).then(({ data }) => seen.push(data.submit)), answer: answer.resolve };
}

test('what is announced comes at once while nothing is on its way', async () => {
  const { seen, announce } = await clientToldWhen();
  announce('APPROVED');
  await everythingQueued();
  expect(seen).toEqual(['APPROVED']);
});

test('what is announced before the answer to a change comes after it, in its order', async () => {
  const { seen, announce, submit, answer } = await clientToldWhen();
  const submitted = submit();
  announce('APPROVED');
  announce('SCHEDULED');
  await everythingQueued();
  expect(seen).toEqual([]);
  answer();
  await submitted;
  await everythingQueued();
  expect(seen).toEqual(['SUBMITTED', 'APPROVED', 'SCHEDULED']);
});
