import { beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLObjectType } from 'graphql';
import { buildContracts } from '../../server/graphql/schema.js';
import type { RecordSource } from '../../server/graphql/read/annotations.js';
import { sampled } from '../support/long-form.js';
import { useServer } from '../support/server.js';
import { fieldByField, waysThrough } from './crawl.js';
import { idsOf, neighbours, prefixesOf, type Side, sideOf, sql } from './sides.js';

const server = useServer();

// The suppliers of the demonstration company did not register by themselves.
const beganToRegister = `insert into supplier_registration (id, created_at, updated_at, supplier_id, content)
  select id, now(), now(), id, jsonb_build_object('company', jsonb_build_object('name', name, 'countryCode', country_code, 'contacts', '[]'::jsonb),
    'currencyCode', currency_code, 'bankAccounts', '[]'::jsonb, 'categories', '[]'::jsonb, 'answers', '[]'::jsonb)
    from supplier where id in (?, ?)`;

/** What nobody of another side may ever read: names, numbers, words and people of that side. */
async function secretsOf(side: Side): Promise<string[]> {
  const owner = side.audience === 'supplier' ? 'supplier_id' : 'customer_id';
  const texts = {
    supplier: `select name as text from supplier where id = :side union select number from purchase_order where supplier_id = :side
      union select note from purchase_order where supplier_id = :side and length(note) > 12
      union select number from shipment where supplier_id = :side union select tracking_number from shipment where supplier_id = :side
      union select number from goods_receipt where supplier_id = :side union select delivery_note from goods_receipt where supplier_id = :side
      union select supplier_sku from supplier_item where supplier_id = :side and length(supplier_sku) > 5`,
    customer: `select name as text from customer where id = :side union select number from sales_order where customer_id = :side
      union select number from ticket where customer_id = :side union select subject from ticket where customer_id = :side
      union select body from ticket_message where customer_id = :side union select customer_reference from sales_order where customer_id = :side`,
  }[side.audience].replaceAll(':side', `'${side.uuid}'`);
  const people = `select unnest(array[account.name, account.email]) as text from account join membership on account_id = account.id where ${owner} = '${side.uuid}'`;
  const rows = await sql(server(), `${texts} union ${people}`);
  const ids = await Promise.all(prefixesOf(side.audience).map((prefix) => idsOf(server(), side, prefix)));
  return [side.uuid, ...rows.map(({ text }) => text as string).filter((text) => text && text.length > 3), ...ids.flat()];
}

describe.each(neighbours)('on every way through the records a $audience', ({ audience, mine, foreign: foreignEmail }) => {
  let own: Side;
  let secrets: string[];

  beforeAll(async () => {
    const sides = (await Promise.all([mine, foreignEmail].map((email) => sideOf(server(), email)))) as [Side, Side];
    own = sides[0];
    if (audience === 'supplier') await sql(server(), beganToRegister, sides.map(({ uuid }) => uuid));
    const known = new Set(await secretsOf(own));
    secrets = (await secretsOf(sides[1])).filter((secret) => !known.has(secret));
  });

  const schema = buildContracts()[audience];
  const ways = sampled(waysThrough(schema), 5);

  // There are more ways than a token lasts.
  const send = async (document: string, variables: object) => (await server().as(mine)).send(document, variables);

  async function idFor(typeName: string): Promise<string | undefined> {
    const { prefix } = (schema.getType(typeName) as GraphQLObjectType).extensions['record'] as RecordSource;
    const document = `query ($id: ID!) { node(id: $id) { id } }`;
    for (const id of await idsOf(server(), own, prefix)) if ((await send(document, { id })).data?.node) return id;
    return undefined;
  }

  test('has something to keep from the other, and many ways', () => {
    expect(secrets.length).toBeGreaterThan(100);
    expect(ways.length).toBeGreaterThan(20);
  });

  test.each(ways.map((way) => [way.path, way] as const))('reads nothing of another, and the same however it is answered: %s', async (_path, { document, idType }) => {
    const id = idType && (await idFor(idType));
    const variables = id ? { id } : {};
    const { data, errors } = await send(document, variables);
    // What costs too much gives nothing away.
    expect([undefined, 'QUERY_TOO_COSTLY']).toContain(errors?.[0]?.extensions?.code);
    const text = JSON.stringify(data ?? null);
    expect(secrets.filter((secret) => text.includes(JSON.stringify(secret)))).toEqual([]);
    if (errors) return;
    const { besides, ...same } = (await send(fieldByField(document), variables)).data;
    expect(besides.id).toBeDefined();
    expect(JSON.stringify(same)).toBe(text);
  });
});
