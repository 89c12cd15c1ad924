import { describe, expect, test } from '@jest/globals';
import { demonstrationPassword } from '../../server/demonstration/log-ins.js';
import { discardGuestTickets } from '../../server/domains/service/index.js';
import { Client, signIn } from '../support/client.js';
import { askAsGuest, confirmAsGuest } from '../support/guests.js';
import { addPerson, testPassword } from '../support/people.js';
import { mailedToken } from '../support/registrations.js';
import { useServer } from '../support/server.js';

const server = useServer({ TRUSTED_PROXIES: '127.0.0.1' });

const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);
const mailsTo = (email: string) => server().mails().filter(({ to }) => to === email);
const OPEN = 'mutation ($input: GuestTicketOpenInput!) { guestTicketOpen(input: $input) { userErrors { code field } } }';
const question = { name: 'Nora', type: 'QUESTION', subject: 'Again', body: 'Text', locale: 'EN' };
const waiting = (email: string) => sql('select id, body, token_hash from guest_ticket where email = ?', [email]);
const ticketsBy = async (number: string) => {
  const agent = await server().as('agent@counterpart.example');
  const found = 'id number subject type status priority requesterName customer { name email countryCode } messages(first: 5) { nodes { body authorKind authorName } }';
  return (await agent.ask(`query ($search: String) { tickets(first: 5, filter: { search: $search }) { nodes { ${found} } } }`, { search: number })).tickets.nodes;
};

/** Asks and uses the mailed link. */
async function askAndConfirm(more: object = {}) {
  const { email } = await askAsGuest(server(), more);
  const token = (await mailedToken(server(), email))!;
  return { email, token, ...(await confirmAsGuest(server(), token)) };
}

describe('somebody without an account', () => {
  test('asks, uses the mailed link, and has a ticket, once', async () => {
    const { email, token, ticketNumber, userErrors } = await askAndConfirm();
    expect(userErrors).toEqual([]);
    expect(await ticketsBy(ticketNumber)).toEqual([
      expect.objectContaining({
        number: ticketNumber, subject: 'Do you deliver to Bergen?', type: 'QUESTION', status: 'NEW', requesterName: 'Nora Guest',
        customer: { name: 'Nora Guest', email, countryCode: null },
        messages: { nodes: [{ body: 'We need 20 pumps there.', authorKind: 'CUSTOMER', authorName: 'Nora Guest' }] },
      }),
    ]);
    expect(await waiting(email)).toEqual([]);
    expect(await confirmAsGuest(server(), token)).toMatchObject({ ticketNumber: null, userErrors: [{ code: 'LINK_EXPIRED', field: ['token'] }] });
  });

  test('chooses a password, and follows the ticket as the owner of a customer of one person', async () => {
    const { email, invitationToken, name, canSignIn } = await askAndConfirm();
    expect({ name, canSignIn }).toEqual({ name: 'Nora Guest', canSignIn: false });
    const { invitationAccept } = await server()
      .anonymous('customer')
      .ask('mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) { accessToken viewer { roles customer { email } } userErrors { code } } }', {
        input: { token: invitationToken, name, password: 'a password for guests' },
      });
    expect(invitationAccept).toMatchObject({ viewer: { roles: ['OWNER'], customer: { email } }, userErrors: [] });
    const client = new Client(server().url, 'customer', invitationAccept.accessToken);
    expect((await client.ask('{ tickets(first: 5) { nodes { subject } } }')).tickets.nodes).toEqual([{ subject: 'Do you deliver to Bergen?' }]);
    const second = await askAndConfirm({ email, subject: 'And to Tromsø?' });
    expect(second).toMatchObject({ canSignIn: true, invitationToken: null });
    expect((await client.ask('{ tickets(first: 5) { nodes { subject } } }')).tickets.nodes).toHaveLength(2);
  });

  test('who comes back before choosing a password is offered it again', async () => {
    const { email, invitationToken } = await askAndConfirm();
    const again = await askAndConfirm({ email });
    expect(again.invitationToken).toEqual(expect.any(String));
    expect([null, again.invitationToken]).not.toContain(invitationToken);
    expect(await sql('select id from customer where email = ?', [email])).toHaveLength(1);
  });

  test('gets a mail in the language of the page that says nothing of their own choice', async () => {
    const { email } = await askAsGuest(server(), { locale: 'FA', name: 'Buy cheap pills', subject: 'http://spam.example' });
    await server().jobsAreDone();
    const [mail] = mailsTo(email);
    expect(mail!.subject).toContain('پرسش');
    expect(mail!.text).not.toMatch(/pills|spam\.example|pumps/);
  });

  test.each([
    ['name', 'REQUIRED', ' '],
    ['email', 'REQUIRED', ''],
    ['email', 'INVALID', 'nobody'],
    ['subject', 'REQUIRED', ''],
    ['subject', 'TOO_LONG', 'a'.repeat(201)],
    ['body', 'REQUIRED', ' '],
    ['body', 'TOO_LONG', 'a'.repeat(20_001)],
  ])('is told when %s is %s', async (field, code, value) => {
    expect((await askAsGuest(server(), { [field]: value })).userErrors).toEqual([{ code, field: [field] }]);
  });

  test('whose link is too old has to ask again', async () => {
    const { email } = await askAsGuest(server());
    const token = (await mailedToken(server(), email))!;
    await sql('update guest_ticket set expires_at = now() where email = ?', [email]);
    expect(await confirmAsGuest(server(), token)).toMatchObject({ ticketNumber: null, userErrors: [{ code: 'LINK_EXPIRED', field: ['token'] }] });
  });
});

describe('a question with an address of somebody known', () => {
  test('becomes a ticket of their customer, which they follow with their own password', async () => {
    const { email } = await addPerson(server().database, { audience: 'customer', name: 'Ida Known' });
    await askAsGuest(server(), { email: ` ${email.toUpperCase()}`, name: 'Somebody Else' });
    const confirmed = await confirmAsGuest(server(), (await mailedToken(server(), email))!);
    expect(confirmed).toMatchObject({ canSignIn: true, invitationToken: null, userErrors: [] });
    expect(await ticketsBy(confirmed.ticketNumber)).toMatchObject([{ requesterName: 'Ida Known', customer: { name: 'Test Organisation' } }]);
    const client = await signIn(server().url, 'customer', email, testPassword);
    expect((await client.ask('{ tickets(first: 5) { nodes { number } } }')).tickets.nodes).toEqual([{ number: confirmed.ticketNumber }]);
  });

  test('opens no door to a company whose address it is', async () => {
    await sql("update customer set email = 'office@cedar.example' where name like 'Cedar%'");
    const confirmed = await askAndConfirm({ email: 'office@cedar.example' });
    expect(confirmed).toMatchObject({ ticketNumber: expect.any(String), canSignIn: false, invitationToken: null });
    expect(await sql("select id from account where email = 'office@cedar.example'")).toEqual([]);
    const cedar = await signIn(server().url, 'customer', 'customer@cedar.example', demonstrationPassword);
    expect((await cedar.ask('query ($search: String) { tickets(first: 5, filter: { search: $search }) { nodes { number } } }', { search: confirmed.ticketNumber })).tickets.nodes).toHaveLength(1);
  });

  test('opens no door to whoever is disabled', async () => {
    const { email, accountId } = await addPerson(server().database, { audience: 'customer' });
    await sql('update account set disabled_at = now() where id = ?', [accountId]);
    expect(await askAndConfirm({ email })).toMatchObject({ ticketNumber: expect.any(String), canSignIn: false, invitationToken: null });
  });

  test('is answered as one of a stranger', async () => {
    const known = await addPerson(server().database, { audience: 'customer' });
    const answers = await Promise.all([known.email, 'stranger@guest.example'].map((email) => server().anonymous('customer').send(OPEN, { input: { ...question, email } }, { 'x-forwarded-for': '192.0.2.99' })));
    expect(new Set(answers.map(({ data, status }) => JSON.stringify([data, status]))).size).toBe(1);
  });
});

describe('who asks too often', () => {
  test('fills no mailbox: three mails a day, and the rest is forgotten', async () => {
    const { email } = await askAsGuest(server());
    for (let time = 0; time < 4; time += 1) await askAsGuest(server(), { email });
    await server().jobsAreDone();
    expect(mailsTo(email)).toHaveLength(3);
    expect(await waiting(email)).toHaveLength(3);
  });

  test('is slowed down by address and by mailbox', async () => {
    const ask = (email: string, from: string) => server().anonymous('customer').send(OPEN, { input: { ...question, email } }, { 'x-forwarded-for': from });
    const limited = expect.objectContaining({ errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'RATE_LIMITED' }) })] });
    for (let time = 0; time < 10; time += 1) expect((await ask(`reader${time}@guest.example`, '192.0.2.1')).errors).toBeUndefined();
    expect(await ask('reader10@guest.example', '192.0.2.1')).toEqual(limited);
    for (let time = 0; time < 10; time += 1) expect((await ask('mailbox@guest.example', `198.51.100.${time}`)).errors).toBeUndefined();
    expect(await ask('mailbox@guest.example', '198.51.100.10')).toEqual(limited);
  });

  test('leaves nothing behind: what nobody confirmed in time is deleted, and the audit log never knew it', async () => {
    const { email } = await askAsGuest(server(), { subject: 'Wanderfalke', body: 'Wanderfalke', name: 'Wanderfalke' });
    await server().jobsAreDone();
    await sql('update guest_ticket set expires_at = now() where email = ?', [email]);
    await discardGuestTickets.handle({} as never, { system: () => server().database.system('test') } as never);
    expect(await waiting(email)).toEqual([]);
    expect(await sql("select id from audit_entry where before::text like '%Wanderfalke%' or after::text like '%Wanderfalke%'")).toEqual([]);
  });
});
