import { beforeAll, describe, expect, test } from '@jest/globals';
import { demonstrationPassword } from '../../server/demonstration/log-ins.js';
import { type Client, signIn, untilSignedOut } from '../support/client.js';
import { dataRights, type RightsStep } from '../support/data-rights.js';
import { addOrganisation, addPerson, testPassword as password } from '../support/people.js';
import { inDays } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';
import { openTicket, replyTo, stepWithTicket } from '../support/tickets.js';
import { unzip } from '../support/zip.js';

const server = useServer();
let admin: Client;
let manager: Client;
let agent: Client;

beforeAll(async () => {
  [admin, manager, agent] = (await Promise.all(['admin', 'manager', 'agent'].map((name) => server().as(`${name}@counterpart.example`)))) as [Client, Client, Client];
});

const somebody = async (audience: 'supplier' | 'customer' = 'customer', organisations?: string[], name = 'Robin Vale') => {
  const person = await addPerson(server().database, { audience, name, organisations });
  return { person, client: await signIn(server().url, audience, person.email, password) };
};
const step: RightsStep = (client, mutation, input) => dataRights(client, mutation, input);
const requested = async (client: Client) => (await step(client, 'dataErasureRequest', { password })).dataErasure;
const download = (client: Client | null, url: string) => fetch(server().url + url, client ? { headers: { authorization: `Bearer ${client.token}` } } : {});
/** Runs a statement as the system would. */
const sql = (statement: string, values: unknown[]) => server().database.system('test').execute<any[]>(statement, values);
const lastMailTo = (email: string) => server().mails().filter(({ to }) => to === email).at(-1);

describe('consent', () => {
  const SURVEY = { purpose: 'SATISFACTION_SURVEY' };
  const own = async (client: Client) => (await client.ask('{ consents { purpose name text textVersion given history { given textVersion byStaff } } }')).consents.find(({ purpose }: any) => purpose === SURVEY.purpose);

  test('is nobody’s before it is given, and is read in the person’s language', async () => {
    const { client } = await somebody();
    expect(await own(client)).toEqual({ ...SURVEY, name: expect.stringContaining('satisfied'), text: expect.any(String), textVersion: 1, given: false, history: [] });
  });

  test.each(['customer', 'supplier'] as const)('of a %s’s person is given, withdrawn and given again, and each is kept with its proof', async (audience) => {
    const { client, person } = await somebody(audience);
    for (const [mutation, given] of [['consentGive', true], ['consentWithdraw', false], ['consentGive', true]] as const) {
      const { consents } = await step(client, mutation, given ? { ...SURVEY, textVersion: 1 } : SURVEY);
      expect(consents.find(({ purpose }: any) => purpose === SURVEY.purpose)).toMatchObject({ given });
    }
    expect((await own(client)).history.map(({ given }: any) => given)).toEqual([true, false, true]);
    const proof = await sql('select client_network, user_agent, locale, recorded_by_id from consent where account_id = ?', [person.accountId]);
    expect(proof).toHaveLength(3);
    expect(proof[0]).toEqual({ client_network: '127.0.0.0/24', user_agent: expect.any(String), locale: 'en', recorded_by_id: person.accountId });
  });

  test('is refused twice in a row, for what nobody asks, and in words that have changed', async () => {
    const { client } = await somebody();
    expect(await step(client, 'consentWithdraw', SURVEY)).toEqual({ consents: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] });
    expect((await step(client, 'consentGive', { purpose: 'NOTHING', textVersion: 1 })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['purpose'] }]);
    expect((await step(client, 'consentGive', { ...SURVEY, textVersion: 9 })).userErrors).toEqual([{ code: 'CONFLICT', field: ['textVersion'] }]);
    await step(client, 'consentGive', { ...SURVEY, textVersion: 1 });
    expect((await step(client, 'consentGive', { ...SURVEY, textVersion: 1 })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
  });

  test('is read by staff on the company, withdrawn by those who handle data rights, and by nobody else for others', async () => {
    const { client, person } = await somebody();
    await step(client, 'consentGive', { ...SURVEY, textVersion: 1 });
    const { account, customer } = (await admin.ask(
      `query ($search: String!) { accounts(first: 1, filter: { search: $search }) { nodes { id memberships { customer { id
        consents(first: 9) { totalCount nodes { given purpose { code } text { version text { fa } } account { name } clientNetwork } } } } } } }`,
      { search: person.email },
    )).accounts.nodes.map(({ id, memberships }: any) => ({ account: id, customer: memberships[0].customer }))[0];
    expect(customer.consents).toMatchObject({ totalCount: 1, nodes: [{ given: true, purpose: { code: SURVEY.purpose }, account: { name: 'Robin Vale' } }] });
    expect((await step(agent, 'consentWithdraw', { ...SURVEY, accountId: account })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['accountId'] }]);
    expect((await step(manager, 'consentWithdraw', { ...SURVEY, accountId: account })).userErrors).toEqual([]);
    expect(await own(client)).toMatchObject({ given: false, history: [{ given: false, byStaff: true }, { given: true, byStaff: false }] });
  });

  test('is needed for being asked by mail how content one is; that a ticket is resolved is told without', async () => {
    const { client, person } = await somebody();
    const lastTold = async () => {
      const { ticket } = await openTicket(client);
      await stepWithTicket(agent, 'ticketResolve', { id: ticket.id });
      await server().jobsAreDone();
      const { subject, text } = lastMailTo(person.email)!;
      return [subject.includes(ticket.number), text.includes('How content are you')];
    };
    expect(await lastTold()).toEqual([true, false]);
    await step(client, 'consentGive', { ...SURVEY, textVersion: 1 });
    expect(await lastTold()).toEqual([true, true]);
    await step(client, 'consentWithdraw', SURVEY);
    expect(await lastTold()).toEqual([true, false]);
  });

  test('is asked for in other words as another version, and no more once a purpose is retired', async () => {
    const { client } = await somebody();
    const input = { code: 'VISITS', name: { en: 'Visits' }, text: { en: 'You may visit me.' } };
    const { consentPurpose } = await step(admin, 'consentPurposePublish', input);
    await step(client, 'consentGive', { purpose: 'VISITS', textVersion: 1 });
    await step(admin, 'consentPurposePublish', { ...input, text: { en: 'You may visit me at work.' } });
    const { consents } = await client.ask('{ consents { purpose text textVersion given history { textVersion } } }');
    expect(consents.find(({ purpose }: any) => purpose === 'VISITS')).toEqual({ purpose: 'VISITS', text: 'You may visit me at work.', textVersion: 2, given: true, history: [{ textVersion: 1 }] });
    expect((await step(admin, 'consentPurposeRetire', { id: consentPurpose.id })).userErrors).toEqual([]);
    expect((await step(admin, 'consentPurposeRetire', { id: consentPurpose.id })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
    expect((await client.ask('{ consents { purpose } }')).consents).not.toContainEqual({ purpose: 'VISITS' });
    expect((await step(admin, 'consentPurposePublish', { ...input, code: 'a b', text: { en: '' } })).userErrors).toEqual([{ code: 'INVALID', field: ['code'] }, { code: 'REQUIRED', field: ['text', 'en'] }]);
  });
});

describe('an archive of somebody’s data', () => {
  const readyUrl = async (client: Client) => {
    await server().jobsAreDone();
    const { nodes } = (await client.ask('{ dataExports(first: 1) { nodes { status progress url byteSize expiresAt } } }')).dataExports;
    expect(nodes[0]).toMatchObject({ status: 'READY', progress: 100, byteSize: expect.any(Number), expiresAt: expect.any(String) });
    return nodes[0].url as string;
  };
  const heldIn = async (client: Client | null, url: string): Promise<any[]> => JSON.parse(unzip(Buffer.from(await (await download(client, url)).arrayBuffer()))['data.json']!.toString());
  const linkMailedTo = async (email: string) => {
    await server().jobsAreDone();
    const { pathname, search } = new URL(/http\S+data-exports\S+/.exec(lastMailTo(email)!.text)![0]);
    return pathname + search;
  };

  test('takes the password once more', async () => {
    const { client } = await somebody();
    expect(await step(client, 'dataExportRequest', { password: 'not mine at all' })).toEqual({ dataExport: null, userErrors: [{ code: 'WRONG_CREDENTIALS', field: ['password'] }] });
  });

  test.each(['customer', 'supplier'] as const)('of a %s’s person is told of by mail and downloaded by them alone', async (audience) => {
    const { client, person } = await somebody(audience);
    expect((await step(client, 'dataExportRequest', { password })).userErrors).toEqual([]);
    const url = await readyUrl(client);
    expect(lastMailTo(person.email)).toMatchObject({ text: expect.stringContaining(`/${audience}/account`) });
    const answer = await download(client, url);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const files = unzip(Buffer.from(await answer.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['readme.txt', 'data.json', 'schema.json']);
    expect(JSON.parse(files['data.json']!.toString())).toContainEqual(expect.objectContaining({ record: 'Account', rows: [expect.objectContaining({ email: person.email, name: 'Robin Vale' })] }));
    const { client: other } = await somebody(audience);
    for (const stranger of [null, other, admin]) expect((await download(stranger, url)).status).toBe(404);
    expect((await download(null, `${url}?token=guessed`)).status).toBe(404);
    expect((await other.ask('{ dataExports(first: 9) { nodes { id } } }')).dataExports.nodes).toEqual([]);
  });

  test('holds what was answered in tickets to who took part, and neither notes of staff nor what colleagues wrote', async () => {
    const company = await addOrganisation(server().database, 'customer');
    const [{ client }, { client: colleague }] = [await somebody('customer', [company]), await somebody('customer', [company], 'Colin Colleague')];
    const { ticket } = await openTicket(client, { body: 'My own question' });
    await replyTo(colleague, ticket.id, 'From my colleague');
    await replyTo(agent, ticket.id, 'Answered to all');
    await replyTo(agent, ticket.id, 'Among ourselves', { visibility: 'INTERNAL' });
    const { ticket: elsewhere } = await openTicket(colleague, {});
    await replyTo(agent, elsewhere.id, 'Answered elsewhere');
    await step(client, 'dataExportRequest', { password });
    const data = await heldIn(client, await readyUrl(client));
    const messages = data.filter(({ record }) => record === 'TicketMessage').map(({ what, rows }) => [what, rows.map(({ body }: any) => body)]);
    expect(messages).toEqual([['Messages that you wrote in tickets', ['My own question']], ['What you were answered in tickets', ['Answered to all']]]);
    expect(JSON.stringify(data)).not.toMatch(/Colin|From my colleague|Among ourselves|Answered elsewhere/);
  });

  test('ends by itself, and its content is gone', async () => {
    const { client, person } = await somebody();
    await step(client, 'dataExportRequest', { password });
    const url = await readyUrl(client);
    await sql(`update data_export set expires_at = now() - interval '1 minute' where account_id = ?`, [person.accountId]);
    expect((await download(client, url)).status).toBe(404);
    await server().sql(`select graphile_worker.add_job('end_data_exports')`);
    await server().jobsAreDone();
    expect((await client.ask('{ dataExports(first: 1) { nodes { status url } } }')).dataExports.nodes).toEqual([{ status: 'EXPIRED', url: null }]);
  });

  test('is begun once at a time, however often it is asked for at once', async () => {
    const { client } = await somebody();
    const answers = await Promise.all(Array.from({ length: 4 }, () => step(client, 'dataExportRequest', { password })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0).length).toBeGreaterThan(0);
    expect((await client.ask('{ dataExports(first: 9) { totalCount } }')).dataExports.totalCount).toBe(answers.filter(({ dataExport }) => dataExport).length);
    await server().jobsAreDone();
  });

  test('of somebody who only ever wrote a mail is found by their address', async () => {
    const email = 'stranger@nobody-knows-them.example';
    await sql(
      `insert into ticket_message (id, created_at, ticket_id, customer_id, readers, visibility, author_kind, author_name, body, channel, sender_email, from_stranger)
       select gen_random_uuid(), now(), id, customer_id, readers, 'PUBLIC', 'CUSTOMER', 'Sam Stranger', 'What about me', 'EMAIL', ?, true from ticket where status = 'OPEN' limit 1`,
      [email],
    );
    expect((await step(manager, 'dataExportStart', { email })).userErrors).toEqual([]);
    const messages = (await heldIn(null, await linkMailedTo(email))).filter(({ record }) => record === 'TicketMessage');
    expect(messages).toEqual([expect.objectContaining({ rows: [expect.objectContaining({ authorName: 'Sam Stranger', body: 'What about me' })] })]);
  });

  test('of a contact without an account comes by a link of their own; staff who began it cannot use theirs', async () => {
    const email = 'contact@nobody-signs-in.example';
    const customer = await addOrganisation(server().database, 'customer');
    await sql(`update customer set contact_name = 'Kim Contact', email = ?, phone = '+41 44 123' where id = ?`, [email, customer]);
    expect((await step(manager, 'dataExportStart', { email: 'unknown@nowhere.example' })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['email'] }]);
    const { dataExport } = await step(manager, 'dataExportStart', { email: email.toUpperCase() });
    expect(await heldIn(null, await linkMailedTo(email))).toContainEqual(expect.objectContaining({ record: 'Customer', rows: [expect.objectContaining({ contactName: 'Kim Contact', phone: '+41 44 123' })] }));
    expect((await download(manager, `/data-exports/${dataExport.id}`)).status).toBe(404);
  });
});

describe('a request to be forgotten', () => {
  const actions = { dataErasureWithdraw: {}, dataErasureApprove: {}, dataErasureRefuse: { reason: 'We are in court.' } };
  type Action = keyof typeof actions;
  const leads: Record<string, Partial<Record<Action, string>>> = {
    REQUESTED: { dataErasureWithdraw: 'WITHDRAWN', dataErasureApprove: 'APPROVED', dataErasureRefuse: 'REFUSED' },
    APPROVED: {},
    REFUSED: {},
    WITHDRAWN: {},
    DONE: {},
  };
  /** Brings a request into a state with a hold on it, so that what is approved stays so. */
  const broughtTo = async (status: string) => {
    const { client, person } = await somebody();
    const { id } = await requested(client);
    await sql('update data_erasure set status = ? where account_id = ?', [status, person.accountId]);
    return { client, id };
  };

  test.each(Object.keys(leads).flatMap((status) => (Object.keys(actions) as Action[]).map((action) => [status, action] as const)))('in %s takes %s as the table says', async (status, action) => {
    const { client, id } = await broughtTo(status);
    const answer = await step(action === 'dataErasureWithdraw' ? client : manager, action, { id, ...actions[action] });
    const next = leads[status]![action];
    if (next) expect(answer).toMatchObject({ userErrors: [], dataErasure: { status: next } });
    else expect(answer).toEqual({ dataErasure: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] });
  });

  test('takes the password, waits once at a time, and is seen by its person and the staff who decide', async () => {
    const { client } = await somebody('supplier');
    expect((await step(client, 'dataErasureRequest', { password: 'wrong' })).userErrors).toEqual([{ code: 'WRONG_CREDENTIALS', field: ['password'] }]);
    const { id, number } = await requested(client);
    expect((await step(client, 'dataErasureRequest', { password })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
    expect((await client.ask('{ dataErasures(first: 1) { nodes { number status availableActions } } }')).dataErasures.nodes).toEqual([{ number, status: 'REQUESTED', availableActions: ['WITHDRAW'] }]);
    const { nodes } = (await manager.ask('{ dataErasureRequests(first: 100, filter: { status: [REQUESTED] }) { nodes { id personName availableActions } } }')).dataErasureRequests;
    expect(nodes).toContainEqual({ id, personName: 'Robin Vale', availableActions: ['APPROVE', 'REFUSE'] });
    const { client: other } = await somebody('supplier');
    expect((await other.ask('{ dataErasures(first: 9) { nodes { id } } }')).dataErasures.nodes).toEqual([]);
    expect((await step(other, 'dataErasureWithdraw', { id })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    await server().jobsAreDone();
    expect(lastMailTo('manager@counterpart.example')).toMatchObject({ subject: expect.stringContaining(number) });
  });

  test('is refused with a reason that the person gets by mail', async () => {
    const { client, person } = await somebody();
    const { id } = await requested(client);
    expect((await step(manager, 'dataErasureRefuse', { id, reason: ' ' })).userErrors).toEqual([{ code: 'REQUIRED', field: ['reason'] }]);
    expect((await step(manager, 'dataErasureRefuse', { id, reason: 'We are in court.', lockVersion: 99 })).userErrors).toEqual([{ code: 'CONFLICT', field: ['lockVersion'] }]);
    await step(manager, 'dataErasureRefuse', { id, reason: 'We are in court.' });
    await server().jobsAreDone();
    expect(lastMailTo(person.email)).toMatchObject({ text: expect.stringContaining('We are in court.') });
  });

  test('of staff is not made, and nobody decides on what they wrote down themselves', async () => {
    expect((await step(agent, 'dataErasureRequest', { password: demonstrationPassword })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
    const { person } = await somebody();
    const { dataErasure } = await step(manager, 'dataErasureStart', { email: person.email, reason: 'By telephone' });
    expect((await step(manager, 'dataErasureApprove', { id: dataErasure.id })).userErrors).toEqual([{ code: 'SELF_APPROVAL', field: null }]);
    expect((await step(admin, 'dataErasureApprove', { id: dataErasure.id })).userErrors).toEqual([]);
    await server().jobsAreDone();
  });

  test('waits while a legal hold forbids it, of the person or of their company, and goes on once it is lifted', async () => {
    const customer = await addOrganisation(server().database, 'customer');
    const { client, person } = await somebody('customer', [customer]);
    const customerId = (await client.ask('{ viewer { customer { id } } }')).viewer.customer.id;
    const { id } = await requested(client);
    const { legalHold } = await step(manager, 'legalHoldPlace', { customerId, reason: 'A lawsuit' });
    expect((await step(manager, 'dataErasureApprove', { id })).userErrors).toEqual([{ code: 'LEGAL_HOLD', field: null }]);
    expect((await step(manager, 'legalHoldLift', { id: legalHold.id })).legalHold).toMatchObject({ liftedByName: expect.any(String) });
    expect((await step(manager, 'legalHoldLift', { id: legalHold.id })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
    // One that comes after the approval counts too: the job looks again.
    await sql(`update data_erasure set status = 'APPROVED' where account_id = ?`, [person.accountId]);
    const late = (await step(manager, 'legalHoldPlace', { email: person.email, reason: 'Another', until: inDays(1) })).legalHold;
    await server().sql(`select graphile_worker.add_job('erase_held_back')`);
    await server().jobsAreDone();
    const status = async () => (await manager.ask('query ($id: ID!) { dataErasure(id: $id) { status } }', { id })).dataErasure.status;
    expect(await status()).toBe('APPROVED');
    expect((await manager.ask('{ legalHolds(first: 1, filter: { active: true }) { nodes { email reason until } } }')).legalHolds.nodes).toEqual([{ email: person.email, reason: 'Another', until: inDays(1) }]);
    await step(manager, 'legalHoldLift', { id: late.id });
    await server().jobsAreDone();
    expect(await status()).toBe('DONE');
  });

  test.each<[string, object, string, string[]]>([
    ['on nobody', { reason: 'x' }, 'INVALID', ['email']],
    ['on two at once', { email: 'a@b.example', customerId: 'cus_00000000000000000000000000', reason: 'x' }, 'INVALID', ['email']],
    ['for no reason', { email: 'a@b.example', reason: '' }, 'REQUIRED', ['reason']],
    ['that is over', { email: 'a@b.example', reason: 'x', until: inDays(-1) }, 'OUT_OF_RANGE', ['until']],
  ])('is not held back by a hold %s', async (_what, input, code, field) => {
    expect((await step(manager, 'legalHoldPlace', input)).userErrors).toContainEqual({ code, field });
  });

  test('ends every session at once, and nobody signs in to it any more', async () => {
    const { client, person } = await somebody();
    const { id } = await requested(client);
    await server().jobsAreDone();
    await step(manager, 'dataErasureApprove', { id });
    await server().jobsAreDone();
    await untilSignedOut(client);
    await expect(signIn(server().url, 'customer', person.email, password)).rejects.toThrow('cannot sign in');
    expect(lastMailTo(person.email)).toMatchObject({ subject: expect.stringContaining('erased') });
  });
});
