import { beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { inDays, supplierIdOf } from '../support/purchase-orders.js';
import { nonConformanceStep as step } from '../support/quality.js';
import { confirmedBy, receiptStep, shipmentStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';

const server = useServer();
let alpine: Client;
let quality: Client;
let warehouse: Client;
let dispatcher: TestPerson;
let bookkeeper: TestPerson;

const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);

beforeAll(async () => {
  [alpine, quality, warehouse] = (await Promise.all(['supplier@alpine.example', 'quality@counterpart.example', 'warehouse@counterpart.example'].map((email) => server().as(email)))) as [Client, Client, Client];
  const organisations = [toUuid('sup', await supplierIdOf(server(), 'alpine'))];
  dispatcher = await addPerson(server().database, { roles: ['LOGISTICS'], organisations });
  bookkeeper = await addPerson(server().database, { roles: ['FINANCE'], organisations });
});

const opened = async (more: object = {}) =>
  (await step(quality, 'nonConformanceOpen', { supplierId: await supplierIdOf(server(), 'alpine'), title: 'Dents', description: 'Seen at the gate', severity: 'MINOR', ...more })).nonConformance;

/** What somebody was told about a record, oldest first. */
async function toldOf(recordId: string, { accountId }: Pick<TestPerson, 'accountId'> = dispatcher) {
  await server().jobsAreDone();
  return sql('select kind, "values" from notification where record_id = ? and account_id = ? order by id', [recordId, accountId]);
}
const kindsOf = async (recordId: string, person?: Pick<TestPerson, 'accountId'>) => (await toldOf(recordId, person)).map(({ kind }) => kind);
const inspector = async () => ({ accountId: (await sql(`select id from account where email = 'quality@counterpart.example'`))[0].id as string });
const remind = async () => {
  await sql(`select add_job('remind_of_non_conformances', '{}'::json)`);
  await server().jobsAreDone();
};
/** Lets it be asked some days ago, and its answer be due in so many. */
const dueIn = (id: string, days: number) => sql(`update non_conformance set due_on = ?, updated_at = now() - interval '3 days' where id = ?`, [inDays(days), toUuid('nc', id)]);

describe('the supplier’s people who answer are told', () => {
  test('when a non-conformance is opened, with its day', async () => {
    const { id, number } = await opened();
    expect(await toldOf(id)).toEqual([{ kind: 'NON_CONFORMANCE_OPENED', values: { number, title: 'Dents', answerBy: inDays(5) } }]);
    expect(await toldOf(id, bookkeeper)).toEqual([]);
    expect(server().mails().find(({ to, subject }) => to === dispatcher.email && subject.includes(number))?.text).toContain(`/supplier/quality/${id}`);
  });

  test('when their answer is sent back, and why; quality is told when the last one is there', async () => {
    const { id, number } = await opened();
    await step(alpine, 'nonConformanceContain', { id, description: 'Sorted' });
    await step(quality, 'nonConformanceSendBack', { id, step: 'CONTAINMENT', reason: 'Which lots?' });
    expect((await toldOf(id)).at(-1)).toMatchObject({ kind: 'NON_CONFORMANCE_SENT_BACK', values: { number, reason: 'Which lots?', answerBy: inDays(5) } });
    await step(alpine, 'nonConformanceContain', { id, description: 'L-7' });
    await step(alpine, 'nonConformanceStateRootCause', { id, description: 'Tool worn' });
    expect(await kindsOf(id, await inspector())).toEqual([]);
    await step(alpine, 'nonConformanceCorrect', { id, description: 'Counted', plannedOn: inDays(10) });
    expect(await kindsOf(id, await inspector())).toEqual(['NON_CONFORMANCE_ANSWERED']);
  });

  test('what was rejected at the gate of each order, and nothing when all was good', async () => {
    const [one, other] = [await confirmedBy(server(), 'alpine'), await confirmedBy(server(), 'alpine')];
    const { goodsReceipt } = await receiptStep(warehouse, 'goodsReceiptPost', {
      lines: [
        { orderLineId: one.lines[0].id, receivedQuantity: '10', rejectedQuantity: '4', discrepancies: ['DAMAGED'], reason: 'Wet cartons' },
        { orderLineId: other.lines[0].id, receivedQuantity: '10' },
      ],
    });
    const [told, ...more] = (await toldOf(one.id)).filter(({ kind }) => kind === 'GOODS_REJECTED');
    expect([told.values, more]).toEqual([{ number: expect.stringMatching(/^PO-/), receipt: goodsReceipt.number, goods: expect.stringMatching(/: 4 \w+, Wet cartons$/) }, []]);
    expect(await kindsOf(other.id)).not.toContain('GOODS_REJECTED');
  });
});

describe('of an answer that is due', () => {
  test('the supplier is reminded the day before, once for each due day', async () => {
    const { id, number, lockVersion } = await opened();
    await dueIn(id, 2);
    await remind();
    expect(await kindsOf(id)).toEqual(['NON_CONFORMANCE_OPENED']);
    await dueIn(id, 1);
    await remind();
    await remind();
    expect((await toldOf(id)).slice(1)).toEqual([{ kind: 'NON_CONFORMANCE_DUE', values: { number, title: 'Dents', answerBy: inDays(1) } }]);
    expect((await step(alpine, 'nonConformanceContain', { id, lockVersion, description: 'Sorted' })).userErrors).toEqual([]);
    await dueIn(id, 0);
    await remind();
    expect(await kindsOf(id)).toEqual(['NON_CONFORMANCE_OPENED', 'NON_CONFORMANCE_DUE', 'NON_CONFORMANCE_DUE']);
  });

  test('nobody is reminded who was asked only just', async () => {
    const { id } = await opened({ severity: 'CRITICAL' });
    await remind();
    expect(await kindsOf(id)).toEqual(['NON_CONFORMANCE_OPENED']);
  });

  test('both sides are told when the day has passed, once', async () => {
    const { id, number } = await opened();
    // What was opened is told by a job, which would race the reminder's.
    await server().jobsAreDone();
    await dueIn(id, -1);
    await remind();
    await remind();
    expect(await kindsOf(id)).toEqual(['NON_CONFORMANCE_OPENED', 'NON_CONFORMANCE_OVERDUE']);
    expect(await toldOf(id, await inspector())).toEqual([{ kind: 'NON_CONFORMANCE_UNANSWERED', values: { number, title: 'Dents', answerBy: inDays(-1), supplier: expect.stringMatching(/^Alpine/) } }]);
  });

  test('nobody is told when it is not the supplier’s turn', async () => {
    const { id } = await opened();
    await step(quality, 'nonConformanceWithdraw', { id, reason: 'Not yours' });
    await remind();
    expect(await kindsOf(id)).toEqual(['NON_CONFORMANCE_OPENED']);
  });
});

describe('who has it on the screen sees', () => {
  test('a non-conformance move, but never another supplier’s', async () => {
    const { id } = await opened();
    const document = `subscription ($id: ID) { nonConformanceChanged(id: $id) { id status } }`;
    const [own, foreign] = [await subscribe(server().url, alpine, document, { id }), await subscribe(server().url, await server().as('supplier@borealis.example'), document)];
    await step(alpine, 'nonConformanceContain', { id, description: 'Sorted' });
    expect((await own.next())?.data.nonConformanceChanged).toEqual({ id, status: 'CONTAINED' });
    const theirs = (await step(quality, 'nonConformanceOpen', { supplierId: await supplierIdOf(server(), 'borealis'), title: 'Rust', description: 'Seen', severity: 'MINOR' })).nonConformance;
    expect((await foreign.next())?.data.nonConformanceChanged.id).toBe(theirs.id);
    own.close();
    foreign.close();
  });

  test('a shipment being received, also when its state stays', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { shipment } = await shipmentStep(alpine, 'shipmentCreate', { estimatedArrivalOn: inDays(3), lines: [{ orderLineId: lines[0].id, quantity: '10' }] });
    await shipmentStep(alpine, 'shipmentShip', { id: shipment.id });
    const stream = await subscribe(server().url, alpine, `subscription ($id: ID) { shipmentChanged(id: $id) { status lines { receivedQuantity } } }`, { id: shipment.id });
    const receive = () => receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ shipmentLineId: shipment.lines[0].id, receivedQuantity: '3' }] });
    for (const receivedQuantity of ['3', '6']) {
      await receive();
      expect((await stream.next())?.data.shipmentChanged).toEqual({ status: 'PARTIALLY_RECEIVED', lines: [{ receivedQuantity }] });
    }
    stream.close();
  });
});
