import { describe, expect, test } from '@jest/globals';
import { run, sqlOf } from './execution.js';

const ID = 'po_06jfts800mfgg8000000000001';
const UUID = '0693f594-0014-7c20-8000-000000000001';

/** Written over several lines, sent in one. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();

describe('what is asked becomes one statement', () => {
  test('a record with a record it points to and a list of its own', async () => {
    const order = { id: UUID, number: 'PO-1', supplier: { name: 'Alpine' }, lines: [{ lineNumber: 1, item: { sku: 'A' }, quantity: '2' }] };
    const { statements, data } = await run(`query ($id: ID!) { purchaseOrder(id: $id) { number supplier { name } lines { lineNumber item { sku } quantity } } }`, {
      variables: { id: ID },
      rows: [[{ id: UUID, value: order }]],
    });
    expect(statements).toEqual([
      {
        sql: oneLine(`
          select "t1"."id", json_build_object('number', "t1"."number",
            'supplier', (select json_build_object('name', "t2"."name") from "supplier" as "t2" where "t2"."id" = "t1"."supplier_id"),
            'lines', (select coalesce(json_agg(json_build_object('lineNumber', "t3"."line_number",
                'item', (select json_build_object('sku', "t4"."sku") from "item" as "t4" where "t4"."id" = "t3"."item_id"),
                'quantity', trim_scale("t3"."quantity")::text) order by "t3"."line_number" asc), '[]'::json)
              from "purchase_order_line" as "t3" where "t3"."purchase_order_id" = "t1"."id")) as value
          from "purchase_order" as "t1" where "t1"."id" = any($1::uuid[])`),
        parameters: [[UUID]],
      },
    ]);
    expect(data.purchaseOrder).toEqual({ number: 'PO-1', supplier: { name: 'Alpine' }, lines: [{ lineNumber: 1, item: { sku: 'A' }, quantity: '2' }] });
  });

  test('a page of a list, with one record more than wanted', async () => {
    const items = [{ node: { number: 'S-1' } }, { node: { number: 'S-2' } }, { node: { number: 'S-3' } }];
    const { statements, data } = await run('{ suppliers(first: 2, orderBy: { field: NUMBER, direction: DESC }) { nodes { number } } }', { rows: [[{ value: { items } }]] });
    expect(statements).toEqual([
      {
        sql: oneLine(`
          select json_build_object('items', (select coalesce(json_agg(json_build_object('node', json_build_object('number', "t2"."number"))
              order by "t2"."number" desc, "t2"."id" desc), '[]'::json)
            from (select * from "supplier" as "t1" order by "t1"."number" desc, "t1"."id" desc limit 3) as "t2")) as value`),
        parameters: [],
      },
    ]);
    expect(data.suppliers.nodes).toEqual([{ number: 'S-1' }, { number: 'S-2' }]);
  });

  test('a count alone reads no record', async () => {
    const { statements, data } = await run('{ purchaseOrders(first: 1, filter: { status: [SENT], orderedFrom: "2026-01-01" }) { totalCount } }', {
      rows: [[{ value: { items: [], totalCount: 7 } }]],
    });
    expect(statements).toEqual([
      {
        sql: `select json_build_object('items', '[]'::json, 'totalCount', (select count(*) from "purchase_order" as "t1" where "t1"."status" = any($1::text[]) and "t1"."ordered_on" >= $2::date)) as value`,
        parameters: [['SENT'], '2026-01-01'],
      },
    ]);
    expect(data).toEqual({ purchaseOrders: { totalCount: 7 } });
  });

  test('of what waits, what was asked for is counted, under its condition', async () => {
    const { statements, data } = await run('{ customerToDo { open: openTickets again: openTickets __typename returnsWaiting } }', {
      audience: 'customer',
      rows: [[{ value: { openTickets: 3, returnsWaiting: 1 } }]],
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]!.sql).toContain(`select json_build_object('openTickets', (select count(*)::integer from (select from "ticket" as "t1" where ("t1"."status" in ('NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL')) limit 1000) as bounded), 'returnsWaiting', (`);
    expect(statements[0]!.sql).not.toContain('sales_order');
    expect(data.customerToDo).toEqual({ open: 3, again: 3, __typename: 'CustomerToDo', returnsWaiting: 1 });
  });

  test('a list in a record, twice with different arguments', async () => {
    const message = (body: string) => ({ items: [{ node: { body }, cursor: ['2026-01-01', UUID] }] });
    const { statements, data } = await run(
      'query ($id: ID!) { ticket(id: $id) { oldest: messages(first: 1) { nodes { body } } newest: messages(last: 2) { edges { cursor node { text: body } } } } }',
      { variables: { id: 'tkt_06jfts800mfgg8000000000001' }, rows: [[{ id: UUID, value: { 'messages@oldest': message('Hello'), 'messages@newest': message('Bye') } }]] },
    );
    expect(statements).toHaveLength(1);
    expect(statements[0]!.sql).toContain(`'messages@oldest', json_build_object('items', (select`);
    expect(statements[0]!.sql).toContain(`where "t2"."ticket_id" = "t1"."id" order by "t2"."created_at" asc, "t2"."id" asc limit 2`);
    expect(statements[0]!.sql).toContain(`where "t4"."ticket_id" = "t1"."id" order by "t4"."created_at" desc, "t4"."id" desc limit 3`);
    expect(statements[0]!.parameters).toEqual([[UUID]]);
    expect(data.ticket).toEqual({ oldest: { nodes: [{ body: 'Hello' }] }, newest: { edges: [{ cursor: expect.any(String), node: { text: 'Bye' } }] } });
  });

  test('what the server computes fetches what it is computed from, and no more', async () => {
    const text = await sqlOf('query ($id: ID!) { purchaseOrder(id: $id) { availableActions } }', { variables: { id: ID }, rows: [[{ id: UUID, value: { status: 'SENT', acknowledgement: 'AWAITING' } }]] });
    expect(text).toBe(`select "t1"."id", json_build_object('status', "t1"."status", 'acknowledgement', "t1"."acknowledgement", 'openChange', "t1"."open_change", 'sentAt', to_char("t1"."sent_at" at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as value from "purchase_order" as "t1" where "t1"."id" = any($1::uuid[])`);
  });

  test('what not everybody may read depends on a parameter, so that one text serves everybody', async () => {
    const { statements } = await run('{ purchaseOrders(first: 1) { nodes { total { amount } } } }');
    expect(statements[0]!.sql).toContain(`'total', case when $1::boolean then json_build_object('amount', trim_scale("t2"."total")::text`);
    expect(statements[0]!.parameters).toEqual([true]);
  });

  test('the answer of a mutation’s record is read with what was selected of it', async () => {
    const text = await sqlOf('{ suppliers(first: 1) { nodes { __typename } } }');
    expect(text).toContain(`json_build_object('node', json_build_object())`);
  });
});

describe('where in the list a page lies', () => {
  const cursor = (...parts: string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const byTotal = cursor('TOTAL', 'DESC', '12.5000', UUID);

  test.each([
    ['first: 5, after: $c', `("t1"."total", "t1"."id") < ($1::numeric, $2::uuid) order by "t1"."total" desc, "t1"."id" desc limit 6`],
    ['last: 5, before: $c', `("t1"."total", "t1"."id") > ($1::numeric, $2::uuid) order by "t1"."total" asc, "t1"."id" asc limit 6`],
    ['first: 5, before: $c', `("t1"."total", "t1"."id") > ($1::numeric, $2::uuid) order by "t1"."total" desc, "t1"."id" desc limit 6`],
    ['last: 5, after: $c', `("t1"."total", "t1"."id") < ($1::numeric, $2::uuid) order by "t1"."total" asc, "t1"."id" asc limit 6`],
  ])('by %s is a comparison of order and id', async (page, expected) => {
    const { statements } = await run(`query ($c: String) { purchaseOrders(${page}, orderBy: { field: TOTAL, direction: DESC }) { nodes { id } } }`, { variables: { c: byTotal } });
    expect(statements[0]!.sql).toContain(`from "purchase_order" as "t1" where ${expected}`);
    expect(statements[0]!.parameters).toEqual(['12.5000', UUID]);
  });

  test('is at the end for a record without the value it is ordered by', async () => {
    const text = await sqlOf('{ purchaseOrders(first: 5, orderBy: { field: ANSWER_DUE_AT, direction: ASC }) { edges { cursor } } }');
    expect(text).toContain(`'cursor', json_build_array(coalesce("t2"."answer_due_at", 'infinity')::text, "t2"."id")`);
    expect(text).toContain(`order by coalesce("t1"."answer_due_at", 'infinity') asc, "t1"."id" asc limit`);
  });
});

describe('limits', () => {
  test('are part of the text, since the database would plan a statement anew each time whose limit it does not know', async () => {
    const { statements } = await run('{ purchaseOrders(first: 20) { nodes { id comments(last: 5) { totalCount nodes { id } } } totalCount } }');
    expect(statements[0]!.sql).toMatch(/limit 21\b.*limit 6\b|limit 6\b.*limit 21\b/s);
    expect(statements[0]!.sql).not.toMatch(/limit \$/);
  });
});

describe('values', () => {
  test('come to the statement as parameters, never as text', async () => {
    const evil = `'; drop table item; --`;
    const { statements } = await run('query ($s: String) { purchaseOrders(first: 1, filter: { search: $s }) { nodes { id } totalCount } }', { variables: { s: evil } });
    expect(statements[0]!.sql).not.toContain('drop table');
    expect(new Set(statements[0]!.parameters)).toEqual(new Set([evil]));
  });

  test('that are aliases become keys of the answer, not of the statement', async () => {
    const text = await sqlOf('{ purchaseOrders(first: 1) { nodes { union: number select: lines { order: lineNumber } } } }');
    expect(text).not.toMatch(/union|'select'/);
    expect(text).toContain(`'number', "t2"."number"`);
  });
});
