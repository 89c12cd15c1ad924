import { beforeAll, describe, expect, test } from '@jest/globals';
import { toPublicId, toUuid } from '../../server/graphql/ids.js';
import { type Client, signIn } from '../support/client.js';
import { customerClient, customerIdOf } from '../support/customers.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';
import { download, png, upload } from '../support/uploads.js';
import { deskStep as step, openTicket, rate, replyTo, stepWithTicket } from '../support/tickets.js';

const server = useServer();
let cedar: Client;
let dune: Client;
let agent: Client;
let manager: Client;
let colleague: { client: Client; id: string; accountId: string };
let agentId: string;

beforeAll(async () => {
  [cedar, dune] = await Promise.all([customerClient(server(), 'cedar'), customerClient(server(), 'dune')]);
  [agent, manager] = await Promise.all([server().as('agent@counterpart.example'), server().as('manager@counterpart.example')]);
  const cedarId = toUuid('cus', await customerIdOf(server(), 'cedar'));
  const person = await addPerson(server().database, { audience: 'customer', roles: ['MEMBER'], name: 'Colleague of Cedar', organisations: [cedarId] });
  colleague = { client: await signIn(server().url, 'customer', person.email, testPassword), id: toPublicId('acc', person.accountId), accountId: person.accountId };
  agentId = (await agent.ask('{ viewer { id } }')).viewer.id;
});

const read = async (client: Client, id: string, fields: string) => (await client.ask(`query ($id: ID!) { ticket(id: $id) { ${fields} } }`, { id })).ticket;
const notAllowed = [{ code: 'NOT_ALLOWED_IN_STATE', field: null }];

async function resolved(client = cedar) {
  const { ticket } = await openTicket(client);
  await stepWithTicket(agent, 'ticketResolve', { id: ticket.id });
  return ticket;
}

const toldOf = async (number: string) => {
  await server().jobsAreDone();
  return server().mails().filter(({ subject }) => subject.includes(number));
};

describe('fields of a type', () => {
  const define = (input: object) => step(manager, 'ticketFieldCreate', { type: 'FEEDBACK', kind: 'TEXT', label: { en: 'Field' }, required: false, position: 1, ...input }, 'ticketField { id }');

  test('are answered by customers as far as they are theirs, shown in their language, and required of them only', async () => {
    const { ticketField } = await define({ key: 'PLACE', kind: 'CHOICE', required: true, label: { en: 'Where', fa: 'کجا' }, options: [{ code: 'HERE', label: { en: 'Here', fa: 'اینجا' } }, { code: 'THERE', label: { en: 'There' } }] });
    expect((await define({ key: 'PLACE' })).userErrors).toEqual([{ code: 'TAKEN', field: ['key'] }]);
    expect((await define({ key: 'bad key', kind: 'CHOICE', options: [] })).userErrors).toEqual([{ code: 'INVALID', field: ['key'] }, { code: 'OUT_OF_RANGE', field: ['options'] }]);
    await define({ key: 'OURS', kind: 'NUMBER', visibleToCustomer: false });
    const { ticketFields } = await cedar.ask('{ ticketFields(first: 10, filter: { type: [FEEDBACK] }) { nodes { key kind label required options { code label } } } }');
    expect(ticketFields.nodes.map(({ key }: any) => key)).toEqual(['PLACE']);

    expect((await openTicket(cedar, { type: 'FEEDBACK' })).userErrors).toEqual([{ code: 'REQUIRED', field: ['fieldValues'] }]);
    expect((await openTicket(cedar, { type: 'FEEDBACK', fieldValues: [{ key: 'PLACE', value: 'X' }, { key: 'OURS', value: '1' }] })).userErrors).toEqual([
      { code: 'INVALID', field: ['fieldValues', '0', 'value'] },
      { code: 'NOT_FOUND', field: ['fieldValues', '1', 'key'] },
    ]);
    const { ticket } = await openTicket(cedar, { type: 'FEEDBACK', fieldValues: [{ key: 'PLACE', value: 'HERE' }] });
    expect((await stepWithTicket(agent, 'ticketUpdate', { id: ticket.id, fieldValues: [{ key: 'OURS', value: '۱۲' }] })).userErrors).toEqual([]);
    const place = { key: 'PLACE', value: 'HERE', text: 'Here' };
    expect(await read(cedar, ticket.id, 'fieldValues { key value text }')).toEqual({ fieldValues: [place] });
    expect(await read(agent, ticket.id, 'fieldValues { key value text }')).toEqual({ fieldValues: [place, { key: 'OURS', value: '12', text: '12' }] });

    expect((await step(manager, 'ticketFieldRetire', { id: ticketField.id }, 'ticketField { retiredAt }')).ticketField.retiredAt).toEqual(expect.any(String));
    expect((await openTicket(cedar, { type: 'FEEDBACK' })).userErrors).toEqual([]);
    await stepWithTicket(agent, 'ticketUpdate', { id: ticket.id, type: 'QUESTION' });
    expect(await read(agent, ticket.id, 'fieldValues { key }')).toEqual({ fieldValues: [] });
  });

  test('and impact and urgency give the priority, which staff overrule with a reason', async () => {
    const { ticket: { id } } = await openTicket(cedar, { impact: 'HIGH', urgency: 'MEDIUM' });
    expect(await read(agent, id, 'priority priorityReason')).toEqual({ priority: 'HIGH', priorityReason: null });
    expect((await stepWithTicket(agent, 'ticketUpdate', { id, priority: 'LOW' })).userErrors).toEqual([{ code: 'REQUIRED', field: ['priorityReason'] }]);
    await stepWithTicket(agent, 'ticketUpdate', { id, priority: 'LOW', priorityReason: 'A test' });
    expect(await read(agent, id, 'priority priorityReason impact')).toEqual({ priority: 'LOW', priorityReason: 'A test', impact: 'HIGH' });
  });
});

describe('people in a ticket', () => {
  test('who are called by name are told, watch from then on, and are told of replies; who wrote is not', async () => {
    const { ticket: { id, number } } = await openTicket(cedar);
    const { ticketPeople } = await cedar.ask('query ($id: ID!) { ticketPeople(ticketId: $id) { id side } }', { id });
    expect(ticketPeople).toContainEqual({ id: colleague.id, side: 'CUSTOMER' });
    expect((await dune.send('query ($id: ID!) { ticketPeople(ticketId: $id) { id } }', { id })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(ticketPeople.filter(({ side }: any) => side === 'STAFF')).toEqual([]);
    expect((await replyTo(cedar, id, 'Psst', { mentionIds: [agentId] })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['mentionIds', '0'] }]);
    expect((await replyTo(agent, id, 'Psst', { visibility: 'INTERNAL', mentionIds: [colleague.id] })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['mentionIds', '0'] }]);
    expect((await replyTo(cedar, id, 'Dear colleague', { mentionIds: [colleague.id] })).userErrors).toEqual([]);
    expect((await toldOf(number)).map(({ subject }) => subject)).toEqual([expect.stringContaining('mentioned you')]);
    await replyTo(colleague.client, id, 'What is it?');
    await replyTo(agent, id, 'For all of you.');
    const replies = (await toldOf(number)).filter(({ text }) => text.includes('For all of you.'));
    expect(replies).toHaveLength(2);
    expect(await read(cedar, id, 'watchers { account name isViewer }')).toEqual({ watchers: [{ account: colleague.id, name: 'Colleague of Cedar', isViewer: false }] });
  });

  test('of the staff are named in notes, which customers notice nothing of', async () => {
    const { ticket: { id, number } } = await openTicket(cedar);
    await replyTo(manager, id, 'Look at this.', { visibility: 'INTERNAL', mentionIds: [agentId] });
    expect(await toldOf(number)).toMatchObject([{ to: 'agent@counterpart.example' }]);
    expect(await read(agent, id, 'watchers { account isViewer }')).toEqual({ watchers: [{ account: agentId, isViewer: true }] });
    expect(await read(cedar, id, 'watchers { name }')).toEqual({ watchers: [] });
    const { tickets } = await agent.ask('{ tickets(first: 100, filter: { watchedByMe: true }) { nodes { id } } }');
    expect(tickets.nodes).toContainEqual({ id });
  });

  test('begin and cease to watch by themselves or when others say so, each their own side', async () => {
    const { ticket: { id } } = await openTicket(cedar);
    expect((await step(colleague.client, 'ticketWatch', { id })).userErrors).toEqual([]);
    expect((await step(cedar, 'ticketWatch', { id, accountId: agentId })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['accountId'] }]);
    expect((await step(dune, 'ticketWatch', { id })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect((await step(agent, 'ticketWatch', { id, accountId: colleague.id })).userErrors).toEqual([]);
    expect(await read(agent, id, 'watchers { account }')).toEqual({ watchers: [{ account: colleague.id }] });
    expect((await step(cedar, 'ticketUnwatch', { id, accountId: colleague.id })).userErrors).toEqual([]);
    expect((await step(colleague.client, 'ticketUnwatch', { id })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['accountId'] }]);
  });
});

describe('tickets that belong together', () => {
  test('are merged: both say so, what the customer writes goes on in the target, and the source does not change', async () => {
    const { ticket: source } = await openTicket(colleague.client, { subject: 'Twice' });
    const { ticket: target } = await openTicket(cedar, { subject: 'Once' });
    const merged = await step(agent, 'ticketMerge', { id: source.id, intoId: target.id }, 'ticket { status closedAt availableActions mergedInto { id } } into { id merged { id } watchers { account } }');
    expect(merged).toMatchObject({
      ticket: { status: 'MERGED', closedAt: expect.any(String), availableActions: [], mergedInto: { id: target.id } },
      into: { id: target.id, merged: [{ id: source.id }], watchers: [{ account: colleague.id }] },
    });
    const texts = async (id: string) => (await read(cedar, id, 'messages(first: 10) { nodes { body authorKind } }')).messages.nodes;
    expect(await texts(source.id)).toContainEqual({ body: expect.stringContaining(target.number), authorKind: 'SYSTEM' });
    expect(await texts(target.id)).toContainEqual({ body: expect.stringContaining(source.number), authorKind: 'SYSTEM' });
    const answer = await replyTo(colleague.client, source.id, 'I am still here.');
    expect(answer.ticket.id).toBe(target.id);
    expect(await texts(target.id)).toContainEqual({ body: 'I am still here.', authorKind: 'CUSTOMER' });
    for (const mutation of ['ticketResolve', 'ticketWaitInternal', 'ticketClose']) expect((await stepWithTicket(agent, mutation, { id: source.id })).userErrors).toEqual(notAllowed);
    expect((await step(agent, 'ticketMerge', { id: source.id, intoId: target.id })).userErrors).toEqual(notAllowed);
    expect((await step(agent, 'ticketMerge', { id: target.id, intoId: source.id })).userErrors).toEqual(notAllowed);
  });

  test('are merged only with another one of the same customer', async () => {
    const { ticket } = await openTicket(cedar);
    const { ticket: foreign } = await openTicket(dune);
    const refused = [{ code: 'INVALID', field: ['intoId'] }];
    expect((await step(agent, 'ticketMerge', { id: ticket.id, intoId: ticket.id })).userErrors).toEqual(refused);
    expect((await step(agent, 'ticketMerge', { id: ticket.id, intoId: foreign.id })).userErrors).toEqual(refused);
  });

  test('are split: a message begins a ticket that follows the one it came from', async () => {
    const { ticket } = await openTicket(cedar, { body: 'One thing.' });
    const { message } = await replyTo(cedar, ticket.id, 'And another.');
    const { begun } = await step(agent, 'ticketSplit', { id: ticket.id, messageId: message.id, subject: 'Another', type: 'COMPLAINT' }, 'begun { id subject type status follows { id } messages(first: 5) { nodes { body authorKind } } }');
    expect(begun).toEqual({
      id: expect.any(String), subject: 'Another', type: 'COMPLAINT', status: 'NEW', follows: { id: ticket.id },
      messages: { nodes: [{ body: 'And another.', authorKind: 'CUSTOMER' }] },
    });
    expect(await read(cedar, ticket.id, 'followedBy { id } messageCount')).toEqual({ followedBy: [{ id: begun.id }], messageCount: 3 });
    expect((await step(agent, 'ticketSplit', { id: begun.id, messageId: message.id, subject: 'x' })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['messageId'] }]);
  });

  test('are split with copies of the files, which the customer’s people read as those of the new ticket', async () => {
    const { ticket } = await openTicket(cedar);
    const { body: file } = await upload(server().url, cedar, 'pump.png', 'image/png', png);
    const { message } = await replyTo(cedar, ticket.id, 'And this?', { attachmentIds: [file['id']] });
    const attachments = 'messages(last: 1) { nodes { attachments { id fileName mediaType byteSize url } } }';
    const { begun } = await step(agent, 'ticketSplit', { id: ticket.id, messageId: message.id, subject: 'This' }, 'begun { id }');
    const [copy] = (await read(colleague.client, begun.id, attachments)).messages.nodes[0].attachments;
    expect(copy).toMatchObject({ fileName: 'pump.png', mediaType: 'image/png', byteSize: png.length });
    expect(copy.id).not.toBe(file['id']);
    expect(Buffer.from(await (await download(server().url, colleague.client, copy.url)).arrayBuffer())).toEqual(png);
    expect((await download(server().url, dune, copy.url)).status).toBe(404);
    expect(message.attachments).toMatchObject([{ fileName: 'pump.png' }]);
  });

  test('are linked for staff only, across customers, once, which stands in the history of both', async () => {
    const { ticket } = await openTicket(cedar);
    const { ticket: other } = await openTicket(dune);
    const link = { id: ticket.id, otherId: other.id, kind: 'CAUSE' };
    const linked = await step(agent, 'ticketLink', link, 'ticket { links { id kind other { id } } }');
    expect(linked.ticket.links).toEqual([{ id: expect.any(String), kind: 'CAUSE', other: { id: other.id } }]);
    expect(await read(agent, other.id, 'linkedFrom { ticket { id } }')).toEqual({ linkedFrom: [{ ticket: { id: ticket.id } }] });
    expect((await step(agent, 'ticketLink', link)).userErrors).toEqual([{ code: 'TAKEN', field: ['otherId'] }]);
    expect((await step(agent, 'ticketUnlink', { linkId: linked.ticket.links[0].id }, 'ticket { links { id } }')).ticket.links).toEqual([]);
    for (const { id } of [ticket, other]) {
      const { history } = await read(agent, id, 'history(first: 20) { nodes { kind previous current actorName } }');
      const said = `${ticket.number} CAUSE ${other.number}`;
      expect(history.nodes.slice(-2)).toEqual([
        { kind: 'LINKED', previous: null, current: said, actorName: expect.any(String) },
        { kind: 'UNLINKED', previous: said, current: null, actorName: expect.any(String) },
      ]);
    }
  });
});

describe('the end of a ticket', () => {
  const sql = (statement: string, values: unknown[]) => server().database.system('test').execute(statement, values);

  test('is rated once, by who asked, after it was resolved', async () => {
    const { ticket: { id, number } } = await openTicket(cedar);
    expect((await rate(cedar, id, 5)).userErrors).toEqual(notAllowed);
    await stepWithTicket(agent, 'ticketResolve', { id });
    expect((await toldOf(number)).map(({ subject }) => subject)).toEqual([expect.stringContaining('Resolved')]);
    expect((await rate(colleague.client, id, 1)).userErrors).toEqual([{ code: 'INVALID', field: ['id'] }]);
    expect((await rate(cedar, id, 6)).userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['score'] }]);
    expect(await rate(cedar, id, 4, 'Quick')).toEqual({ ticket: { rating: 4, ratingComment: 'Quick', status: 'RESOLVED', availableActions: [] }, userErrors: [] });
    expect((await rate(cedar, id, 1)).userErrors).toEqual(notAllowed);
  });

  test('is asked for on the to-do page until it is rated or closed; tickets are told apart by who asked', async () => {
    const ids = async (client: Client, filter: object) => (await client.ask('query ($filter: TicketFilter) { tickets(first: 100, filter: $filter) { nodes { id } } }', { filter })).tickets.nodes.map(({ id }: any) => id);
    const toRate = async (client: Client) => (await client.ask('{ customerToDo { ticketsToRate } }')).customerToDo.ticketsToRate;
    const before = await toRate(cedar);
    const [one, other] = [await resolved(), await resolved()];
    const foreign = await resolved(colleague.client);
    expect(await toRate(cedar)).toBe(before + 2);
    const asked = await ids(cedar, { toBeRatedByMe: true });
    expect(asked).toEqual(expect.arrayContaining([one.id, other.id]));
    expect(asked).not.toContain(foreign.id);
    await rate(cedar, one.id, 5);
    await stepWithTicket(agent, 'ticketClose', { id: other.id });
    expect(await toRate(cedar)).toBe(before);
    expect(await ids(cedar, { askedByMe: true })).toEqual(expect.arrayContaining([one.id, other.id]));
    expect(await ids(cedar, { askedByMe: true })).not.toContain(foreign.id);
    expect(await ids(cedar, { askedByMe: false })).toContain(foreign.id);
  });

  test('does not change once rated or closed, not even in the database', async () => {
    const rated = await resolved();
    await rate(cedar, rated.id, 5);
    const closed = await resolved();
    await stepWithTicket(agent, 'ticketClose', { id: closed.id });
    for (const { id } of [rated, closed]) {
      for (const [mutation, input] of [['ticketUpdate', { subject: 'x' }], ['ticketAssign', { assigneeId: agentId }], ['ticketWaitInternal', {}], ['ticketResolve', {}]] as const) {
        expect([mutation, (await stepWithTicket(agent, mutation, { id, ...input })).userErrors]).toEqual([mutation, notAllowed]);
      }
      expect((await replyTo(agent, id, 'x', { visibility: 'INTERNAL' })).userErrors).toEqual(notAllowed);
      const uuid = toUuid('tkt', id);
      await expect(sql(`update ticket set subject = 'x' where id = ?`, [uuid])).rejects.toThrow('come to its end');
      await expect(sql(`update ticket set status = 'OPEN' where id = ?`, [uuid])).rejects.toThrow('come to its end');
      await expect(
        sql(`insert into ticket_message (id, created_at, ticket_id, customer_id, visibility, author_kind, author_name, body, mentions)
          select gen_random_uuid(), now() + interval '1 hour', id, customer_id, 'PUBLIC', 'STAFF', 'x', 'x', '[]' from ticket where id = ?`, [uuid]),
      ).rejects.toThrow('Nothing is added');
    }
    await expect(sql('update ticket set rating = 1 where id = ?', [toUuid('tkt', rated.id)])).rejects.toThrow('come to its end');
    expect((await rate(cedar, closed.id, 3)).userErrors).toEqual([]);
    expect((await replyTo(cedar, rated.id, 'Thanks again.')).ticket).toMatchObject({ status: 'NEW', messageCount: 1 });
  });

  test('comes by itself after some days, and a reply after them opens a ticket that follows', async () => {
    const late = await resolved();
    const early = await resolved();
    const before = (ticket: { id: string }, days: number) => sql(`update ticket set resolved_at = now() - make_interval(days => ?) where id = ?`, [days, toUuid('tkt', ticket.id)]);
    await before(late, 15);
    await before(early, 13);
    expect((await replyTo(cedar, early.id, 'Not yet.')).ticket).toMatchObject({ id: early.id, status: 'OPEN' });
    const { ticket } = await replyTo(cedar, late.id, 'Again.');
    expect(ticket.id).not.toBe(late.id);
    expect(await read(cedar, ticket.id, 'follows { id }')).toEqual({ follows: { id: late.id } });
    await sql(`select add_job('close_resolved_tickets', '{}')`, []);
    await server().jobsAreDone();
    expect(await read(cedar, late.id, 'status closedAt')).toEqual({ status: 'CLOSED', closedAt: expect.any(String) });
  });

  test('is summed up for staff, by score and agent', async () => {
    const ask = async () => (await agent.ask('query ($agent: ID) { satisfaction(assigneeId: $agent) { count average scores { score count } agents { assigneeId count } } }', { agent: agentId })).satisfaction;
    const before = await ask();
    const { ticket: { id } } = await openTicket(cedar);
    await stepWithTicket(agent, 'ticketAssign', { id, assigneeId: agentId });
    await stepWithTicket(agent, 'ticketResolve', { id });
    await rate(cedar, id, 2);
    const after = await ask();
    expect(after.count).toBe(before.count + 1);
    expect(after.agents).toEqual([{ assigneeId: agentId, count: after.count }]);
    expect(after.scores.map(({ count }: any) => count)).toEqual(before.scores.map(({ score, count }: any) => count + (score === 2 ? 1 : 0)));
    const sum = after.scores.reduce((total: number, { score, count }: any) => total + score * count, 0);
    expect(Number(after.average)).toBeCloseTo(sum / after.count, 2);
  });
});

describe('a canned reply', () => {
  test('reads in the language of who asked, with what the ticket knows', async () => {
    const texts = { en: 'Dear {{requester.name}}, about {{ticket.number}}{{order.number}}: {{agent.name}}, {{customer.name}}', fa: 'سلام {{requester.name}}' };
    expect((await step(manager, 'cannedReplyCreate', { title: 'x', texts: { en: '{{agent.salary}}' } }, 'cannedReply { id }')).userErrors).toEqual([{ code: 'INVALID', field: ['texts', 'en'] }]);
    const { cannedReply } = await step(manager, 'cannedReplyCreate', { title: 'Greeting of a test', texts }, 'cannedReply { id }');
    const { cannedReplies } = await agent.ask('{ cannedReplies(first: 5, filter: { search: "greeting of a test" }) { nodes { id } } }');
    expect(cannedReplies.nodes).toEqual([cannedReply]);
    const { ticket } = await openTicket(colleague.client);
    const TEXT = 'query ($id: ID!, $ticketId: ID!, $locale: Locale) { cannedReplyText(id: $id, ticketId: $ticketId, locale: $locale) }';
    const text = async (locale?: string) => (await agent.ask(TEXT, { id: cannedReply.id, ticketId: ticket.id, locale })).cannedReplyText;
    expect(await text()).toMatch(new RegExp(`^Dear Colleague of Cedar, about ${ticket.number}: .+, .+$`));
    expect(await text('FA')).toBe('سلام Colleague of Cedar');
    await step(manager, 'cannedReplyRetire', { id: cannedReply.id }, 'cannedReply { id }');
    expect((await agent.send(TEXT, { id: cannedReply.id, ticketId: ticket.id })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });
});
