import { beforeAll, describe, expect, test } from '@jest/globals';
import { remindOverdue } from '../../server/domains/purchasing/remind-of-order-answers.js';
import { toUuid } from '../../server/graphql/ids.js';
import { daysAfter } from '../../server/shared/days.js';
import type { Client } from '../support/client.js';
import { sentTo, stepWith } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let buyer: Client;
let alpine: Client;

beforeAll(async () => {
  [buyer, alpine] = (await Promise.all(['buyer@counterpart.example', 'supplier@alpine.example'].map((email) => server().as(email)))) as [Client, Client];
  // What is overdue in the demonstration is told of first, so that it is out of the way.
  await lookAfter(0);
});

/** Lets the job look so many days after now; answers whom it told of this order. */
async function lookAfter(days: number, number = ''): Promise<string[]> {
  await server().jobsAreDone();
  const before = server().mails().length;
  await server().database.system('test').transactional((em) => remindOverdue(em, daysAfter(new Date(), days)));
  await server().jobsAreDone();
  return server().mails().slice(before).filter(({ subject, to }) => subject.includes(number) && ['supplier@alpine.example', 'buyer@counterpart.example'].includes(to)).map(({ to }) => to);
}

describe('an overdue answer', () => {
  test('is asked for on the first and third day, then the buyer is told, each once', async () => {
    const { number } = await sentTo(server(), 'alpine');
    // Answers are due within three days.
    expect(await lookAfter(3.5, number)).toEqual([]);
    expect(await lookAfter(4.1, number)).toEqual(['supplier@alpine.example']);
    expect(await lookAfter(4.2, number)).toEqual([]);
    expect(await lookAfter(6.1, number)).toEqual(['supplier@alpine.example']);
    expect(await lookAfter(8.1, number)).toEqual(['buyer@counterpart.example']);
    expect(await lookAfter(20, number)).toEqual([]);
  });

  test('is no longer asked for once it is there', async () => {
    const { id, number } = await sentTo(server(), 'alpine');
    await stepWith(alpine, 'purchaseOrderRespond', { id, acceptAll: true });
    expect(await lookAfter(9, number)).toEqual([]);
  });

  test('is asked for anew when another one is wanted', async () => {
    const { id, number } = await sentTo(server(), 'alpine');
    await lookAfter(9, number);
    await stepWith(alpine, 'purchaseOrderRespond', { id, lines: [{ lineNumber: 1, unitPrice: '9' }] });
    await stepWith(buyer, 'purchaseOrderRefuseProposal', { id, reason: 'Too dear' });
    expect(await lookAfter(4.1, number)).toEqual(['supplier@alpine.example']);
  });

  test('is told of once, however many servers look at once, and leaves the order alone', async () => {
    const { id, lockVersion } = await sentTo(server(), 'alpine');
    await server().jobsAreDone();
    const now = daysAfter(new Date(), 4.1);
    const told = await Promise.all([1, 2, 3].map(() => server().database.system('test').transactional((em) => remindOverdue(em, now))));
    const [order] = await server().database.system('test').execute('select answer_reminders, lock_version from purchase_order where id = ?', [toUuid('po', id)]);
    expect(order).toEqual({ answer_reminders: 1, lock_version: lockVersion });
    expect(told.filter((count) => count > 0)).toHaveLength(1);
  });
});
