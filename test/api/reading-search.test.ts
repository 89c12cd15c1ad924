import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../server/database/base.js';
import type { Client } from '../support/client.js';
import { useServer } from '../support/server.js';

const server = useServer();
let buyer: Client;

const items = [
  ['ZZ-KETTLE-12', { en: 'Kettle, 12 litres', fa: 'کتری ۱۲ لیتری', 'zh-CN': '电热水壶 12升' }],
  ['ZZ-CHAIR_50%', { en: 'Camping Chair', fa: 'صندلی تاشو', 'zh-CN': '露营椅' }],
  ['ZZ-ÉTAGÈRE', { en: 'Étagère', fa: 'قفسهٔ مؤثر', 'zh-CN': '置物架' }],
] as const;

beforeAll(async () => {
  buyer = await server().as('buyer@counterpart.example');
  for (const [sku, names] of items) {
    await server().database.system('test').execute(
      `insert into item (id, created_at, updated_at, sku, names, unit_code, sourcing, tracking) values (?, now(), now(), ?, ?::jsonb, 'EA', 'BOUGHT', 'NONE')`,
      [newId(), sku, JSON.stringify(names)],
    );
  }
});

/** The numbers of the new items that a search finds. */
async function find(search: string): Promise<string[]> {
  const { items: found } = await buyer.ask('query ($search: String) { items(first: 100, filter: { search: $search }) { nodes { sku } totalCount } }', { search });
  const skus = found.nodes.map(({ sku }: any) => sku as string);
  expect(found.totalCount).toBe(skus.length);
  return skus.filter((sku: string) => sku.startsWith('ZZ-'));
}

describe('a search', () => {
  test.each([
    ['in other letter case', 'kETTLE', 'ZZ-KETTLE-12'],
    ['with blanks around it', '  kettle, 12 ', 'ZZ-KETTLE-12'],
    ['in Chinese', '水壶', 'ZZ-KETTLE-12'],
    ['in Chinese with a wide digit', '水壶 １２升', 'ZZ-KETTLE-12'],
    ['in Persian', 'کتری', 'ZZ-KETTLE-12'],
    ['in Persian with Arabic letters', 'كتري', 'ZZ-KETTLE-12'],
    ['in Persian with Persian digits', 'کتری ۱۲', 'ZZ-KETTLE-12'],
    ['in Persian with Arabic digits', 'کتری ١٢', 'ZZ-KETTLE-12'],
    ['in Persian with Latin digits', 'کتری 12', 'ZZ-KETTLE-12'],
    ['with Persian digits for a number in Latin ones', 'KETTLE-۱۲', 'ZZ-KETTLE-12'],
    ['with a joiner that nobody sees', 'صندلی‌', 'ZZ-CHAIR_50%'],
    ['without a mark that stands on a letter', 'قفسه موثر', 'ZZ-ÉTAGÈRE'],
    ['with letters taken apart', 'e\u0301tage\u0300re', 'ZZ-ÉTAGÈRE'],
    ['with a percent sign for itself', '50%', 'ZZ-CHAIR_50%'],
    ['with an underscore for itself', 'chair_', 'ZZ-CHAIR_50%'],
  ])('%s finds it', async (_how, search, sku) => {
    expect(await find(search)).toEqual([sku]);
  });

  test.each(['%', '_', 'ZZ-KETTLE_12', 'ZZ%12', '\\', 'kettle\\', "kettle' or '1'='1"])('for %j takes no sign for a pattern', async (search) => {
    expect((await find(search)).filter((sku) => !sku.toLowerCase().includes(search.toLowerCase()))).toEqual([]);
  });

  test.each(['', '   '])('for %j is no search', async (search) => {
    expect(await find(search)).toHaveLength(items.length);
  });

  test.each(['\u0000', 'a\u0000b', '\ud800'])('for %j, which no text can contain, is answered like any other', async (search) => {
    const { errors } = await buyer.send('query ($search: String) { items(first: 1, filter: { search: $search }) { nodes { sku } } }', { search });
    expect([undefined, 'BAD_USER_INPUT']).toContain(errors?.[0]?.extensions?.code);
  });
});

test('a search goes by its index, although row security stands before it', async () => {
  const plan = await server().database.system('test').transactional(async (em) => {
    await em.execute('set local enable_seqscan = off');
    return em.execute<{ 'QUERY PLAN': string }[]>(`explain select from item where search_text like search_pattern('kettle')`);
  });
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('item_search');
});

test('wherever somebody searches among their own, the planner takes their organisation for a large one', async () => {
  const owners = await server().sql(`select owner.attrelid::regclass || '.' || owner.attname as column, owner.attoptions as options from pg_attribute as owner
    join pg_attribute as searched on searched.attrelid = owner.attrelid and searched.attname = 'search_text'
    join pg_class on pg_class.oid = owner.attrelid and relkind = 'r' and relrowsecurity
    where owner.attname in ('supplier_id', 'customer_id') and relnamespace = 'public'::regnamespace order by 1`);
  expect(owners.map(({ column }) => column)).toEqual(expect.arrayContaining(['invoice.supplier_id', 'purchase_order.supplier_id', 'sales_order.customer_id', 'ticket.customer_id']));
  expect(owners.filter(({ options }) => !options?.includes('n_distinct=20'))).toEqual([]);
});

test('the keys of a text are found by whatever it holds', async () => {
  const texts = ['PO-00001700 Deliver to Gate 000017', 'SO-12 请送到大门 000018', 'تحویل در دروازه ۰۰۰۰۱۹', "it's 50% \\ of A&B | (C:*) !", 'two  blanks\nand a line', 'étagère'];
  const missed = await server().sql(
    `select value, part from unnest($1::text[]) as value, fold_text(value) as folded, generate_series(1, length(folded)) as place, generate_series(1, length(folded)) as size,
       substr(folded, place, size) as part
     where search_query(part) is not null and not search_keys(folded) @@ search_query(part)`,
    [texts],
  );
  expect(missed).toEqual([]);
  const found = await server().sql(`select search_keys(fold_text('gate 0017')) @@ search_query(part) as found from unnest($1::text[]) as part`, [['gat 00', 'Gates', '1700', 'gate 001 7']]);
  expect(found.map((row) => row.found)).toEqual([false, false, false, false]);
});

const shippedAs = `exists (select from sales_shipment where sales_order_id = record.id and sales_shipment.search_text like pattern)
  or exists (select from sales_shipment_line where sales_order_id = record.id and sales_shipment_line.search_text like pattern)`;
const orderLists = [
  { list: 'purchaseOrders', table: 'purchase_order', line: 'purchase_order_line', owner: 'supplier_id', person: 'supplier@alpine.example', more: 'false' },
  { list: 'salesOrders', table: 'sales_order', line: 'sales_order_line', owner: 'customer_id', person: 'customer@cedar.example', more: shippedAs },
];

describe.each(orderLists)('a search in $list', ({ list, table, line, owner, person, more }) => {
  /** The numbers that a search finds, page by page. */
  async function numbersFound(client: Client, search: string): Promise<string[]> {
    const numbers: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo, totalCount }: any = (await client.ask(
        `query ($search: String, $after: String) { ${list}(first: 40, after: $after, filter: { search: $search }, orderBy: { field: NUMBER, direction: ASC }) {
          nodes { number } pageInfo { hasNextPage endCursor } totalCount } }`,
        { search, after },
      ))[list];
      numbers.push(...nodes.map(({ number }: { number: string }) => number));
      if (!pageInfo.hasNextPage) {
        expect(totalCount).toBe(numbers.length);
        return numbers;
      }
      after = pageInfo.endCursor;
    }
  }

  /** The same, by reading everything. */
  async function numbersSaying(search: string, visible: string): Promise<string[]> {
    const rows = await server().database.system('test').execute<{ number: string }[]>(
      `select number from ${table} as record, search_pattern(?) as pattern where (${visible}) and (record.search_text like pattern or ${more}
         or exists (select from ${line} as line join item on item.id = item_id where line.${table}_id = record.id and item.search_text like pattern))
       order by number`,
      [search],
    );
    return rows.map(({ number }) => number);
  }

  test('finds what says it and is the reader’s, whether few do or many', async () => {
    const client = await server().as(person);
    const [{ id: organisation, number }] = await server().database.system('test').execute<{ id: string; number: string }[]>(
      `select ${owner} as id, max(number) as number from ${table} where released and ${owner} =
         (select ${owner} from membership join account on account.id = account_id where email = ?) group by 1`,
      [person],
    ) as [{ id: string; number: string }];
    const [item] = await server().database.system('test').execute<{ sku: string; name: string }[]>(
      `select sku, names->>'zh-CN' as name from item where id = (select item_id from ${line} where ${owner} = ? order by item_id limit 1)`, [organisation]);
    for (const search of [number, number.slice(-2), number.slice(0, 2), item!.sku, item!.sku.slice(1, 4), item!.name, item!.name.slice(0, 1), 'nobody says this']) {
      expect([search, await numbersFound(client, search)]).toEqual([search, await numbersSaying(search, `released and ${owner} = '${organisation}'`)]);
      expect([search, await numbersFound(buyer, search)]).toEqual([search, await numbersSaying(search, 'true')]);
    }
  });
});

test('a supplier’s count stops at 1,000, that of staff does not', async () => {
  const supplier = await server().as('supplier@alpine.example');
  await server().database.system('test').execute(
    `insert into purchase_order (id, created_at, updated_at, number, supplier_id, released, status, acknowledgement, receipt, billing, version_number,
       ordered_on, currency_code, total, payment_term_days, note)
     select gen_random_uuid(), now(), now(), 'MANY-' || n, supplier_id, true, 'CLOSED', 'ACCEPTED', 'FULL', 'FULL', 1, date '1990-01-01', 'EUR', 1, 30, 'one of many'
     from generate_series(1, 2001) as n, membership join account on account.id = account_id where email = 'supplier@alpine.example'`,
  );
  const counts = await Promise.all([supplier, buyer].map(async (client) =>
    (await client.ask('{ purchaseOrders(first: 1, filter: { search: "one of many" }) { nodes { number } totalCount } }')).purchaseOrders));
  expect(counts).toEqual([1000, 2001].map((totalCount) => ({ nodes: [{ number: expect.stringContaining('MANY-') }], totalCount })));
});
