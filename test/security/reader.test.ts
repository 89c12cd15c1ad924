import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SessionContext } from '@mikro-orm/core';
import { openReader, type Reader } from '../../server/database/reader.js';
import { MOST_NAMES } from '../../server/database/statement-names.js';
import { setting } from '../../server/database/row-security.js';
import { useServer } from '../support/server.js';
import { neighbours, type Side, sideOf, sql } from './sides.js';

// One connection, so that everybody in turn gets the one that somebody else has just used.
let reader: Reader;
afterAll(() => reader?.close());
const server = useServer();
let alpine: Side;
let borealis: Side;
let cedar: Side;

beforeAll(async () => {
  reader = openReader(server().database.portal.config.get('clientUrl')!, 1);
  const emails = [neighbours[0].mine, neighbours[0].foreign, neighbours[1].mine];
  [alpine, borealis, cedar] = (await Promise.all(emails.map((email) => sideOf(server(), email)))) as [Side, Side, Side];
});

function sessionOf({ audience, uuid }: Side): SessionContext {
  return { variables: { [setting.audience]: audience, [setting.supplierId]: audience === 'supplier' ? uuid : '', [setting.customerId]: audience === 'customer' ? uuid : '' } };
}

interface Seen {
  purchases: string[] | null;
  sales: string[] | null;
}

const everyOrder = {
  sql: 'select (select array_agg(id::text order by id) from purchase_order) as purchases, (select array_agg(id::text order by id) from sales_order) as sales',
  parameters: [],
};
const readAs = async (session: SessionContext | undefined) => (await reader.read<Seen>(session, everyOrder))[0]!;
const nothing: Seen = { purchases: null, sales: null };

/** Everything that is shown to one side. */
async function ownOf({ audience, uuid }: Side): Promise<Seen> {
  const [table, owner] = audience === 'supplier' ? ['purchase_order', 'supplier_id'] : ['sales_order', 'customer_id'];
  const [row] = await sql(server(), `select array_agg(id::text order by id) as ids from ${table} where ${owner} = ? and released`, [uuid]);
  return audience === 'supplier' ? { purchases: row.ids, sales: null } : { purchases: null, sales: row.ids };
}

describe('a connection for reading', () => {
  test('shows nothing to whoever says nothing, also after others', async () => {
    expect(await readAs(undefined)).toEqual(nothing);
    expect(await readAs(sessionOf(alpine))).toEqual(await ownOf(alpine));
    expect(await readAs(undefined)).toEqual(nothing);
    expect(await readAs(sessionOf(cedar))).toEqual(await ownOf(cedar));
    expect(await readAs({ variables: {} })).toEqual(nothing);
  });

  test('shows each their own, in any order, however often, prepared or not', async () => {
    const own = new Map([[alpine, await ownOf(alpine)], [borealis, await ownOf(borealis)], [cedar, await ownOf(cedar)]]);
    for (const { purchases, sales } of own.values()) expect([...(purchases ?? []), ...(sales ?? [])].length).toBeGreaterThan(10);
    const turns = Array.from({ length: 90 }, (_, turn) => [alpine, borealis, cedar, alpine, alpine][turn % 5]!);
    const answers = await Promise.all(turns.map((side) => readAs(sessionOf(side))));
    expect(answers).toEqual(turns.map((side) => own.get(side)));
  });

  test('is given up after a statement that failed, and the next starts without a scope', async () => {
    await expect(reader.read(sessionOf(alpine), { sql: 'select 1 / 0', parameters: [] })).rejects.toMatchObject({ code: '22012' });
    expect(await readAs(undefined)).toEqual(nothing);
    await expect(readAs({ variables: { [setting.supplierId]: 'no id', [setting.audience]: 'supplier' } })).rejects.toMatchObject({ code: '22P02' });
    expect(await readAs(sessionOf(borealis))).toEqual(await ownOf(borealis));
    expect(await readAs(undefined)).toEqual(nothing);
  });

  test('keeps few statements prepared, however many have come, and from its third time on the one that comes often', async () => {
    const read = (sql: string) => reader.read<{ kept: number; often: number }>(undefined, { sql, parameters: [] });
    const often = 'select 0 as often';
    const prepared = `select count(*)::int as kept, count(*) filter (where statement = '${often}')::int as often from pg_prepared_statements`;
    for (let n = 1; n <= 3 * MOST_NAMES; n += 1) {
      for (const sql of Array<string>(3).fill(`select ${n} as once`)) await read(sql);
      if (n > MOST_NAMES) await read(often);
      const [{ kept, often: times }] = (await read(prepared)) as [{ kept: number; often: number }];
      expect({ few: kept <= 2 * MOST_NAMES + 2, times }).toEqual({ few: true, times: n < MOST_NAMES + 3 ? 0 : 1 });
    }
  });

  test('cannot write', async () => {
    const write = { sql: `update ticket set status = 'CLOSED' where customer_id = $1`, parameters: [cedar.uuid] };
    await expect(reader.read(sessionOf(cedar), write)).rejects.toMatchObject({ code: '25006' });
  });
});
