import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { changeStep } from '../support/purchase-order-changes.js';
import { colleagueAt, draftTo, inDays, orderFor, sentTo, stepWith } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';
import { download, upload } from '../support/uploads.js';

const server = useServer();
let buyer: Client;
let alpine: Client;
let borealis: Client;

beforeAll(async () => {
  [buyer, alpine, borealis] = (await Promise.all(
    ['buyer@counterpart.example', 'supplier@alpine.example', 'supplier@borealis.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client];
});

type Row = Record<string, string>;

const fetchLines = (client: Client, query: string) => download(server().url, client, `/exports/order-lines.csv${query}`);

/** The lines of orders as they are downloaded, by the codes of their columns. */
async function linesOf(...orders: { id: string }[]): Promise<Row[]> {
  const answer = await fetchLines(alpine, `?orders=${orders.map(({ id }) => id).join(',')}`);
  return parse(await answer.text(), { bom: true, columns: (heads: string[]) => heads.map((head) => /\[(\w+)\]$/.exec(head)![1]!) });
}

const handIn = async (mutation: 'purchaseOrderLinesPreview' | 'purchaseOrderLinesConfirm', content: string | Row[], client = alpine) => {
  const { body } = await upload(server().url, client, 'order-lines.csv', 'text/csv', typeof content === 'string' ? content : stringify(content, { header: true, bom: true }));
  const input = { attachmentId: body['id'] };
  const type = `P${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { orderCount faultyRowCount rows { row orderNumber lineNumber answer withinTolerance faults { column code } } userErrors { code field } } }`;
  return (await client.ask(document, { input }))[mutation];
};
const preview = (content: string | Row[]) => handIn('purchaseOrderLinesPreview', content);
const confirm = (content: string | Row[]) => handIn('purchaseOrderLinesConfirm', content);
const faultsOf = ({ rows }: { rows: { row: number; faults: { column: string; code: string }[] }[] }) => rows.flatMap(({ row, faults }) => faults.map(({ column, code }) => [row, column, code]));

describe('the file of lines to answer', () => {
  test('has a row for each delivery, answered as asked', async () => {
    const order = await sentTo(server(), 'alpine');
    const rows = await linesOf(order);
    expect(rows).toMatchObject([
      { order: order.number, revision: '1', line: '1', delivery: '1', asked_quantity: '100', asked_on: inDays(30), asked_price: '2.5', quantity: '100', confirmed_on: inDays(30), unit_price: '2.5', reject: '', reason: '' },
      { line: '2', delivery: '1', quantity: '12', confirmed_on: inDays(30), unit_price: '10' },
      { line: '2', delivery: '2', quantity: '8', confirmed_on: inDays(60) },
    ]);
  });

  test('is a download in the words of who reads it', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const answer = await fetchLines(alpine, `?orders=${id}&locale=fa`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'private, no-store', 'content-disposition': expect.stringContaining('attachment') });
    const content = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(content.startsWith('\ufeffسفارش [order],')).toBe(true);
  });

  test('has what waits for an answer and nothing else', async () => {
    const [open, answered, changed, draft] = [await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine'), await draftTo(server(), 'alpine')];
    await stepWith(alpine, 'purchaseOrderRespond', { id: answered.id, acceptAll: true });
    await changeStep(buyer, 'purchaseOrderChange', { id: changed.id, reason: 'Later', lines: [{ lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity: '100', requestedOn: inDays(50) }] }] });
    const foreign = await sentTo(server(), 'borealis');
    expect(new Set((await linesOf(open, answered, changed, draft, foreign)).map(({ order }) => order))).toEqual(new Set([open.number]));
    const all = await (await fetchLines(alpine, '')).text();
    expect([all.includes(open.number), all.includes(foreign.number)]).toEqual([true, false]);
  });

  test('has no cell that a spreadsheet takes for a formula', async () => {
    const order = await sentTo(server(), 'alpine');
    await server().database.system('test').execute(`update purchase_order_line set supplier_sku = '=1+1' where purchase_order_id = ?`, [toUuid('po', order.id)]);
    expect((await linesOf(order)).map(({ sku }) => sku)).toEqual(["'=1+1", "'=1+1", "'=1+1"]);
  });

  test('is for who may answer orders', async () => {
    const status = async (client: Client, query = '') => (await fetchLines(client, query)).status;
    expect(await status(server().anonymous('supplier'))).toBe(401);
    expect(await status(buyer)).toBe(401);
    expect(await status(await colleagueAt(server(), 'alpine', 'LOGISTICS'))).toBe(403);
    expect(await status(alpine, '?locale=xx')).toBe(400);
    expect(await status(alpine, '?orders=po_1')).toBe(400);
  });
});

describe('a file that is handed in', () => {
  test('is shown first, which changes nothing, and then answers all its orders', async () => {
    const [one, other] = [await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine')];
    const rows = await linesOf(one, other);
    const moved = rows.map((row) => (row['order'] === other.number && row['line'] === '1' ? { ...row, confirmed_on: inDays(45), reason: 'Holidays' } : row));
    expect(await preview(moved)).toMatchObject({ userErrors: [], orderCount: 2, faultyRowCount: 0, rows: expect.arrayContaining([expect.objectContaining({ orderNumber: other.number, lineNumber: 1, answer: 'CHANGE', withinTolerance: false })]) });
    expect((await orderFor(alpine, one.id)).responses).toEqual([]);
    expect(await confirm(moved)).toMatchObject({ userErrors: [], orderCount: 2, faultyRowCount: 0 });
    expect(await orderFor(alpine, one.id)).toMatchObject({ acknowledgement: 'ACCEPTED', responses: [{ status: 'AUTO_ACCEPTED' }] });
    expect(await orderFor(alpine, other.id)).toMatchObject({ acknowledgement: 'CHANGES_PROPOSED', responses: [{ status: 'PROPOSED' }] });
  });

  test('splits a line by another row, and rejects one with a reason', async () => {
    const order = await sentTo(server(), 'alpine');
    const [first, second, third] = (await linesOf(order)) as [Row, Row, Row];
    const answered = await confirm([{ ...first, quantity: '60' }, { ...first, delivery: '', quantity: '40', confirmed_on: inDays(35) }, { ...second, reject: 'x', reason: 'Sold out' }, { ...third, reject: 'x' }]);
    expect(answered).toMatchObject({ userErrors: [], rows: [{ answer: 'SPLIT' }, { answer: 'SPLIT' }, { answer: 'REJECT' }, { answer: 'REJECT' }] });
    const [response] = (await orderFor(alpine, order.id)).responses;
    expect(response.lines).toMatchObject([
      { lineNumber: 1, scheduleNumber: 1, answer: 'SPLIT' },
      { lineNumber: 1, scheduleNumber: 2, answer: 'SPLIT' },
      { lineNumber: 2, scheduleNumber: 1, answer: 'REJECT', reason: 'Sold out' },
      { lineNumber: 2, scheduleNumber: 2, answer: 'REJECT' },
    ]);
  });

  test('with one fault answers nothing, and says where it is', async () => {
    const [one, other] = [await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine')];
    const rows = (await linesOf(one, other)).map((row) => (row['order'] === other.number && row['line'] === '1' ? { ...row, confirmed_on: '2020-01-01' } : row));
    const faulty = rows.findIndex(({ confirmed_on }) => confirmed_on === '2020-01-01') + 2;
    const refused = await confirm(rows);
    expect(faultsOf(refused)).toEqual([[faulty, 'confirmed_on', 'OUT_OF_RANGE']]);
    expect(refused).toMatchObject({ faultyRowCount: 1, userErrors: [] });
    expect((await orderFor(alpine, one.id)).responses).toEqual([]);
  });

  test.each<[string, (rows: [Row, Row, Row]) => Row[], unknown[]]>([
    ['an order that is not there', ([row]) => [{ ...row, order: 'PO-0' }], [[2, 'order', 'NOT_FOUND']]],
    ['a line that is not there', ([row, ...others]) => [row, ...others, { ...row, line: '9' }], [[5, 'line', 'NOT_FOUND']]],
    ['a line that is missing', ([row]) => [row], [[2, 'line', 'REQUIRED']]],
    ['a delivery that is missing', ([one, two]) => [one, two], [[3, 'delivery', 'REQUIRED']]],
    ['a delivery named twice', ([row, ...others]) => [row, { ...row }, ...others], [[3, 'delivery', 'INVALID']]],
    ['nothing to come', ([row, ...others]) => [{ ...row, quantity: '0' }, ...others], [[2, 'quantity', 'OUT_OF_RANGE']]],
    ['two prices of a line', ([row, two, three]) => [row, two, { ...three, unit_price: '11' }], [[4, 'unit_price', 'INVALID']]],
    ['a price below nothing', ([row, ...others]) => [{ ...row, unit_price: '-1' }, ...others], [[2, 'unit_price', 'OUT_OF_RANGE']]],
    ['a rejection without a reason', ([row, ...others]) => [{ ...row, reject: 'x' }, ...others], [[2, 'reason', 'REQUIRED']]],
    ['another content by now', (rows) => rows.map((row) => ({ ...row, revision: '7' })), [[2, 'revision', 'CONFLICT']]],
  ])('is told of %s', async (_what, edit, faults) => {
    const rows = await linesOf(await sentTo(server(), 'alpine'));
    expect(faultsOf(await preview(edit(rows as [Row, Row, Row])))).toEqual(faults);
  });

  test('is told of orders that are answered, or that the buyer wants otherwise', async () => {
    const [answered, changed] = [await sentTo(server(), 'alpine'), await sentTo(server(), 'alpine')];
    const rows = await linesOf(answered, changed);
    await stepWith(alpine, 'purchaseOrderRespond', { id: answered.id, acceptAll: true });
    await changeStep(buyer, 'purchaseOrderChange', { id: changed.id, reason: 'Later', lines: [{ lineNumber: 1, schedules: [{ scheduleNumber: 1, quantity: '100', requestedOn: inDays(50) }] }] });
    expect(faultsOf(await confirm(rows)).map(([, ...fault]) => fault)).toEqual([['order', 'NOT_ALLOWED_IN_STATE'], ['order', 'NOT_ALLOWED_IN_STATE']]);
  });

  test('is refused when it is none, somebody else’s, or about another supplier’s orders', async () => {
    expect(await preview('hello')).toMatchObject({ rows: null, userErrors: [{ code: 'INVALID', field: ['attachmentId'] }] });
    const rows = await linesOf(await sentTo(server(), 'alpine'));
    expect(faultsOf(await handIn('purchaseOrderLinesPreview', rows, borealis))).toEqual([[2, 'order', 'NOT_FOUND']]);
    const { body } = await upload(server().url, borealis, 'order-lines.csv', 'text/csv', 'order');
    const { purchaseOrderLinesPreview } = await alpine.ask('mutation ($id: ID!) { purchaseOrderLinesPreview(input: { attachmentId: $id }) { userErrors { code field } } }', { id: body['id'] });
    expect(purchaseOrderLinesPreview.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['attachmentId'] }]);
  });

  test('twice at once answers once', async () => {
    const order = await sentTo(server(), 'alpine');
    const rows = await linesOf(order);
    const counts = (await Promise.all([confirm(rows), confirm(rows)])).map(({ faultyRowCount }) => faultyRowCount);
    expect(counts.sort()).toEqual([0, 1]);
    expect((await orderFor(alpine, order.id)).responses).toHaveLength(1);
  });
});
