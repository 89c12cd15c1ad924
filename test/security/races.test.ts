import { beforeAll, describe, expect, test } from '@jest/globals';
import { IsolationLevel } from '@mikro-orm/core';
import fc from 'fast-check';
import { toUuid } from '../../server/graphql/ids.js';
import { buildContracts } from '../../server/graphql/schema.js';
import type { Client } from '../support/client.js';
import { attempts } from '../support/long-form.js';
import { draftTo, stepWith } from '../support/purchase-orders.js';
import { confirmedBy, followGoodsToShip, receiptStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';
import { openTicket, replyTo, stepWithTicket } from '../support/tickets.js';
import { rootFieldsOf } from './minimal-call.js';
import { updatesWithoutVersion } from './versions.js';

const server = useServer();
const sql = <Row = any>(statement: string, values: unknown[] = []) => server().database.system('test').execute<Row[]>(statement, values);

describe('a transaction that PostgreSQL takes back so that others can go on', () => {
  const account = (email: string) => sql<{ id: string }>('select id from account where email = ?', [email]);

  test('because two wait for each other is begun anew, and both are done', async () => {
    const [[one], [other]] = await Promise.all(['buyer@counterpart.example', 'quality@counterpart.example'].map(account));
    const began = [0, 0];
    const both = Promise.withResolvers<void>();
    const work = (index: number, ids: string[]) =>
      server().database.system('test').transactional(async (em) => {
        began[index]! += 1;
        await em.execute('update account set updated_at = now() where id = ?', [ids[0]]);
        if (began[0]! > 0 && began[1]! > 0) both.resolve();
        await both.promise;
        await em.execute('update account set updated_at = now() where id = ?', [ids[1]]);
      });
    await Promise.all([work(0, [one!.id, other!.id]), work(1, [other!.id, one!.id])]);
    expect(began[0]! + began[1]!).toBeGreaterThan(2);
  });

  test('because they cannot have run one after the other is begun anew, and no change is lost', async () => {
    const email = 'sales@counterpart.example';
    await sql(`update account set name = '0' where email = ?`, [email]);
    const countUp = () =>
      server().database.system('test').transactional(
        async (em) => {
          const [{ name }] = await em.execute<[{ name: string }]>('select name from account where email = ?', [email]);
          await em.execute('update account set name = ? where email = ?', [String(Number(name) + 1), email]);
        },
        { isolationLevel: IsolationLevel.SERIALIZABLE },
      );
    await Promise.all(Array.from({ length: 3 }, countUp));
    expect(await sql('select name from account where email = ?', [email])).toEqual([{ name: '3' }]);
  });

  test('is given up after some tries, and one that failed for another reason at once', async () => {
    for (const [code, tries] of [['40001', 4], ['40P01', 4], ['23505', 1]] as const) {
      let began = 0;
      const always = server().database.system('test').transactional(() => {
        began += 1;
        throw Object.assign(new Error('taken back'), { code });
      });
      await expect(always).rejects.toThrow('taken back');
      expect([code, began]).toEqual([code, tries]);
    }
  });
});

describe('every mutation that updates a record', () => {
  const mutations = rootFieldsOf(buildContracts().staff).filter(({ root, name }) => root === 'Mutation' && name.endsWith('Update'));

  test('takes the version that its caller saw, or has a reason not to', () => {
    const without = mutations.filter(({ field }) => {
      const input = field.args.find(({ name }) => name === 'input')!.type;
      return !('lockVersion' in (buildContracts().staff.getType(String(input).replace('!', '')) as any).getFields());
    });
    expect(mutations.length).toBeGreaterThan(15);
    expect(without.map(({ name }) => name).sort()).toEqual(Object.keys(updatesWithoutVersion).sort());
  });
});

describe('many people at the same records', () => {
  followGoodsToShip(server);

  let staff: Record<'buyer' | 'admin' | 'warehouse' | 'agent', Client>;
  let customer: Client;

  beforeAll(async () => {
    const as = (name: string) => server().as(`${name}@counterpart.example`);
    staff = { buyer: await as('buyer'), admin: await as('admin'), warehouse: await as('warehouse'), agent: await as('agent') };
    customer = await server().as('customer@cedar.example');
  });

  const act = fc.oneof(
    fc.record({ kind: fc.constant('receive' as const), line: fc.integer({ min: 0, max: 1 }), quantity: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ kind: fc.constant('note' as const), who: fc.constantFrom('buyer' as const, 'admin' as const), versioned: fc.boolean(), text: fc.string({ minLength: 1, maxLength: 20 }) }),
    fc.record({ kind: fc.constant('reply' as const), customer: fc.boolean() }),
    fc.record({ kind: fc.constant('tag' as const), tag: fc.constantFrom('red', 'green', 'blue') }),
  );

  type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

  test('lose no update: quantities, counters, versions and the audit log agree with what was answered', async () => {
    const order = await confirmedBy(server(), 'alpine');
    const draft = await draftTo(server(), 'alpine');
    const { ticket } = await openTicket(customer);
    const received = [0, 0];
    let notes = 0;
    let replies = 0;
    /** What was noted upon which version, as its writer saw it. */
    const notedUpon: Record<string, number> = {};
    const versionOf = async () => (await staff.buyer.ask('query ($id: ID!) { purchaseOrder(id: $id) { lockVersion } }', { id: draft.id })).purchaseOrder.lockVersion as number;

    const carryOut: { [Kind in Act['kind']]: (what: Extract<Act, { kind: Kind }>) => Promise<void> } = {
      async receive({ line, quantity }) {
        const { userErrors } = await receiptStep(staff.warehouse, 'goodsReceiptPost', { lines: [{ orderLineId: order.lines[line].id, receivedQuantity: String(quantity) }] });
        if (userErrors.length === 0) received[line]! += quantity;
      },
      async note({ who, versioned, text }) {
        const lockVersion = versioned ? await versionOf() : null;
        const note = `${String(Math.random())} ${text}`.trim();
        const { userErrors } = await stepWith(staff[who], 'purchaseOrderUpdate', { id: draft.id, lockVersion, note });
        if (userErrors.length > 0) return expect(userErrors).toMatchObject([{ code: 'CONFLICT' }]);
        notes += 1;
        if (lockVersion !== null) notedUpon[note] = lockVersion;
      },
      async reply({ customer: byCustomer }) {
        const { userErrors } = await replyTo(byCustomer ? customer : staff.agent, ticket.id, 'Another word.');
        expect(userErrors).toEqual([]);
        replies += 1;
      },
      async tag({ tag }) {
        await stepWithTicket(staff.agent, 'ticketUpdate', { id: ticket.id, tags: [tag] });
      },
    };
    const waiting = fc.sample(act, { numRuns: attempts(60, 600), seed: 6 });
    const person = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await carryOut[next.kind](next as never);
    };
    const versionBefore = await versionOf();
    await Promise.all(Array.from({ length: 12 }, person));

    const id = { order: toUuid('po', order.id), draft: toUuid('po', draft.id), ticket: toUuid('tkt', ticket.id) };
    const lines = await sql<{ received: string; posted: string; ordered: string }>(
      `select (select sum(received_quantity) from purchase_order_schedule where line_id = line.id)::float as received,
              coalesce((select sum(received_quantity) from goods_receipt_line where order_line_id = line.id), 0)::float as posted, quantity::float as ordered
         from purchase_order_line line where purchase_order_id = ? order by line_number`,
      [id.order],
    );
    expect(lines.map((line) => line.received)).toEqual(received);
    expect(lines.map((line) => line.posted)).toEqual(received);
    expect(await versionOf()).toBe(versionBefore + notes);
    const [counted] = await sql('select message_count, (select count(*)::int from ticket_message where ticket_id = ticket.id) as messages from ticket where id = ?', [id.ticket]);
    expect(counted).toEqual({ message_count: replies + 1, messages: replies + 1 });
    const changes = await sql<{ versions: number; entries: number }>(
      `select count(distinct after->>'lock_version')::int as versions, count(*)::int as entries from audit_entry
        where record_id = ? and operation = 'UPDATE' and after->>'lock_version' is not null`,
      [id.draft],
    );
    const written = await sql<{ note: string; version: number }>(
      `select after->>'note' as note, (before->>'lock_version')::int as version from audit_entry where record_id = ? and operation = 'UPDATE'`,
      [id.draft],
    );
    expect(Object.fromEntries(written.filter(({ note }) => note in notedUpon).map(({ note, version }) => [note, version]))).toEqual(notedUpon);
    // It had been changed while it was written.
    const updates = versionBefore - 1 + notes;
    expect(changes).toEqual([{ versions: updates, entries: updates }]);
    const twice = await sql(
      `select record_type, record_id from audit_entry where operation = 'UPDATE' and after->>'lock_version' is not null and record_id in (?, ?, ?)
        group by record_type, record_id, after->>'lock_version' having count(*) > 1`,
      Object.values(id),
    );
    expect(twice).toEqual([]);
  }, 10 * 60_000);
});
