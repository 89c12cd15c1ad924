import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../server/database/base.js';
import { toPublicId } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { changeStep } from '../support/purchase-order-changes.js';
import { inDays, orderFor, sentTo, stepWith } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let buyer: Client;
let alpine: Client;

beforeAll(async () => {
  [buyer, alpine] = (await Promise.all(['buyer@counterpart.example', 'supplier@alpine.example'].map((email) => server().as(email)))) as [Client, Client];
});

const confirm = async (ids: string[], client = alpine) =>
  (await client.ask('mutation ($ids: [ID!]!) { purchaseOrdersConfirm(input: { ids: $ids }) { results { orderId purchaseOrder { acknowledgement } userErrors { code field } } userErrors { code field } } }', { ids })).purchaseOrdersConfirm;

describe('confirming many orders', () => {
  test('confirms each for itself, and says which could not be', async () => {
    const [first, held, changed, answered, foreign, last] = [
      await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine'), await sentTo(server(), 'borealis'), await sentTo(server(), 'alpine'),
    ];
    await stepWith(buyer, 'purchaseOrderHold', { id: held.id });
    await changeStep(buyer, 'purchaseOrderChange', { id: changed.id, reason: 'Later', lines: [{ lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity: '100', requestedOn: inDays(50) }] }] });
    await stepWith(alpine, 'purchaseOrderRespond', { id: answered.id, lines: [{ lineNumber: 1, schedules: [{ quantity: '100', confirmedOn: inDays(31) }] }] });
    const unknown = toPublicId('po', newId());
    const refused = (orderId: string, code: string, field: string[] | null = null) => ({ orderId, purchaseOrder: null, userErrors: [{ code, field }] });
    const { results, userErrors } = await confirm([first.id, held.id, changed.id, answered.id, foreign.id, unknown, last.id]);
    expect(userErrors).toEqual([]);
    expect(results).toEqual([
      { orderId: first.id, purchaseOrder: { acknowledgement: 'ACCEPTED' }, userErrors: [] },
      refused(held.id, 'NOT_ALLOWED_IN_STATE'),
      refused(changed.id, 'NOT_ALLOWED_IN_STATE'),
      refused(answered.id, 'NOT_ALLOWED_IN_STATE'),
      refused(foreign.id, 'NOT_FOUND', ['id']),
      refused(unknown, 'NOT_FOUND', ['id']),
      { orderId: last.id, purchaseOrder: { acknowledgement: 'ACCEPTED' }, userErrors: [] },
    ]);
    expect((await orderFor(alpine, answered.id)).lines[0].schedules[0].confirmedOn).toBe(inDays(31));
  });

  test('takes 1 to 50, each once', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const many = Array.from({ length: 51 }, () => toPublicId('po', newId()));
    expect(await confirm([])).toEqual({ results: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['ids'] }] });
    expect(await confirm(many)).toEqual({ results: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['ids'] }] });
    expect(await confirm([id, id])).toEqual({ results: null, userErrors: [{ code: 'INVALID', field: ['ids', '1'] }] });
  });

  test('twice at once answers each order once', async () => {
    const orders = [await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine')].map(({ id }) => id);
    const answers = await Promise.all([confirm(orders), confirm([...orders].reverse())]);
    for (const id of orders) {
      const outcomes = answers.map(({ results }) => results.find(({ orderId }: { orderId: string }) => orderId === id).userErrors.length);
      expect(outcomes.sort()).toEqual([0, 1]);
      expect((await orderFor(alpine, id)).responses).toHaveLength(1);
    }
  });
});
