import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { colleagueAt, draftTo, orderFor, sentTo } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';
import { upload } from '../support/uploads.js';

const server = useServer();
let buyer: Client;
let alpine: Client;
let borealis: Client;

beforeAll(async () => {
  [buyer, alpine, borealis] = (await Promise.all(
    ['buyer@counterpart.example', 'supplier@alpine.example', 'supplier@borealis.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client];
});

const COMMENTS = 'unreadCommentCount comments(first: 10) { totalCount nodes { lineNumber authorSide authorName body attachments { fileName url } } }';

const comment = async (client: Client, input: object) =>
  (await client.ask(`mutation ($input: PurchaseOrderCommentInput!) { purchaseOrderComment(input: $input) { comment { body } purchaseOrder { ${COMMENTS} } userErrors { code field } } }`, { input })).purchaseOrderComment;
const read = async (client: Client, id: string) => (await client.ask(`query ($id: ID!) { purchaseOrder(id: $id) { ${COMMENTS} } }`, { id })).purchaseOrder;
const markRead = (client: Client, id: string) => client.ask('mutation ($id: ID!) { purchaseOrderCommentsMarkRead(input: { id: $id }) { userErrors { code } } }', { id });

describe('a comment', () => {
  test('on an order or a line is read by the other side, and unread until then', async () => {
    const { id } = await sentTo(server(), 'alpine');
    expect(await comment(buyer, { id, body: ' Please pack on pallets. ' })).toMatchObject({ userErrors: [], comment: { body: 'Please pack on pallets.' } });
    await comment(alpine, { id, lineNumber: 2, body: 'Which colour?' });
    expect(await read(alpine, id)).toMatchObject({
      unreadCommentCount: 1,
      comments: { totalCount: 2, nodes: [{ lineNumber: null, authorSide: 'STAFF', body: 'Please pack on pallets.' }, { lineNumber: 2, authorSide: 'SUPPLIER', authorName: 'Lukas Hofer' }] },
    });
    expect(await read(buyer, id)).toMatchObject({ unreadCommentCount: 1 });
    await markRead(alpine, id);
    expect([await read(alpine, id), await read(buyer, id)]).toMatchObject([{ unreadCommentCount: 0 }, { unreadCommentCount: 1 }]);
  });

  test('leaves the order as it is for whoever is answering it', async () => {
    const { id, lockVersion } = await sentTo(server(), 'alpine');
    await comment(buyer, { id, body: 'One thing more' });
    await markRead(alpine, id);
    expect((await orderFor(alpine, id)).lockVersion).toBe(lockVersion);
  });

  test('among staff is nothing the supplier can notice', async () => {
    const { id, number } = await sentTo(server(), 'alpine');
    await server().jobsAreDone();
    const before = server().mails().length;
    await comment(buyer, { id, body: 'They are always late', visibility: 'INTERNAL' });
    expect(await read(alpine, id)).toMatchObject({ unreadCommentCount: 0, comments: { totalCount: 0, nodes: [] } });
    expect(await read(buyer, id)).toMatchObject({ comments: { totalCount: 1 } });
    const listed = await alpine.ask(`query ($search: String!) { purchaseOrders(first: 1, filter: { search: $search, unreadComments: true }) { totalCount } }`, { search: number });
    expect(listed.purchaseOrders.totalCount).toBe(0);
    await server().jobsAreDone();
    expect(server().mails()).toHaveLength(before);
    const hidden = await alpine.send('mutation ($id: ID!) { purchaseOrderComment(input: { id: $id, body: "x", visibility: INTERNAL }) { userErrors { code } } }', { id });
    expect(hidden.errors?.[0]?.message).toMatch(/Field "visibility" is not defined/);
  });

  test('is mailed to the other side in their words, once', async () => {
    const { id, number } = await sentTo(server(), 'alpine');
    await server().jobsAreDone();
    const before = server().mails().length;
    await comment(alpine, { id, body: 'May we send two days earlier?' });
    await comment(buyer, { id, body: 'Gladly.' });
    await server().jobsAreDone();
    const mails = server().mails().slice(before).filter(({ text }) => text.includes(number));
    expect(mails.filter(({ to, text }) => to === 'buyer@counterpart.example' && text.includes('two days earlier'))).toHaveLength(1);
    expect(mails.filter(({ to, text }) => to === 'supplier@alpine.example' && text.includes('Gladly.'))).toHaveLength(1);
  });

  test('brings files that the other side can download', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const { body } = await upload(server().url, alpine, 'drawing.txt', 'text/plain', Buffer.from('as drawn'));
    await comment(alpine, { id, body: 'See the drawing', attachmentIds: [body['id']] });
    const [{ attachments }] = (await read(buyer, id)).comments.nodes;
    expect(attachments).toMatchObject([{ fileName: 'drawing.txt' }]);
    const status = async (client: Client) => (await fetch(server().url + attachments[0].url, { headers: { authorization: `Bearer ${client.token}` } })).status;
    expect([await status(buyer), await status(alpine), await status(borealis)]).toEqual([200, 200, 404]);
    expect(await comment(alpine, { id, body: 'Again', attachmentIds: [body['id']] })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['attachmentIds', '0'] }] });
  });

  test('shows at once to whoever has the order open', async () => {
    const { id } = await sentTo(server(), 'alpine');
    const stream = await subscribe(server().url, alpine, 'subscription ($id: ID) { purchaseOrderChanged(id: $id) { unreadCommentCount } }', { id });
    const staff = await subscribe(server().url, buyer, 'subscription ($id: ID) { purchaseOrderChanged(id: $id) { comments(first: 5) { totalCount } } }', { id });
    await comment(buyer, { id, body: 'Internal', visibility: 'INTERNAL' });
    expect((await staff.next())?.data.purchaseOrderChanged.comments.totalCount).toBe(1);
    await comment(buyer, { id, body: 'Hello' });
    expect((await stream.next())?.data.purchaseOrderChanged.unreadCommentCount).toBe(1);
    stream.close();
    staff.close();
  });

  test.each<[string, object, string, string[]]>([
    ['nothing', { body: ' ' }, 'REQUIRED', ['body']],
    ['too much', { body: 'x'.repeat(10_001) }, 'TOO_LONG', ['body']],
    ['a line that is not there', { body: 'x', lineNumber: 7 }, 'NOT_FOUND', ['lineNumber']],
  ])('of %s is refused at its field', async (_what, input, code, field) => {
    const { id } = await sentTo(server(), 'alpine');
    expect(await comment(alpine, { id, ...input })).toMatchObject({ comment: null, userErrors: [{ code, field }] });
  });

  test('before the order was sent is for staff alone', async () => {
    const { id } = await draftTo(server(), 'alpine');
    expect(await comment(buyer, { id, body: 'Hello' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: ['visibility'] }] });
    expect(await comment(buyer, { id, body: 'Check the price', visibility: 'INTERNAL' })).toMatchObject({ userErrors: [] });
    expect(await comment(alpine, { id, body: 'Hello' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
  });

  test('is for everybody of the supplier, and for no other supplier', async () => {
    const { id } = await sentTo(server(), 'alpine');
    expect(await comment(await colleagueAt(server(), 'alpine', 'LOGISTICS'), { id, body: 'Gate 3?' })).toMatchObject({ userErrors: [] });
    expect(await comment(borealis, { id, body: 'Hello' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
    expect((await borealis.send('mutation ($id: ID!) { purchaseOrderCommentsMarkRead(input: { id: $id }) { userErrors { code } } }', { id })).data.purchaseOrderCommentsMarkRead.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });
});
