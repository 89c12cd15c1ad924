import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { useServer } from '../support/server.js';
import { LogIn, refused } from './log-in.js';

let portal: LogIn;
let staff: LogIn;
// Before the server's own end, which drops the database.
afterAll(() => Promise.all([portal?.end(), staff?.end()]));
const server = useServer();

/** Row security binds the owner too; the system's own session sees everything. */
const sql = <Row = any>(statement: string, values: unknown[] = []) => server().database.system('test').execute<Row[]>(statement, values);

/** One side of the demonstration company, by its UUID. */
interface Side {
  id: string;
  accountId: string;
}
let alpine: Side;
let borealis: Side;
let cedar: Side;
let dune: Side;

const asSupplier = ({ id, accountId }: Side) => ({ audience: 'supplier', supplier_id: id, account_id: accountId }) as const;
const asCustomer = ({ id, accountId }: Side) => ({ audience: 'customer', customer_id: id, account_id: accountId, reads_as: `{*,${accountId},OWNER}` }) as const;

async function sideOf(email: string): Promise<Side> {
  const [side] = await sql<Side>(
    `select coalesce(supplier_id, customer_id) as id, account.id as "accountId"
       from membership join account on account.id = account_id where email = ?`,
    [email],
  );
  return side!;
}

beforeAll(async () => {
  [portal, staff] = await Promise.all([LogIn.as(server().database.portal), LogIn.as(server().database.staff)]);
  [alpine, borealis, cedar, dune] = (await Promise.all(
    ['supplier@alpine.example', 'supplier@borealis.example', 'customer@cedar.example', 'customer@dune.example'].map(sideOf),
  )) as [Side, Side, Side, Side];
});

/** Every table of the database that a log-in role may read some of. */
function readableBy(role: 'counterpart_portal' | 'counterpart_staff'): Promise<{ name: string; supplier: boolean; customer: boolean }[]> {
  return sql(
    `select relname as name,
            exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'supplier_id' and not attisdropped) as supplier,
            exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'customer_id' and not attisdropped) as customer
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
        and has_any_column_privilege(?, oid, 'select') order by relname`,
    [role],
  );
}

const countOf = async (logIn: LogIn, claims: object, table: string, condition = 'true') =>
  Number((await logIn.under(claims, `select count(id) as count from ${table} where ${condition}`)).rows[0].count);

describe('without saying who asks', () => {
  test('the portals’ log-in role sees no row of any table', async () => {
    for (const { name } of await readableBy('counterpart_portal')) expect([name, await countOf(portal, {}, name)]).toEqual([name, 0]);
  });

  test('the staff’s log-in role sees no row of any table', async () => {
    for (const { name } of await readableBy('counterpart_staff')) expect([name, await countOf(staff, {}, name)]).toEqual([name, 0]);
  });

  test('an entity manager that lost its session finds nothing, whichever way it asks', async () => {
    for (const orm of [server().database.portal, server().database.staff]) {
      const em = orm.em.fork();
      const kysely = em.getKysely() as any;
      expect(await kysely.selectFrom('purchase_order').select('id').execute()).toEqual([]);
      expect(await em.getConnection().execute('select id from purchase_order')).toEqual([]);
      expect(await em.execute('select id from sales_order')).toEqual([]);
      expect(await em.transactional((inner) => inner.execute('select id from ticket'))).toEqual([]);
    }
  });

  test('what one transaction said is forgotten by the next on the same connection', async () => {
    await portal.rows('begin');
    await portal.rows(`select set_config('app.audience', 'supplier', true), set_config('app.supplier_id', $1, true)`, [alpine.id]);
    expect(await portal.rows('select id from purchase_order limit 1')).toHaveLength(1);
    await portal.rows('commit');
    expect(await portal.rows('select id from purchase_order limit 1')).toEqual([]);
  });
});

describe('a supplier', () => {
  test('sees its own rows of each table and nobody else’s', async () => {
    const seen: string[] = [];
    for (const { name, supplier, customer } of await readableBy('counterpart_portal')) {
      if (!supplier && !customer) continue;
      const foreign = supplier ? `supplier_id is distinct from '${alpine.id}'` : 'true';
      expect([name, await countOf(portal, asSupplier(alpine), name, foreign)]).toEqual([name, 0]);
      if (supplier && (await countOf(portal, asSupplier(alpine), name)) > 0) seen.push(name);
    }
    expect(seen).toEqual([
      'bank_account', 'certificate', 'discount_offer', 'goods_receipt', 'goods_receipt_line', 'goods_to_ship', 'invoice', 'invoice_difference',
      'invoice_event', 'invoice_line', 'membership', 'non_conformance', 'non_conformance_entry', 'notification', 'payable', 'payment',
      'payment_item', 'price_break', 'purchase_order', 'purchase_order_change', 'purchase_order_comment', 'purchase_order_line',
      'purchase_order_response', 'purchase_order_response_line', 'purchase_order_schedule', 'purchase_order_version', 'shipment',
      'shipment_line', 'statement', 'statement_comment', 'statement_line', 'supplier_change_request', 'supplier_item',
      'supplier_qualification',
    ]);
  });

  test('sees itself among the suppliers, and no customer', async () => {
    expect((await portal.under(asSupplier(alpine), 'select id from supplier')).rows).toEqual([{ id: alpine.id }]);
    expect(await countOf(portal, asSupplier(alpine), 'customer')).toBe(0);
    expect((await portal.under(asSupplier(alpine), 'select id from account')).rows).toEqual([{ id: alpine.accountId }]);
  });

  test('does not see an order, its lines or its deliveries before it is sent', async () => {
    const [{ count }] = await sql('select count(*)::int as count from purchase_order where supplier_id = ? and not released', [alpine.id]);
    expect(count).toBeGreaterThan(0);
    for (const table of ['purchase_order', 'purchase_order_line', 'purchase_order_schedule']) {
      expect([table, await countOf(portal, asSupplier(alpine), table, 'not released')]).toEqual([table, 0]);
    }
  });

  test('that is also said to be a customer still sees no customer’s rows without their id', async () => {
    const claims = { ...asSupplier(alpine), audience: 'customer' } as const;
    for (const table of ['sales_order', 'ticket', 'ticket_message', 'customer']) expect([table, await countOf(portal, claims, table)]).toEqual([table, 0]);
  });
});

describe('a customer', () => {
  test('sees its own rows of each table and nobody else’s', async () => {
    const seen: string[] = [];
    for (const { name, supplier, customer } of await readableBy('counterpart_portal')) {
      if (!supplier && !customer) continue;
      const foreign = customer ? `customer_id is distinct from '${cedar.id}'` : 'true';
      expect([name, await countOf(portal, asCustomer(cedar), name, foreign)]).toEqual([name, 0]);
      if (customer && (await countOf(portal, asCustomer(cedar), name)) > 0) seen.push(name);
    }
    expect(seen).toEqual(expect.arrayContaining(['membership', 'notification', 'sales_order', 'sales_order_event', 'sales_order_line', 'sales_shipment', 'sales_shipment_event', 'sales_shipment_line', 'ticket', 'ticket_message']));
  });

  test('sees neither drafts nor what staff write among themselves', async () => {
    const [{ internal }] = await sql(`select count(*)::int as internal from ticket_message where visibility = 'INTERNAL'`);
    expect(internal).toBeGreaterThan(0);
    for (const side of [cedar, dune]) {
      expect(await countOf(portal, asCustomer(side), 'ticket_message', `visibility = 'INTERNAL'`)).toBe(0);
      expect(await countOf(portal, asCustomer(side), 'sales_order', 'not released')).toBe(0);
    }
  });
});

describe('the staff’s log-in role', () => {
  test.each(['supplier', 'customer', ''])('under a claim to be "%s" sees nothing', async (audience) => {
    for (const { name } of await readableBy('counterpart_staff')) {
      expect([name, await countOf(staff, { audience, supplier_id: alpine.id, customer_id: cedar.id }, name)]).toEqual([name, 0]);
    }
  });

  test('under its own claim sees both sides', async () => {
    expect(await countOf(staff, { audience: 'staff' }, 'purchase_order')).toBeGreaterThan(0);
    expect(await countOf(staff, { audience: 'staff' }, 'ticket')).toBeGreaterThan(0);
  });

  test('cannot take over the portals’ role, nor the other way round', async () => {
    expect(await staff.refusal({}, 'set local role counterpart_portal')).toMatchObject({ code: refused.privilege });
    expect(await portal.refusal({}, 'set local role counterpart_staff')).toMatchObject({ code: refused.privilege });
    expect(await portal.refusal({ audience: 'staff' }, 'set local role postgres')).toMatchObject({ code: refused.privilege });
  });

  test('under a claim to be staff the portals’ role still sees nothing', async () => {
    for (const audience of ['staff', 'system'] as const) {
      for (const { name } of await readableBy('counterpart_portal')) expect([name, await countOf(portal, { audience }, name)]).toEqual([name, 0]);
    }
  });
});

describe('what a portal writes', () => {
  const orderOf = async (side: Side) =>
    (await sql<{ id: string; line: string }>(
      `select purchase_order.id, purchase_order_line.id as line from purchase_order join purchase_order_line on purchase_order_id = purchase_order.id
        where purchase_order.supplier_id = ? and purchase_order.released limit 1`,
      [side.id],
    ))[0]!;

  test.each([
    ['a price', `update purchase_order_line set unit_price = 1`],
    ['the order’s status', `update purchase_order set status = 'CLOSED'`],
    ['whether it was sent', `update purchase_order set released = true`],
    ['the supplier of an order', `update purchase_order set supplier_id = supplier_id`],
    ['a currency', `update purchase_order set currency_code = 'EUR'`],
    ['the agreed price list', `update price_break set unit_price = 1`],
    ['its own master data', `update supplier set name = 'Other'`],
    ['an item', `update item set sku = 'X'`],
    ['what was answered', `update purchase_order_response_line set unit_price = 1`],
    ['what became of a change', `update purchase_order_change set status = 'ACCEPTED'`],
    ['what was written', `update purchase_order_comment set body = ''`],
    ['an agreed version', `update purchase_order_version set total = 1`],
    ['its roles', `update membership set roles = '{OWNER}'`],
    ['a password', `update account set password_hash = 'x'`],
    ['an e-mail address', `update account set email = 'x@y.example'`],
    ['what was received', `update purchase_order_schedule set received_quantity = 1`],
    ['what came of a shipment', `update shipment_line set received_quantity = 1`],
    ['what a shipment announced', `update shipment_line set quantity = 1`],
    ['what was counted', `update goods_receipt_line set accepted_quantity = 1`],
    ['the day that was asked for', `update purchase_order_schedule set requested_on = now()`],
    ['a customer’s order', `update sales_order set status = 'CLOSED'`],
    ['that a shipment arrived', `update sales_shipment set status = 'DELIVERED'`],
    ['what left for a customer', `update sales_shipment_line set quantity = 1`],
    ['what a message says', `update ticket_message set body = 'x'`],
    ['a ticket’s priority', `update ticket set priority = 'URGENT'`],
  ])('is never %s', async (_what, statement) => {
    for (const claims of [asSupplier(alpine), asCustomer(cedar)]) {
      expect(await portal.refusal(claims, statement)).toEqual({ code: refused.privilege, constraint: undefined });
    }
  });

  test('is a reading of nobody’s password, not even its own', async () => {
    expect(await portal.refusal(asSupplier(alpine), 'select password_hash from account')).toMatchObject({ code: refused.privilege });
    expect(await portal.refusal(asSupplier(alpine), 'select one_time_code_secret from account')).toMatchObject({ code: refused.privilege });
    expect(await portal.refusal(asSupplier(alpine), 'select * from session')).toMatchObject({ code: refused.privilege });
    expect(await portal.refusal(asSupplier(alpine), 'select * from single_use_link')).toMatchObject({ code: refused.privilege });
  });

  test('is no deletion, of anything', async () => {
    for (const { name } of await readableBy('counterpart_portal')) {
      for (const claims of [asSupplier(alpine), asCustomer(cedar)]) {
        expect([name, await portal.refusal(claims, `delete from ${name}`)]).toEqual([name, { code: refused.privilege, constraint: undefined }]);
      }
    }
  });

  test('touches no row of another supplier', async () => {
    const foreign = await orderOf(borealis);
    const touch = (table: string, id: string) => portal.under(asSupplier(alpine), `update ${table} set updated_at = now() where id = $1`, [id]);
    expect((await touch('purchase_order', foreign.id)).rowCount).toBe(0);
    expect((await touch('purchase_order_line', foreign.line)).rowCount).toBe(0);
    const own = await orderOf(alpine);
    expect((await touch('purchase_order', own.id)).rowCount).toBe(1);
  });

  const RESPONSE = `insert into purchase_order_response (id, created_at, purchase_order_id, supplier_id, response_number, status, submitted_by_id, submitted_by_name)
    values (gen_random_uuid(), now(), $1, $2, 999, 'PROPOSED', $3, 'Test')`;

  test('is an answer to its own order only', async () => {
    const [own, foreign] = [await orderOf(alpine), await orderOf(borealis)];
    expect((await portal.under(asSupplier(alpine), RESPONSE, [own.id, alpine.id, alpine.accountId])).rowCount).toBe(1);
    expect(await portal.refusal(asSupplier(alpine), RESPONSE, [foreign.id, borealis.id, alpine.accountId])).toMatchObject({ code: refused.privilege });
    expect(await portal.refusal(asSupplier(alpine), RESPONSE, [foreign.id, alpine.id, alpine.accountId])).toMatchObject({
      code: refused.foreignKey,
      constraint: 'purchase_order_response_of_order',
    });
  });

  const MESSAGE = `insert into ticket_message (id, created_at, ticket_id, customer_id, visibility, author_kind, author_name, body)
    values (gen_random_uuid(), now(), $1, $2, $3, 'CUSTOMER', 'Test', 'Hello')`;

  test('is a message in its own ticket only, and never an internal one', async () => {
    const ticketOf = async ({ id }: Side) => (await sql('select id from ticket where customer_id = ? and closed_at is null and rated_at is null limit 1', [id]))[0]!.id as string;
    const [own, foreign] = [await ticketOf(cedar), await ticketOf(dune)];
    expect((await portal.under(asCustomer(cedar), MESSAGE, [own, cedar.id, 'PUBLIC'])).rowCount).toBe(1);
    expect(await portal.refusal(asCustomer(cedar), MESSAGE, [own, cedar.id, 'INTERNAL'])).toMatchObject({ code: refused.privilege });
    expect(await portal.refusal(asCustomer(cedar), MESSAGE, [foreign, dune.id, 'PUBLIC'])).toMatchObject({ code: refused.privilege });
    expect(await portal.refusal(asCustomer(cedar), MESSAGE, [foreign, cedar.id, 'PUBLIC'])).toMatchObject({ code: refused.privilege });
  });
});

describe('the audit log', () => {
  test.each([
    ['change', `update audit_entry set action = 'nothing'`],
    ['delete', 'delete from audit_entry'],
    ['empty', 'truncate audit_entry'],
    ['add to', `insert into audit_entry (id, chain, occurred_at, action, record_type, record_id, operation, hash)
                values (1, 0, now(), 'x', 'item', gen_random_uuid(), 'INSERT', '')`],
  ])('is for no log-in role to %s', async (_what, statement) => {
    expect(await portal.refusal(asSupplier(alpine), statement)).toMatchObject({ code: refused.privilege });
    for (const audience of ['staff', 'system'] as const) expect(await staff.refusal({ audience }, statement)).toMatchObject({ code: refused.privilege });
  });

  test('is not for portals to read', async () => {
    expect(await portal.refusal(asSupplier(alpine), 'select action from audit_entry')).toMatchObject({ code: refused.privilege });
  });
});
