import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../server/database/base.js';
import { toPublicId } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { colleagueAt, draftTo, inDays, orderFor, sentTo, stepWith } from '../support/purchase-orders.js';
import { followGoodsToShip } from '../support/receiving.js';
import { useServer } from '../support/server.js';

const server = useServer();
followGoodsToShip(server);
let buyer: Client;
let alpine: Client;
let borealis: Client;

beforeAll(async () => {
  [buyer, alpine, borealis] = (await Promise.all(
    ['buyer@counterpart.example', 'supplier@alpine.example', 'supplier@borealis.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client];
});

const answer = (id: string, ...lines: object[]) => stepWith(alpine, 'purchaseOrderRespond', { id, lines });
const secondLine = { lineNumber: 2, schedules: [{ quantity: '12', confirmedOn: inDays(30) }, { quantity: '8', confirmedOn: inDays(60) }] };
const firstLine = (day: number, quantity = '100') => ({ lineNumber: 1, schedules: [{ quantity, confirmedOn: inDays(day) }] });

describe('an order that is sent', () => {
  test('is seen by its supplier only now, and by no other', async () => {
    const { id } = await draftTo(server(), 'alpine');
    const code = async (client: Client) => (await client.send('query ($id: ID!) { purchaseOrder(id: $id) { number } }', { id })).errors?.[0]?.extensions?.code;
    expect(await code(alpine)).toBe('NOT_FOUND');
    await stepWith(buyer, 'purchaseOrderSubmit', { id });
    expect(await code(alpine)).toBe('NOT_FOUND');
    await stepWith(buyer, 'purchaseOrderSend', { id });
    expect(await code(alpine)).toBeUndefined();
    expect(await code(borealis)).toBe('NOT_FOUND');
  });

  test('is version 1, awaits an answer and offers one', async () => {
    const { id } = await sentTo(server(), 'alpine');
    expect(await orderFor(alpine, id)).toMatchObject({
      status: 'SENT',
      acknowledgement: 'AWAITING',
      versionNumber: 1,
      availableActions: ['MARK_RECEIVED', 'RESPOND'],
      versions: [{ versionNumber: 1, reason: 'SENT', total: { amount: '450' }, changes: [] }],
    });
    expect(await stepWith(alpine, 'purchaseOrderMarkReceived', { id })).toMatchObject({ purchaseOrder: { acknowledgement: 'RECEIVED' } });
    expect(await stepWith(alpine, 'purchaseOrderMarkReceived', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });
});

describe('accepting all', () => {
  test('confirms each delivery as asked, without a new version', async () => {
    const { id } = await sentTo(server(), 'alpine');
    expect(await stepWith(alpine, 'purchaseOrderRespond', { id, acceptAll: true, note: 'With pleasure' })).toMatchObject({
      userErrors: [],
      purchaseOrder: {
        acknowledgement: 'ACCEPTED',
        versionNumber: 1,
        confirmedOn: inDays(60),
        lines: [
          { acknowledgement: 'ACCEPTED', schedules: [{ confirmedOn: inDays(30), firstConfirmedOn: inDays(30), confirmedQuantity: '100' }] },
          { acknowledgement: 'ACCEPTED', schedules: [{ confirmedQuantity: '12' }, { confirmedOn: inDays(60), confirmedQuantity: '8' }] },
        ],
        responses: [{ responseNumber: 1, status: 'AUTO_ACCEPTED', note: 'With pleasure', lines: [{ answer: 'ACCEPT' }, { answer: 'ACCEPT' }, { answer: 'ACCEPT' }] }],
      },
    });
  });

  test('and naming lines at once is refused, as is naming none', async () => {
    const { id } = await sentTo(server(), 'alpine');
    for (const input of [{ acceptAll: true, lines: [firstLine(31)] }, { lines: [] }, {}]) {
      expect(await stepWith(alpine, 'purchaseOrderRespond', { id, ...input })).toEqual({ purchaseOrder: null, userErrors: [{ code: 'INVALID', field: ['lines'] }] });
    }
  });
});

describe('an answer inside the tolerance', () => {
  test('is in force at once and makes a version of what differs', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const { purchaseOrder } = await answer(id, firstLine(32, '98'));
    expect(purchaseOrder).toMatchObject({
      acknowledgement: 'ACCEPTED',
      versionNumber: 2,
      total: { amount: '445' },
      lines: [{ quantity: '98', acknowledgement: 'ACCEPTED', schedules: [{ quantity: '98', requestedOn: inDays(30), confirmedOn: inDays(32), confirmedQuantity: '98' }] }, {}],
      responses: [{ status: 'AUTO_ACCEPTED' }],
    });
    expect(purchaseOrder.versions[1]).toEqual({
      versionNumber: 2,
      reason: 'RESPONSE_ACCEPTED',
      authorName: 'Lukas Hofer',
      total: { amount: '445' },
      changes: [
        { lineNumber: 1, scheduleNumber: null, field: 'QUANTITY', before: '100', after: '98' },
        { lineNumber: 1, scheduleNumber: 1, field: 'QUANTITY', before: '100', after: '98' },
        { lineNumber: 1, scheduleNumber: 1, field: 'CONFIRMED_ON', before: inDays(30), after: inDays(32) },
      ],
    });
  });
});

describe('a proposal', () => {
  test.each([
    ['another day', firstLine(33), { confirmedOn: inDays(33), quantity: '100' }, '2.5', 'CHANGE'],
    ['another quantity', firstLine(30, '94'), { confirmedOn: inDays(30), quantity: '94' }, '2.5', 'CHANGE'],
    ['another price', { lineNumber: 1, unitPrice: '2.51' }, { confirmedOn: inDays(30), quantity: '100' }, '2.51', 'CHANGE'],
  ])('of %s changes nothing before a buyer takes it over', async (_what, line, schedule, amount, kind) => {
    const { id } = await sentTo(server(), 'alpine');
    const { purchaseOrder: proposed } = await answer(id, line);
    expect(proposed).toMatchObject({
      acknowledgement: 'CHANGES_PROPOSED',
      versionNumber: 1,
      lines: [
        { acknowledgement: 'CHANGES_PROPOSED', quantity: '100', unitPrice: { amount: '2.5' }, schedules: [{ confirmedOn: null, firstConfirmedOn: null }] },
        { acknowledgement: 'ACCEPTED', schedules: [{ confirmedOn: inDays(30) }, { confirmedOn: inDays(60) }] },
      ],
      responses: [{ status: 'PROPOSED', lines: [{ answer: kind, withinTolerance: false }, { answer: 'ACCEPT', withinTolerance: true }, {}] }],
    });
    expect(await stepWith(buyer, 'purchaseOrderAcceptProposal', { id, note: 'Agreed' })).toMatchObject({
      userErrors: [],
      purchaseOrder: {
        acknowledgement: 'ACCEPTED',
        versionNumber: 2,
        lines: [{ acknowledgement: 'ACCEPTED', unitPrice: { amount }, schedules: [{ ...schedule, firstConfirmedOn: schedule.confirmedOn }] }, {}],
        responses: [{ status: 'ACCEPTED', decisionNote: 'Agreed', decidedByName: expect.any(String) }],
      },
    });
  });

  test('of several deliveries adds them to the line', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const split = { lineNumber: 1, schedules: [{ quantity: '60', confirmedOn: inDays(30) }, { quantity: '40', confirmedOn: inDays(50) }] };
    expect((await answer(id, split)).purchaseOrder.lines[0].schedules).toHaveLength(1);
    const { purchaseOrder } = await stepWith(buyer, 'purchaseOrderAcceptProposal', { id });
    expect(purchaseOrder.lines[0].schedules).toMatchObject([
      { scheduleNumber: 1, quantity: '60', requestedOn: inDays(30), confirmedOn: inDays(30) },
      { scheduleNumber: 2, quantity: '40', requestedOn: inDays(30), confirmedOn: inDays(50), firstConfirmedOn: inDays(50) },
    ]);
    expect(purchaseOrder.versions[1].changes).toContainEqual({ lineNumber: 1, scheduleNumber: 2, field: 'SCHEDULE', before: null, after: `40 / ${inDays(50)}` });
    expect(purchaseOrder).toMatchObject({ total: { amount: '450' }, confirmedOn: inDays(60) });
  });

  test('to leave a line out takes it from the total once it is accepted', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const { purchaseOrder: proposed } = await answer(id, { lineNumber: 1, reject: true, reason: 'Out of production' });
    expect(proposed).toMatchObject({ acknowledgement: 'CHANGES_PROPOSED', lines: [{ acknowledgement: 'REJECTED', quantity: '100' }, { acknowledgement: 'ACCEPTED' }] });
    expect(proposed.responses[0].lines[0]).toMatchObject({ answer: 'REJECT', reason: 'Out of production' });
    expect(await stepWith(buyer, 'purchaseOrderAcceptProposal', { id })).toMatchObject({
      purchaseOrder: { acknowledgement: 'ACCEPTED', total: { amount: '200' }, lines: [{ acknowledgement: 'REJECTED', quantity: '0' }, { quantity: '20' }] },
    });
  });

  test('to leave everything out is a rejection that a buyer can only refuse', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const gone = (lineNumber: number) => ({ lineNumber, reject: true, reason: 'We are closed' });
    expect(await answer(id, gone(1), gone(2))).toMatchObject({ purchaseOrder: { acknowledgement: 'REJECTED', availableActions: ['RESPOND'] } });
    expect(await stepWith(buyer, 'purchaseOrderAcceptProposal', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect(await stepWith(buyer, 'purchaseOrderRefuseProposal', { id, reason: 'Please look again' })).toMatchObject({ purchaseOrder: { acknowledgement: 'AWAITING' } });
  });

  test('that is refused waits for another answer, and says why', async () => {
    const { id } = await sentTo(server(), 'alpine');
    await answer(id, firstLine(45));
    expect(await stepWith(buyer, 'purchaseOrderRefuseProposal', { id, reason: '  ' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    expect(await stepWith(buyer, 'purchaseOrderRefuseProposal', { id, reason: 'Too late' })).toMatchObject({
      userErrors: [],
      purchaseOrder: { acknowledgement: 'AWAITING', versionNumber: 1, lines: [{ acknowledgement: 'AWAITING' }, { acknowledgement: 'ACCEPTED' }] },
    });
    const seen = await orderFor(alpine, id);
    expect(seen).toMatchObject({ availableActions: ['MARK_RECEIVED', 'RESPOND'], responses: [{ status: 'REFUSED', decisionNote: 'Too late' }] });
    expect(await stepWith(buyer, 'purchaseOrderAcceptProposal', { id })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect(await stepWith(alpine, 'purchaseOrderRespond', { id, acceptAll: true })).toMatchObject({ purchaseOrder: { acknowledgement: 'ACCEPTED' } });
  });

  test('that is answered anew is superseded, and its words stay as they were', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const { purchaseOrder: first } = await answer(id, firstLine(45));
    const { purchaseOrder: second } = await answer(id, firstLine(40));
    expect(second.responses).toMatchObject([{ responseNumber: 1, status: 'SUPERSEDED' }, { responseNumber: 2, status: 'PROPOSED' }]);
    expect(second.responses[0].lines).toEqual(first.responses[0].lines);
    expect(await stepWith(buyer, 'purchaseOrderAcceptProposal', { id })).toMatchObject({
      purchaseOrder: { lines: [{ schedules: [{ confirmedOn: inDays(40) }] }, {}], responses: [{ status: 'SUPERSEDED' }, { status: 'ACCEPTED' }] },
    });
  });
});

describe('the day that was confirmed first', () => {
  test('stays, however often it is confirmed anew', async () => {
    const { id } = await sentTo(server(), 'alpine');
    await answer(id, firstLine(31));
    await answer(id, firstLine(44));
    expect((await orderFor(buyer, id)).lines[0].schedules[0]).toMatchObject({ firstConfirmedOn: inDays(31), confirmedOn: inDays(31) });
    const { purchaseOrder } = await stepWith(buyer, 'purchaseOrderAcceptProposal', { id });
    expect(purchaseOrder.lines[0].schedules[0]).toMatchObject({ firstConfirmedOn: inDays(31), confirmedOn: inDays(44) });
    expect(purchaseOrder.versions.map(({ versionNumber }: any) => versionNumber)).toEqual([1, 2, 3]);
    expect(purchaseOrder.versions[2].changes).toEqual([{ lineNumber: 1, scheduleNumber: 1, field: 'CONFIRMED_ON', before: inDays(31), after: inDays(44) }]);
  });
});

describe('an answer is refused', () => {
  test.each([
    ['to a line that does not exist', [{ lineNumber: 9, unitPrice: '1' }], 'INVALID', ['lines', '0', 'lineNumber']],
    ['to a line named twice', [firstLine(30), firstLine(31)], 'INVALID', ['lines', '1', 'lineNumber']],
    ['with too few deliveries', [{ lineNumber: 2, schedules: [{ quantity: '20', confirmedOn: inDays(30) }] }], 'INVALID', ['lines', '0', 'schedules']],
    ['without a reason to reject', [{ lineNumber: 1, reject: true }], 'REQUIRED', ['lines', '0', 'reason']],
    ['with a day before the order', [secondLine, firstLine(-1)], 'OUT_OF_RANGE', ['lines', '1', 'schedules', '0', 'confirmedOn']],
    ['with a quantity of nothing', [firstLine(30, '0')], 'OUT_OF_RANGE', ['lines', '0', 'schedules', '0', 'quantity']],
    ['with a negative price', [{ lineNumber: 1, unitPrice: '-1' }], 'OUT_OF_RANGE', ['lines', '0', 'unitPrice']],
  ])('%s, at its field, and leaves the order as it was', async (_what, lines, code, field) => {
    const { id } = await sentTo(server(), 'alpine');
    const before = await orderFor(alpine, id);
    expect(await answer(id, ...lines)).toEqual({ purchaseOrder: null, userErrors: [{ code, field }] });
    expect(await orderFor(alpine, id)).toEqual(before);
  });

  test.each(['purchaseOrderHold', 'purchaseOrderClose'])('after %s', async (stop) => {
    const { id } = await sentTo(server(), 'alpine');
    await stepWith(buyer, stop, { id });
    expect(await orderFor(alpine, id)).toMatchObject({ availableActions: [] });
    expect(await stepWith(alpine, 'purchaseOrderRespond', { id, acceptAll: true })).toEqual({ purchaseOrder: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] });
  });

  test('to another supplier’s order as to one that does not exist', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const before = await orderFor(alpine, id);
    const refusal = { purchaseOrder: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] };
    for (const input of [{ acceptAll: true }, { lines: [firstLine(31)] }, { acceptAll: true, lockVersion: before.lockVersion }]) {
      expect(await stepWith(borealis, 'purchaseOrderRespond', { id, ...input })).toEqual(refusal);
    }
    expect(await stepWith(borealis, 'purchaseOrderMarkReceived', { id })).toEqual(refusal);
    expect(await stepWith(borealis, 'purchaseOrderRespond', { id: toPublicId('po', newId()), acceptAll: true })).toEqual(refusal);
    expect(await orderFor(alpine, id)).toEqual(before);
  });

  test('to people of the supplier whose role does not include it', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const logistics = await colleagueAt(server(), 'alpine', 'LOGISTICS');
    expect(await orderFor(logistics, id)).toMatchObject({ status: 'SENT', availableActions: [] });
    const refused = await logistics.send('mutation ($id: ID!) { purchaseOrderRespond(input: { id: $id, acceptAll: true }) { userErrors { code } } }', { id });
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('two people at once', () => {
  test('a change of an order that has moved on since is a conflict', async () => {
    const { id, lockVersion } = await sentTo(server(), 'alpine');
    await stepWith(alpine, 'purchaseOrderMarkReceived', { id });
    const conflict = { purchaseOrder: null, userErrors: [{ code: 'CONFLICT', field: ['lockVersion'] }] };
    expect(await stepWith(alpine, 'purchaseOrderRespond', { id, lockVersion, acceptAll: true })).toEqual(conflict);
    expect(await stepWith(buyer, 'purchaseOrderHold', { id, lockVersion })).toEqual(conflict);
    expect(await stepWith(buyer, 'purchaseOrderHold', { id, lockVersion: lockVersion + 1 })).toMatchObject({ userErrors: [] });
  });

  test('a decision on an answer that was superseded since is a conflict', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const { purchaseOrder: { lockVersion } } = await answer(id, firstLine(40));
    await answer(id, firstLine(90));
    expect(await stepWith(buyer, 'purchaseOrderAcceptProposal', { id, lockVersion })).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
  });

  test('answers from the same view of the order do not both win', async () => {
    const { id, lockVersion } = await sentTo(server(), 'alpine');
    const colleague = await colleagueAt(server(), 'alpine', 'SALES');
    const attempts = await Promise.all(
      [alpine, colleague, alpine, colleague].map((client, index) =>
        stepWith(client, 'purchaseOrderRespond', { id, lockVersion, lines: [firstLine(40 + index)] }),
      ),
    );
    expect(attempts.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(attempts.flatMap(({ userErrors }) => userErrors.map(({ code }: any) => code))).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
    expect((await orderFor(buyer, id)).responses).toHaveLength(1);
  });

  test('answers without a view of the order come one after the other, and one is open', async () => {
    const { id } = await sentTo(server(), 'alpine');
    await Promise.all([40, 41, 42].map((day) => answer(id, firstLine(day))));
    const { responses } = await orderFor(buyer, id);
    expect(responses.map(({ responseNumber, status }: any) => [responseNumber, status])).toEqual([[1, 'SUPERSEDED'], [2, 'SUPERSEDED'], [3, 'PROPOSED']]);
  });

  test('an answer and a decision about the one before it do not mix', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const { purchaseOrder: { lockVersion } } = await answer(id, firstLine(40));
    const [given, decided] = await Promise.all([
      stepWith(alpine, 'purchaseOrderRespond', { id, lockVersion, lines: [firstLine(50)] }),
      stepWith(buyer, 'purchaseOrderAcceptProposal', { id, lockVersion }),
    ]);
    expect([given, decided].filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });
});
