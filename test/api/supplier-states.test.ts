import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { draftTo, inDays, sentTo, stepWith, supplierIdOf } from '../support/purchase-orders.js';
import { newApplicant } from '../support/registrations.js';
import { decide, registered, staffAs, tasksOf } from '../support/reviews.js';
import { useServer } from '../support/server.js';

const server = useServer();
let buyer: Client;
let alpine: Client;
let alpineId: string;

beforeAll(async () => {
  [buyer, alpine] = (await Promise.all([staffAs(server(), 'buyer'), server().as('supplier@alpine.example')])) as [Client, Client];
  alpineId = await supplierIdOf(server(), 'alpine');
});

/** Moves a supplier; answers it and the refusals. */
async function move(name: string, id: string, more: object = {}) {
  const inputType = `S${name.slice(1)}Input`;
  const answer = await buyer.ask(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { supplier { status statusReason blockedUntil statusSince availableActions } userErrors { code field } } }`,
    { input: { id, ...more } },
  );
  return answer[name];
}

/** An order that could be sent. */
async function ready(): Promise<string> {
  const { id } = await draftTo(server(), 'alpine');
  await stepWith(buyer, 'purchaseOrderSubmit', { id });
  return id;
}
const send = (id: string) => stepWith(buyer, 'purchaseOrderSend', { id });

describe('a supplier', () => {
  test('that is suspended gets no new orders, and answers what it has', async () => {
    const [{ id: open }, next] = [await sentTo(server(), 'alpine'), await ready()];
    expect(await move('supplierSuspend', alpineId, { reason: ' ' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    expect(await move('supplierSuspend', alpineId, { reason: 'Three late deliveries' })).toMatchObject({ supplier: { status: 'SUSPENDED', statusReason: 'Three late deliveries', statusSince: expect.any(String) } });
    expect(await send(next)).toMatchObject({ purchaseOrder: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect(await stepWith(alpine, 'purchaseOrderRespond', { id: open, acceptAll: true })).toMatchObject({ purchaseOrder: { acknowledgement: 'ACCEPTED' }, userErrors: [] });
    expect(await move('supplierReinstate', alpineId)).toMatchObject({ supplier: { status: 'REGISTERED', statusReason: null } });
    expect(await send(next)).toMatchObject({ userErrors: [] });
  });

  test('is blocked until a day, from which on a job lets it in again', async () => {
    const id = await ready();
    expect(await move('supplierBlock', alpineId, { reason: 'Sanctions are being checked', until: inDays(-1) })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['until'] }] });
    expect(await move('supplierBlock', alpineId, { reason: 'Sanctions are being checked', until: inDays(3) })).toMatchObject({ supplier: { status: 'BLOCKED', blockedUntil: inDays(3) } });
    expect(await send(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    const lift = async () => {
      await server().database.system('test').execute(`select add_job('lift_ended_blocks', '{}')`);
      await server().jobsAreDone();
      return (await buyer.ask('query ($id: ID!) { supplier(id: $id) { status } }', { id: alpineId })).supplier.status;
    };
    expect(await lift()).toBe('BLOCKED');
    await server().database.system('test').execute('update supplier set blocked_until = ? where blocked_until is not null', [inDays(-1)]);
    expect(await lift()).toBe('REGISTERED');
  });

  test('is told of each move by mail', async () => {
    const { email, supplierId } = await registered(server());
    await move('supplierSuspend', supplierId, { reason: 'Late' });
    await move('supplierBlock', supplierId, { reason: 'Later still' });
    await move('supplierUnblock', supplierId);
    await move('supplierDeactivate', supplierId, { reason: 'Nothing is bought any more' });
    await server().jobsAreDone();
    const subjects = server().mails().filter(({ to }) => to === email).map(({ subject }) => subject);
    for (const word of ['suspended', 'blocked', 'block ended', 'no longer active']) expect(subjects.filter((subject) => subject.endsWith(word))).toHaveLength(1);
  });

  test('whose certificate has expired without which nothing is ordered gets no orders', async () => {
    const id = await ready();
    const setEnd = (day: string) =>
      server().database.system('test').execute(
        `update certificate set valid_to = ? where kind_id in (select id from certificate_kind where code = 'ISO_9001') and supplier_id in (select supplier_id from membership join account on account.id = account_id where email = 'supplier@alpine.example')`,
        [day],
      );
    await setEnd(inDays(-1));
    expect(await send(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    await setEnd(inDays(0));
    expect(await send(id)).toMatchObject({ userErrors: [] });
  });

  const refused: [string, (() => Promise<string>), string[]][] = [
    ['DRAFT', async () => (await newApplicant(server())).supplierId, ['supplierReopen', 'supplierSuspend', 'supplierReinstate', 'supplierBlock', 'supplierUnblock']],
    ['REGISTERED', async () => (await registered(server())).supplierId, ['supplierReopen', 'supplierReinstate', 'supplierUnblock']],
    ['SUSPENDED', () => movedTo('supplierSuspend'), ['supplierReopen', 'supplierSuspend', 'supplierUnblock']],
    ['BLOCKED', () => movedTo('supplierBlock'), ['supplierReopen', 'supplierSuspend', 'supplierReinstate', 'supplierBlock']],
    ['INACTIVE', () => movedTo('supplierDeactivate'), ['supplierReopen', 'supplierSuspend', 'supplierReinstate', 'supplierBlock', 'supplierUnblock', 'supplierDeactivate']],
  ];

  async function movedTo(name: string): Promise<string> {
    const { supplierId } = await registered(server());
    await move(name, supplierId, { reason: 'For this test' });
    return supplierId;
  }

  test.each(refused)('that is %s is refused every other move', async (status, make, names) => {
    const id = await make();
    for (const name of names) expect([name, await move(name, id, { reason: 'Because' })]).toEqual([name, { supplier: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] }]);
    expect((await buyer.ask('query ($id: ID!) { supplier(id: $id) { status } }', { id })).supplier.status).toBe(status);
  });

  test('that applies is asked nothing of a reviewer before it has handed in', async () => {
    const { supplierId } = await newApplicant(server());
    expect(await tasksOf(buyer, supplierId)).toEqual([]);
    expect(await decide(buyer, 'rev_01h455vb4pex5vsknk084sn02q', 'APPROVE')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
  });
});
