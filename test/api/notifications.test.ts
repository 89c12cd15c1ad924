import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../server/database/base.js';
import { Account } from '../../server/domains/identity/index.js';
import { Notification } from '../../server/domains/notifications/notification.entity.js';
import { Supplier } from '../../server/domains/suppliers/index.js';
import { toPublicId } from '../../server/graphql/ids.js';
import { notify } from '../../server/jobs/notify.js';
import { daysAfter } from '../../server/shared/days.js';
import { Client, signIn } from '../support/client.js';
import { addOrganisation, addPerson, type TestPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';

const server = useServer();

const NOTIFICATION = 'id kind recordId page readAt values { name value currencyCode }';
const NOTIFICATIONS = `query ($filter: NotificationFilter) { notifications(first: 20, filter: $filter) { totalCount nodes { ${NOTIFICATION} } } }`;
const MARK_READ = 'mutation ($input: NotificationsMarkReadInput!) { notificationsMarkRead(input: $input) { unreadCount userErrors { code field } } }';
const PREFERENCES = '{ notificationPreferences { kind page mail } }';
const PREFER = `mutation ($input: NotificationPreferencesUpdateInput!) {
  notificationPreferencesUpdate(input: $input) { preferences { kind page mail } userErrors { code field } } }`;

let supplier: string;
let owner: TestPerson;
let seller: TestPerson;
let ownerClient: Client;

// Row security binds the owner too; the system sees everything.
const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);
/** What somebody was told so many days ago. */
async function toldBefore({ accountId }: TestPerson, number: string, days: number): Promise<void> {
  const em = server().database.system('test');
  em.create(Notification, {
    createdAt: daysAfter(new Date(), -days),
    account: em.getReference(Account, accountId),
    supplier: em.getReference(Supplier, supplier),
    event: newId(),
    kind: 'ORDER_SENT',
    recordId: toPublicId('po', newId()),
    values: { number, answerBy: '2031-02-03' },
    shown: true,
    awaitsDigest: true,
  });
  await em.flush();
}
const run = async (task: string, payload: object = {}) => {
  await sql('select add_job(?, ?::json)', [task, JSON.stringify(payload)]);
  await server().jobsAreDone();
};
const clientOf = ({ email, audience }: TestPerson) => signIn(server().url, audience, email, testPassword);
const listOf = async (client: Client, filter: object = {}) => (await client.ask(NOTIFICATIONS, { filter })).notifications;

/** Tells the people of a supplier of an order, and waits until they are told. */
async function tellOf(number: string, more: { accounts?: string[]; supplier?: string } = {}): Promise<void> {
  await server().database.system('test').transactional((em) =>
    notify(em, {
      kind: 'ORDER_SENT',
      to: { supplier: more.supplier ?? supplier },
      ...(more.accounts && { accounts: more.accounts }),
      record: { prefix: 'po', id: newId() },
      values: { number, answerBy: '2031-02-03' },
    }),
  );
  await server().jobsAreDone();
}

const mailsAbout = (number: string) => server().mails().filter(({ subject, text }) => `${subject}${text}`.includes(number));
const prefer = (client: Client, preferences: object[]) => client.ask(PREFER, { input: { preferences } });

beforeAll(async () => {
  supplier = await addOrganisation(server().database, 'supplier', 'Told Company');
  owner = await addPerson(server().database, { organisations: [supplier] });
  seller = await addPerson(server().database, { organisations: [supplier], roles: ['SALES'] });
  ownerClient = await clientOf(owner);
});

describe('who is told of something', () => {
  test('finds it, unread, with what its text names and where it leads', async () => {
    await tellOf('PO-1');
    const { nodes } = await listOf(ownerClient, { unread: true });
    const [told] = nodes.filter((one: any) => one.values[0].value === 'PO-1');
    expect(told).toMatchObject({
      kind: 'ORDER_SENT',
      readAt: null,
      values: [{ name: 'number', value: 'PO-1', currencyCode: null }, { name: 'answerBy', value: '2031-02-03', currencyCode: null }],
    });
    expect(told.page).toBe(`orders/${told.recordId}`);
    expect(mailsAbout('PO-1').map(({ to }) => to).sort()).toEqual([owner.email, seller.email].sort());
  });

  test('are those who hold the permission, can sign in and are still there', async () => {
    const left = await addPerson(server().database, { organisations: [supplier] });
    const disabled = await addPerson(server().database, { organisations: [supplier] });
    const logistics = await addPerson(server().database, { organisations: [supplier], roles: ['LOGISTICS'] });
    const elsewhere = await addPerson(server().database);
    await sql('update membership set disabled_at = now() where account_id = ?', [left.accountId]);
    await sql('update account set disabled_at = now() where id = ?', [disabled.accountId]);
    await tellOf('PO-2');
    expect(mailsAbout('PO-2').map(({ to }) => to).sort()).toEqual([owner.email, seller.email].sort());
    for (const person of [logistics, elsewhere]) expect((await listOf(await clientOf(person))).totalCount).toBe(0);
  });

  test('are only those who are named, when some are', async () => {
    await tellOf('PO-3', { accounts: [seller.accountId] });
    expect(mailsAbout('PO-3').map(({ to }) => to)).toEqual([seller.email]);
  });

  test('of staff are all who may know, when those who are named may not any more', async () => {
    const deciders = (await sql(
      `select email from account join membership on account_id = account.id where audience = 'staff' and roles && array['BUYER', 'ADMIN', 'APPROVER', 'MANAGER'] and account.disabled_at is null`,
    )).map(({ email }) => email);
    await server().database.system('test').transactional((em) =>
      notify(em, {
        kind: 'ORDER_ANSWERED',
        to: { staff: true },
        accounts: [owner.accountId],
        record: { prefix: 'po', id: newId() },
        values: { number: 'PO-4', supplier: 'Told Company', outcome: 'accepted' },
      }),
    );
    await server().jobsAreDone();
    expect(mailsAbout('PO-4').map(({ to }) => to).sort()).toEqual(deciders.sort());
  });

  test('for another organisation of theirs hears of it there', async () => {
    const other = await addOrganisation(server().database, 'supplier', 'Other Company');
    const both = await addPerson(server().database, { organisations: [supplier, other] });
    const client = await clientOf(both);
    await tellOf('PO-5', { supplier: other });
    const { viewer } = await client.ask('{ viewer { memberships { id current organisationName } } }');
    const membership = (current: boolean) => viewer.memberships.find((each: any) => each.current === current);
    const SWITCH = 'mutation ($id: ID!) { membershipSwitch(input: { membershipId: $id }) { accessToken } }';
    const told: Record<string, any> = { [membership(true).organisationName]: await listOf(client) };
    const { membershipSwitch } = await client.ask(SWITCH, { id: membership(false).id });
    told[membership(false).organisationName] = await listOf(new Client(server().url, 'supplier', membershipSwitch.accessToken));
    expect(told['Told Company'].totalCount).toBe(0);
    expect(told['Other Company'].nodes).toMatchObject([{ values: [{ value: 'PO-5' }, {}] }]);
  });

  test('is told once, however often the job is repeated', async () => {
    await tellOf('PO-6');
    const mails = mailsAbout('PO-6').length;
    const [{ payload }] = await sql(
      `select json_build_object('event', event, 'kind', kind, 'to', json_build_object('supplier', supplier_id), 'recordId', record_id, 'values', "values") as payload
         from notification where "values" ->> 'number' = 'PO-6' limit 1`,
    );
    await run('notify', payload);
    expect(mailsAbout('PO-6')).toHaveLength(mails);
    expect((await listOf(ownerClient)).nodes.filter((one: any) => one.values[0].value === 'PO-6')).toHaveLength(1);
  });
});

describe('a notification', () => {
  test('is marked as read by its reader alone', async () => {
    await tellOf('PO-7');
    const { nodes, totalCount } = await listOf(ownerClient, { unread: true });
    const sellerClient = await clientOf(seller);
    const before = (await listOf(sellerClient, { unread: true })).totalCount;
    expect((await sellerClient.ask(MARK_READ, { input: { ids: [nodes[0].id] } })).notificationsMarkRead).toEqual({ unreadCount: before, userErrors: [] });
    expect((await ownerClient.ask(MARK_READ, { input: { ids: [nodes[0].id] } })).notificationsMarkRead.unreadCount).toBe(totalCount - 1);
    expect((await ownerClient.ask(MARK_READ, { input: {} })).notificationsMarkRead.unreadCount).toBe(0);
    expect((await listOf(ownerClient, { unread: false })).totalCount).toBeGreaterThan(0);
  });

  test('is refused to be marked with too many others', async () => {
    const ids = Array.from({ length: 101 }, () => 'ntf_00000000000000000000000000');
    expect((await ownerClient.ask(MARK_READ, { input: { ids } })).notificationsMarkRead.userErrors).toEqual([{ code: 'OUT_OF_RANGE', field: ['ids'] }]);
  });

  test('appears at once to who looks', async () => {
    const stream = await subscribe(server().url, ownerClient, `subscription { notificationAdded { ${NOTIFICATION} } }`);
    await tellOf('PO-8', { accounts: [seller.accountId] });
    await tellOf('PO-9');
    expect((await stream.next())?.data.notificationAdded.values[0].value).toBe('PO-9');
    stream.close();
  });

  test('goes after half a year', async () => {
    await toldBefore(owner, 'PO-10', 181);
    await toldBefore(owner, 'PO-11', 179);
    await run('discard_old_notifications');
    const left = await sql(`select "values" ->> 'number' as number from notification where "values" ->> 'number' in ('PO-10', 'PO-11')`);
    expect(left).toEqual([{ number: 'PO-11' }]);
  });
});

describe('how somebody is told', () => {
  test('is listed for the kinds that can reach them, and is theirs to choose', async () => {
    const person = await addPerson(server().database, { organisations: [supplier], roles: ['LOGISTICS'] });
    const kinds = ({ notificationPreferences }: any) => notificationPreferences.map(({ kind }: any) => kind);
    expect(kinds(await ownerClient.ask(PREFERENCES))).toEqual(expect.arrayContaining(['ORDER_SENT', 'ORDER_DECIDED']));
    expect(kinds(await (await clientOf(person)).ask(PREFERENCES))).not.toContain('ORDER_SENT');
  });

  test('holds from then on: no mail, no page, or both', async () => {
    const person = await addPerson(server().database, { organisations: [supplier] });
    const client = await clientOf(person);
    const { notificationPreferencesUpdate } = await prefer(client, [{ kind: 'ORDER_SENT', page: true, mail: 'OFF' }]);
    expect(notificationPreferencesUpdate.preferences).toContainEqual({ kind: 'ORDER_SENT', page: true, mail: 'OFF' });
    await tellOf('PO-11');
    await prefer(client, [{ kind: 'ORDER_SENT', page: false, mail: 'AT_ONCE' }]);
    await tellOf('PO-12');
    expect((await listOf(client)).nodes.map((one: any) => one.values[0].value)).toEqual(['PO-11']);
    expect(server().mails().filter(({ to }) => to === person.email)).toMatchObject([{ subject: expect.stringContaining('PO-12') }]);
  });

  test('can be one mail a day, in the language and the morning of the reader', async () => {
    const person = await addPerson(server().database, { organisations: [supplier] });
    await sql(`update account set locale = 'fa' where id = ?`, [person.accountId]);
    await prefer(await clientOf(person), [{ kind: 'ORDER_SENT', page: true, mail: 'DAILY' }]);
    await tellOf('PO-13');
    await tellOf('PO-14');
    const ownMails = () => server().mails().filter(({ to }) => to === person.email);
    expect(ownMails()).toEqual([]);
    // Whatever the hour is now: after a day nobody waits any longer.
    await toldBefore(person, 'PO-15', 1);
    for (let times = 0; times < 2; times += 1) {
      await run('mail_digests');
    }
    expect(ownMails()).toHaveLength(1);
    for (const number of ['PO-13', 'PO-14', 'PO-15']) expect(ownMails()[0]!.text).toContain(number);
    expect(ownMails()[0]!.subject).toMatch(/\p{Script=Arabic}/u);
  });

  test('is refused for what cannot reach them, and for one kind twice', async () => {
    const refusal = async (kinds: string[]) => (await prefer(ownerClient, kinds.map((kind) => ({ kind, page: true, mail: 'OFF' })))).notificationPreferencesUpdate;
    expect(await refusal(['ORDER_SENT', 'ORDER_SENT'])).toEqual({ preferences: null, userErrors: [{ code: 'INVALID', field: ['preferences', '1', 'kind'] }] });
    const buyer = await server().as('buyer@counterpart.example');
    const { notificationPreferencesUpdate } = await prefer(buyer, [{ kind: 'ORDER_SENT', page: true, mail: 'OFF' }]);
    expect(notificationPreferencesUpdate.userErrors).toEqual([{ code: 'INVALID', field: ['preferences', '0', 'kind'] }]);
  });

  test('names no kind of another side', async () => {
    const kindsOf = async (email: string) => (await (await server().as(email)).ask('{ __type(name: "NotificationKind") { enumValues { name } } }')).__type.enumValues.map(({ name }: any) => name);
    expect(await kindsOf('supplier@alpine.example')).not.toContain('TICKET_REPLY');
    expect(await kindsOf('customer@cedar.example')).not.toContain('ORDER_SENT');
    expect(await kindsOf('buyer@counterpart.example')).toEqual(expect.arrayContaining(['TICKET_REPLY', 'ORDER_SENT']));
  });
});
