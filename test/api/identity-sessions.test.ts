import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import pino from 'pino';
import { type Authenticator, startAuthenticator } from '../../server/auth/authenticate.js';
import { Account, Membership } from '../../server/domains/identity/index.js';
import { BrowserSession } from '../support/browser-session.js';
import { Client } from '../support/client.js';
import { addOrganisation, addPerson, type TestPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const server = useServer();

const TOKENS = 'accessToken refreshToken viewer { id } userErrors { code field }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ${TOKENS} } }`;
const REFRESH = `mutation ($token: String) { sessionRefresh(input: { refreshToken: $token }) { ${TOKENS} } }`;
const SIGN_OUT = 'mutation { signOut { userErrors { code } } }';
const VIEWER = '{ viewer { email } }';

interface Tokens {
  accessToken: string;
  refreshToken: string;
}

async function signIn({ email, audience }: TestPerson): Promise<Tokens> {
  return (await server().anonymous(audience).ask(SIGN_IN, { input: { email, password: testPassword } })).signIn;
}

function refresh(token: string, audience: 'staff' | 'supplier' | 'customer' = 'supplier') {
  return server().anonymous(audience).send(REFRESH, { token });
}

async function emailOf(accessToken: string): Promise<string | null> {
  return (await new Client(server().url, 'supplier', accessToken).ask(VIEWER)).viewer?.email ?? null;
}

/** Moves the last use of every session of somebody to the past. */
async function age({ accountId }: TestPerson, seconds: number): Promise<void> {
  await server().database.system('test').execute("update session set last_used_at = last_used_at - ? * interval '1 second' where account_id = ?", [seconds, accountId]);
}

/** Servers hear of a revocation a moment after it is committed. */
async function untilNull(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if ((await ask()) === null) return;
    await pause(10);
  }
  throw new Error('The token was still taken after five seconds');
}

describe('refreshing a session', () => {
  test('gives new tokens for the same person, again and again', async () => {
    const person = await addPerson(server().database);
    let { refreshToken } = await signIn(person);
    for (let times = 0; times < 3; times += 1) {
      const { data } = await refresh(refreshToken);
      expect(data.sessionRefresh.refreshToken).not.toBe(refreshToken);
      expect(await emailOf(data.sessionRefresh.accessToken)).toBe(person.email);
      refreshToken = data.sessionRefresh.refreshToken;
    }
  });

  test('repeated within seconds gives an access token, but no second refresh token', async () => {
    const person = await addPerson(server().database);
    const { refreshToken } = await signIn(person);
    const [one, other] = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
    const given = [one, other].map(({ data }) => data.sessionRefresh.refreshToken).filter(Boolean);
    expect(given).toHaveLength(1);
    for (const { data } of [one, other]) expect(await emailOf(data.sessionRefresh.accessToken)).toBe(person.email);
    expect((await refresh(given[0])).data.sessionRefresh.refreshToken).not.toBeNull();
  });

  test('with a token that was used before ends the session of whoever holds it', async () => {
    const person = await addPerson(server().database);
    const stolen = await signIn(person);
    const rotated = (await refresh(stolen.refreshToken)).data.sessionRefresh as Tokens;
    await age(person, 11);
    const reused = await refresh(stolen.refreshToken);
    expect(reused.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect((await refresh(rotated.refreshToken)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    await untilNull(() => emailOf(rotated.accessToken));
  });

  test('is refused at another endpoint, without harm to the session', async () => {
    const { refreshToken } = await signIn(await addPerson(server().database));
    expect((await refresh(refreshToken, 'customer')).status).toBe(401);
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  test.each([
    ['an account that was disabled', Account, (person: TestPerson) => person.accountId],
    ['a membership that was ended', Membership, (person: TestPerson) => person.membershipIds[0]!],
  ])('is refused to %s', async (_case, entity, idOf) => {
    const person = await addPerson(server().database);
    const { refreshToken } = await signIn(person);
    await server().database.system('test').nativeUpdate(entity as typeof Account, { id: idOf(person) }, { disabledAt: new Date() });
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  test('is refused when the session has ended by itself', async () => {
    const person = await addPerson(server().database);
    const { refreshToken } = await signIn(person);
    await server().database.system('test').execute('update session set expires_at = now() where account_id = ?', [person.accountId]);
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  test.each(['', 'nonsense', null])('is refused with %j for a token', async (token) => {
    expect((await server().anonymous('supplier').send(REFRESH, { token })).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

describe('signing out', () => {
  let elsewhere: Authenticator | undefined;
  afterAll(() => elsewhere?.close());

  test('ends the session in every server, and no other session', async () => {
    const person = await addPerson(server().database);
    elsewhere = await startAuthenticator(server().config, server().database, pino({ level: 'silent' }));
    const [one, other] = [await signIn(person), await signIn(person)];
    expect(await elsewhere.authenticate(one.accessToken, 'supplier')).toMatchObject({ accountId: person.accountId });
    await new Client(server().url, 'supplier', one.accessToken).ask(SIGN_OUT);
    await untilNull(() => emailOf(one.accessToken));
    await untilNull(() => elsewhere!.authenticate(one.accessToken, 'supplier'));
    expect((await refresh(one.refreshToken)).status).toBe(401);
    expect(await emailOf(other.accessToken)).toBe(person.email);
  });

  test('is heard of even when the connection that tells of it was cut just then', async () => {
    const { accessToken } = await signIn(await addPerson(server().database));
    const cut = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'counterpart session_revoked'";
    await server().database.system('test').execute(cut);
    await new Client(server().url, 'supplier', accessToken).ask(SIGN_OUT);
    await untilNull(() => emailOf(accessToken));
  });

  test('is heard of by a server that starts afterwards', async () => {
    const { accessToken } = await signIn(await addPerson(server().database));
    await new Client(server().url, 'supplier', accessToken).ask(SIGN_OUT);
    const started = await startAuthenticator(server().config, server().database, pino({ level: 'silent' }));
    expect(await started.authenticate(accessToken, 'supplier')).toBeNull();
    await started.close();
  });

  test('does nothing when nobody is signed in', async () => {
    expect(await server().anonymous('customer').ask(SIGN_OUT)).toEqual({ signOut: { userErrors: [] } });
  });
});

describe('a browser', () => {
  const credentials = ({ email }: TestPerson) => ({ input: { email, password: testPassword } });

  test('keeps its session in cookies that scripts and foreign pages cannot use', async () => {
    const browser = new BrowserSession(server().url);
    const person = await addPerson(server().database);
    const { data } = await browser.send('supplier', SIGN_IN, credentials(person));
    expect(data.signIn.refreshToken).toBeNull();
    expect([...browser.setCookies.keys()].sort()).toEqual(['counterpart-supplier', 'counterpart-supplier-refresh']);
    for (const header of browser.setCookies.values()) {
      expect(header).toMatch(/; HttpOnly/);
      expect(header).toMatch(/; SameSite=Strict/);
      expect(header).toMatch(/; Path=\//);
      expect(header).not.toMatch(/; Domain/);
    }
    expect((await browser.send('supplier', VIEWER)).data).toEqual({ viewer: { email: person.email } });
  });

  test('is in both portals at once, as different people', async () => {
    const browser = new BrowserSession(server().url);
    const { database } = server();
    const [supplier, customer] = await Promise.all([addPerson(database), addPerson(database, { audience: 'customer' })]);
    await browser.send('supplier', SIGN_IN, credentials(supplier));
    await browser.send('customer', SIGN_IN, credentials(customer));
    expect((await browser.send('supplier', VIEWER)).data.viewer.email).toBe(supplier.email);
    expect((await browser.send('customer', VIEWER)).data.viewer.email).toBe(customer.email);
    expect((await browser.send('staff', VIEWER)).data.viewer).toBeNull();
  });

  test('is told to refresh when only its refresh cookie is left, and can', async () => {
    const browser = new BrowserSession(server().url);
    const person = await addPerson(server().database);
    await browser.send('supplier', SIGN_IN, credentials(person));
    browser.cookies.delete('counterpart-supplier');
    expect((await browser.send('supplier', VIEWER)).code).toBe('UNAUTHENTICATED');
    const { data } = await browser.send('supplier', REFRESH);
    expect(data.sessionRefresh).toMatchObject({ refreshToken: null, viewer: { id: expect.stringMatching(/^acc_/) }, userErrors: [] });
    expect((await browser.send('supplier', VIEWER)).data.viewer.email).toBe(person.email);
  });

  test('loses its cookies when it signs out, and when its session is refused', async () => {
    const person = await addPerson(server().database);
    const browser = new BrowserSession(server().url);
    await browser.send('supplier', SIGN_IN, credentials(person));
    const stale = new Map(browser.cookies);
    await browser.send('supplier', SIGN_OUT);
    expect(browser.cookies.size).toBe(0);

    stale.delete('counterpart-supplier');
    for (const [name, value] of stale) browser.cookies.set(name, value);
    expect((await browser.send('supplier', REFRESH)).code).toBe('UNAUTHENTICATED');
    expect(browser.cookies.size).toBe(0);
    expect((await browser.send('supplier', VIEWER)).data).toEqual({ viewer: null });
  });
});

describe('a person who acts for several organisations', () => {
  const MEMBERSHIPS = 'memberships { id organisationName current audience roles }';
  const SWITCH = `mutation ($id: ID!) { membershipSwitch(input: { membershipId: $id }) { accessToken viewer { ${MEMBERSHIPS} } userErrors { code field } } }`;
  const LIST = `{ viewer { ${MEMBERSHIPS} } }`;

  async function actsForTwo() {
    const { database } = server();
    const organisations = [await addOrganisation(database, 'supplier', 'First'), await addOrganisation(database, 'supplier', 'Second')];
    const person = await addPerson(database, { organisations });
    return { person, client: new Client(server().url, 'supplier', (await signIn(person)).accessToken) };
  }

  test('begins in the oldest, switches, and begins there the next time', async () => {
    const { person, client } = await actsForTwo();
    const before = (await client.ask(LIST)).viewer.memberships;
    expect(before.map(({ organisationName, current }: any) => [organisationName, current])).toEqual([['First', true], ['Second', false]]);
    const { membershipSwitch } = await client.ask(SWITCH, { id: before[1].id });
    expect(membershipSwitch.viewer.memberships.map(({ current }: any) => current)).toEqual([false, true]);
    await untilNull(async () => (await client.ask(LIST)).viewer);
    const again = new Client(server().url, 'supplier', (await signIn(person)).accessToken);
    expect((await again.ask(LIST)).viewer.memberships.find(({ current }: any) => current).organisationName).toBe('Second');
  });

  test('cannot switch to a membership of somebody else', async () => {
    const [mine, other] = [await actsForTwo(), await actsForTwo()];
    const { viewer } = await other.client.ask(LIST);
    const { membershipSwitch } = await mine.client.ask(SWITCH, { id: viewer.memberships[0].id });
    expect(membershipSwitch).toEqual({ accessToken: null, viewer: null, userErrors: [{ code: 'NOT_FOUND', field: ['membershipId'] }] });
    expect((await mine.client.send(SWITCH, { id: 'po_x' })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
