import { describe, expect, test } from '@jest/globals';
import { Account, Membership } from '../../server/domains/identity/index.js';
import { Client, signIn } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const server = useServer();

const CREATE = `mutation ($input: PersonalAccessTokenCreateInput!) {
  personalAccessTokenCreate(input: $input) { token personalAccessToken { id name scopes expiresAt lastUsedAt } userErrors { code field } }
}`;
const REVOKE = 'mutation ($id: ID!) { personalAccessTokenRevoke(input: { id: $id }) { personalAccessTokens { id } userErrors { code field } } }';
const LIST = '{ personalAccessTokens { id name scopes lastUsedAt } }';
const VIEWER = '{ viewer { email permissions } }';
const SUPPLIERS = '{ suppliers(first: 1) { nodes { id } } }';

async function buyer() {
  const person = await addPerson(server().database, { audience: 'staff', roles: ['BUYER'] });
  const client = await signIn(server().url, 'staff', person.email, testPassword);
  const create = async (input: object = {}) =>
    (await client.ask(CREATE, { input: { name: 'Nightly report', scopes: ['supplier:read'], days: 30, password: testPassword, ...input } })).personalAccessTokenCreate;
  const made = async (input?: object) => {
    const { token, personalAccessToken } = await create(input);
    return { id: personalAccessToken.id as string, token: token as string, program: new Client(server().url, 'staff', token) };
  };
  return { ...person, client, create, made };
}

describe('a token for a program', () => {
  test('acts for who made it, with what they chose alone', async () => {
    const { email, made, client } = await buyer();
    const { token, program } = await made({ scopes: ['supplier:read', 'item:read', 'supplier:read'] });
    expect(token).toMatch(/^cpt_[\w-]{43}$/);
    expect(await program.ask(VIEWER)).toEqual({ viewer: { email, permissions: ['item:read', 'supplier:read'] } });
    expect((await program.ask(SUPPLIERS)).suppliers.nodes).toHaveLength(1);
    expect((await program.send('{ customers(first: 1) { nodes { id } } }')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await client.ask(LIST)).personalAccessTokens).toEqual([
      { id: expect.stringMatching(/^pat_/), name: 'Nightly report', scopes: ['item:read', 'supplier:read'], lastUsedAt: expect.any(String) },
    ]);
  });

  test('names them in the audit log', async () => {
    const { accountId, made } = await buyer();
    const { program } = await made({ scopes: ['supplier:read', 'supplier:manage'] });
    await program.ask('mutation { supplierCreate(input: { name: "Made by a program", countryCode: "CH", currencyCode: "CHF" }) { supplier { id } userErrors { code field message } } }');
    const entries = await server().sql('select record_type from audit_entry where account_id = $1 and action = $2', [accountId, 'supplierCreate']);
    expect(entries).toContainEqual({ record_type: 'supplier' });
  });

  test.each([
    [{ name: ' ' }, 'REQUIRED name'],
    [{ scopes: [] }, 'REQUIRED scopes'],
    [{ scopes: ['supplier:read', 'account:disable'] }, 'INVALID scopes'],
    [{ scopes: ['session:own'] }, 'INVALID scopes'],
    [{ days: 0 }, 'OUT_OF_RANGE days'],
    [{ days: 366 }, 'OUT_OF_RANGE days'],
    [{ password: 'wrong' }, 'WRONG_CREDENTIALS password'],
  ])('%j is refused as %s', async (input, refusal) => {
    const { create } = await buyer();
    const { token, userErrors } = await create(input);
    expect(token).toBeNull();
    expect(userErrors.map(({ code, field }: { code: string; field: string[] }) => `${code} ${field.join('.')}`)).toEqual([refusal]);
  });

  test('can neither make tokens nor see sessions nor change the password', async () => {
    const { made } = await buyer();
    const { program } = await made();
    for (const document of [LIST, '{ sessions { id } }', '{ secondFactor { enabled } }', 'mutation { passwordChange(input: { currentPassword: "a", password: "b" }) { userErrors { code } } }']) {
      expect((await program.send(document)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });

  test('is good at the endpoint for staff only, and only as a bearer token', async () => {
    const { made } = await buyer();
    const { token } = await made();
    for (const audience of ['supplier', 'customer'] as const) {
      expect(await new Client(server().url, audience, token).ask('{ viewer { email } }')).toEqual({ viewer: null });
    }
    expect((await server().anonymous('staff').send(SUPPLIERS, {}, { cookie: `counterpart-staff=${token}` })).status).toBe(401);
    const stream = await fetch(`${server().url}/graphql/staff/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: SUPPLIERS }),
    });
    expect(await stream.text()).not.toContain('"nodes"');
  });

  test('is stored as a hash, left out of the audit log, and told of by mail', async () => {
    const { made, email } = await buyer();
    const { token } = await made({ name: 'Told of' });
    const dump = JSON.stringify([
      await server().database.system('test').execute('select * from personal_access_token'),
      await server().sql(`select before, after from audit_entry where record_type = 'personal_access_token'`),
    ]);
    expect(dump).toContain('Told of');
    expect(dump).not.toContain(token);
    await server().jobsAreDone();
    const [mail] = server().mails().filter(({ to }) => to === email);
    expect(mail!.subject).toBe('An access token was made for a program');
    expect(mail!.text).toContain('Told of');
    expect(mail!.text).not.toContain(token);
  });
});

describe('a token ends', () => {
  test('at once when it is revoked; nobody revokes that of somebody else', async () => {
    const [owner, other] = [await buyer(), await buyer()];
    const { id, program } = await owner.made();
    expect((await other.client.ask(REVOKE, { id })).personalAccessTokenRevoke.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect((await program.ask(VIEWER)).viewer).not.toBeNull();
    expect((await owner.client.ask(REVOKE, { id })).personalAccessTokenRevoke).toEqual({ personalAccessTokens: [], userErrors: [] });
    expect((await program.ask(VIEWER)).viewer).toBeNull();
    expect((await owner.client.ask(REVOKE, { id })).personalAccessTokenRevoke.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
  });

  test('when its time is over, its owner is disabled or no longer staff', async () => {
    const { made, accountId, membershipIds } = await buyer();
    const { program, id } = await made();
    const em = server().database.system('test');
    const isGood = async () => (await program.ask(VIEWER)).viewer !== null;
    for (const [change, undo] of [
      [() => em.nativeUpdate(Account, { id: accountId }, { disabledAt: new Date() }), () => em.nativeUpdate(Account, { id: accountId }, { disabledAt: null })],
      [() => em.nativeUpdate(Membership, { id: membershipIds[0]! }, { disabledAt: new Date() }), () => em.nativeUpdate(Membership, { id: membershipIds[0]! }, { disabledAt: null })],
    ] as const) {
      await change();
      expect(await isGood()).toBe(false);
      await undo();
      expect(await isGood()).toBe(true);
    }
    await em.execute(`update personal_access_token set expires_at = now() where account_id = ?`, [accountId]);
    expect(await isGood()).toBe(false);
    expect(id).toMatch(/^pat_/);
  });

  test('to allow what its owner may not do any more', async () => {
    const { made, membershipIds } = await buyer();
    const { program } = await made({ scopes: ['supplier:read', 'supplier:manage'] });
    await server().database.system('test').nativeUpdate(Membership, { id: membershipIds[0]! }, { roles: ['WAREHOUSE'] });
    expect((await program.ask(VIEWER)).viewer.permissions).toEqual(['supplier:read']);
  });

  test('when its owner chose a new password by a mailed link', async () => {
    const { made, email } = await buyer();
    const { program } = await made();
    const nobody = server().anonymous('staff');
    await nobody.ask('mutation ($input: PasswordResetRequestInput!) { passwordResetRequest(input: $input) { userErrors { code } } }', { input: { email } });
    await server().jobsAreDone();
    const mail = server().mails().find(({ to, subject }) => to === email && subject === 'Choose a new password');
    const token = /password-reset=([\w-]+)/.exec(mail!.text)![1];
    await nobody.ask('mutation ($input: PasswordResetInput!) { passwordReset(input: $input) { userErrors { code } } }', { input: { token, password: 'another password for tests' } });
    expect((await program.ask(VIEWER)).viewer).toBeNull();
  });
});
