import { join } from 'node:path';
import pg from 'pg';
import { hashPassword } from '../../.build/server/auth/passwords.js';
import { startEmbeddedDatabase } from '../../.build/server/database/embedded.js';
import { connect } from '../../.build/server/database/orm.js';

const staff = { email: 'staff@bench.example', password: 'measure twice, cut once' };
const LINES_PER_ORDER = 4;

/** A database of its own with so many purchase orders of four lines, the same each time. */
export async function createBenchDatabase(directory, keys, orders) {
  const embedded = await startEmbeddedDatabase(join(directory, 'postgres'));
  const [key] = JSON.parse(keys).keys;
  const database = await connect(embedded.url, key.d);
  const logins = { staff: database.staff.config.get('clientUrl') };
  await database.close();
  await withoutTriggers(embedded.url, () => fill(logins.staff, orders));
  return { url: embedded.url, logins, staff, stop: () => embedded.stop() };
}

/** The audit trail of made-up rows is of no interest, and would be most of the time. */
async function withoutTriggers(url, work) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const tables = ['account', 'membership', 'supplier', 'item', 'purchase_order', 'purchase_order_line'];
  for (const table of tables) await owner.query(`alter table ${table} disable trigger user`);
  await work();
  for (const table of tables) await owner.query(`alter table ${table} enable trigger user`);
  await owner.query('vacuum analyze');
  await owner.end();
}

async function fill(url, orders) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`select set_config('app.audience', 'system', false), set_config('statement_timeout', '0', false)`);
  const hash = await hashPassword(staff.password);
  const suppliers = Math.max(20, Math.floor(orders / 100));
  const items = 1_000;
  const stamps = `now(), now(), 1`;
  const id = (kind, number) => `md5('${kind}' || ${number})::uuid`;
  await client.query(`insert into account (id, created_at, updated_at, lock_version, email, name, password_hash, locale, time_zone)
    values (${id('account', 1)}, ${stamps}, $1, 'Bench', $2, 'en', 'UTC')`, [staff.email, hash]);
  await client.query(`insert into membership (id, created_at, updated_at, lock_version, account_id, audience, roles)
    values (${id('membership', 1)}, ${stamps}, ${id('account', 1)}, 'staff', '{BUYER}')`);
  await client.query(`insert into supplier (id, created_at, updated_at, lock_version, number, name, status, country_code, currency_code, locale, payment_term_days)
    select ${id('supplier', 'n')}, ${stamps}, 'S-' || n, 'Supplier ' || n, 'REGISTERED', 'DE', 'EUR', 'en', 30 from generate_series(1, ${suppliers}) n`);
  await client.query(`insert into item (id, created_at, updated_at, lock_version, sku, names, unit_code, sourcing, tracking)
    select ${id('item', 'n')}, ${stamps}, 'ITEM-' || n, jsonb_build_object('en', 'Item ' || n, 'fa', 'کالای ' || n), 'EA', 'BOUGHT', 'NONE' from generate_series(1, ${items}) n`);
  await client.query(`insert into purchase_order (id, created_at, updated_at, lock_version, number, supplier_id, released, status, acknowledgement,
      receipt, billing, version_number, ordered_on, requested_on, currency_code, total, payment_term_days)
    select ${id('order', 'n')}, ${stamps}, 'PO-' || n, ${id('supplier', `n % ${suppliers} + 1`)}, true, 'SENT', 'AWAITING',
      'NONE', 'NONE', 1, date '2020-01-01' + (n % 2000), date '2020-02-01' + (n % 2000), 'EUR', ${LINES_PER_ORDER} * 125.5, 30
    from generate_series(1, ${orders}) n`);
  await client.query(`insert into purchase_order_line (id, created_at, updated_at, lock_version, purchase_order_id, supplier_id, released, line_number,
      item_id, quantity, unit_code, unit_price, currency_code, total, acknowledgement)
    select ${id('line', `n || '-' || l`)}, ${stamps}, ${id('order', 'n')}, ${id('supplier', `n % ${suppliers} + 1`)}, true, l,
      ${id('item', `(n * 7 + l * 13) % ${items} + 1`)}, 10, 'EA', 12.55, 'EUR', 125.5, 'AWAITING'
    from generate_series(1, ${orders}) n, generate_series(1, ${LINES_PER_ORDER}) l`);
  await client.end();
}
