import { describe, expect, test } from '@jest/globals';
import { type TOTP, URI } from 'otpauth';
import { toPublicId } from '../../server/graphql/ids.js';
import { type Audience, audiences } from '../../server/shared/audience.js';
import { authenticatorApp } from '../support/authenticator.js';
import { Client, signIn, untilSignedOut } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const server = useServer({ SECOND_FACTOR_ROLES: 'FINANCE' });

const ENROL = 'mutation ($password: String!) { oneTimeCodeEnrol(input: { password: $password }) { secret address picture userErrors { code field } } }';
const CONFIRM = 'mutation ($oneTimeCode: String!) { oneTimeCodeConfirm(input: { oneTimeCode: $oneTimeCode }) { recoveryCodes secondFactor { enabled recoveryCodesLeft } userErrors { code field } } }';
const DISABLE = 'mutation ($input: SecondFactorChangeInput!) { oneTimeCodeDisable(input: $input) { secondFactor { enabled recoveryCodesLeft } userErrors { code field } } }';
const RENEW = 'mutation ($input: SecondFactorChangeInput!) { recoveryCodesRenew(input: $input) { recoveryCodes userErrors { code field } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code field } } }';
const RESET = 'mutation ($input: AccountResetSecondFactorInput!) { accountResetSecondFactor(input: $input) { account { id } userErrors { code field } } }';
const STATE = '{ secondFactor { enabled recoveryCodesLeft } }';

async function somebody(audience: Audience = 'supplier', roles?: string[]) {
  const { email, accountId } = await addPerson(server().database, { audience, ...(roles && { roles }) });
  const client = await signIn(server().url, audience, email, testPassword);
  const attempt = async (oneTimeCode?: string, password = testPassword) =>
    (await server().anonymous(audience).send(SIGN_IN, { input: { email, password, oneTimeCode } })).data.signIn;
  return { email, accountId, client, attempt };
}

/** Somebody who connected an app with the code of this half minute; that of the next one is unused. */
async function withApp(audience?: Audience, roles?: string[]) {
  const person = await somebody(audience, roles);
  const { oneTimeCodeEnrol: enrolled } = await person.client.ask(ENROL, { password: testPassword });
  const code = authenticatorApp(enrolled.secret);
  const { oneTimeCodeConfirm: confirmed } = await person.client.ask(CONFIRM, { oneTimeCode: code(0) });
  return { ...person, code, recoveryCodes: confirmed.recoveryCodes as string[], confirmed };
}

async function mailsTo(email: string): Promise<string[]> {
  await server().jobsAreDone();
  return server().mails().filter(({ to }) => to === email).map(({ subject }) => subject);
}

describe('connecting an authenticator app', () => {
  test.each(audiences)('works for %s: a secret, a code of it, ten recovery codes', async (audience) => {
    const { client, email, attempt } = await somebody(audience);
    expect(await client.ask(STATE)).toEqual({ secondFactor: { enabled: false, recoveryCodesLeft: 0 } });
    const { oneTimeCodeEnrol: enrolled } = await client.ask(ENROL, { password: testPassword });
    expect(enrolled.picture).toMatch(/^<svg .*<\/svg>\s*$/s);
    const known = URI.parse(enrolled.address) as TOTP;
    expect(known).toMatchObject({ issuer: 'Larkfield Kitchen & Outdoor', label: email });
    expect(known.secret.base32).toBe(enrolled.secret);
    expect((await attempt()).accessToken).not.toBeNull();

    const { oneTimeCodeConfirm: confirmed } = await client.ask(CONFIRM, { oneTimeCode: authenticatorApp(enrolled.secret)() });
    expect(confirmed).toMatchObject({ secondFactor: { enabled: true, recoveryCodesLeft: 10 }, userErrors: [] });
    expect(new Set(confirmed.recoveryCodes).size).toBe(10);
    expect((await attempt()).userErrors).toEqual([{ code: 'REQUIRED', field: ['oneTimeCode'] }]);
  });

  test('needs the password and a right code, and cannot be done twice', async () => {
    const { client } = await somebody();
    expect((await client.ask(CONFIRM, { oneTimeCode: '123456' })).oneTimeCodeConfirm.userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
    expect((await client.ask(ENROL, { password: 'wrong' })).oneTimeCodeEnrol).toEqual({
      secret: null, address: null, picture: null, userErrors: [{ code: 'WRONG_CREDENTIALS', field: ['password'] }],
    });
    const { oneTimeCodeEnrol: enrolled } = await client.ask(ENROL, { password: testPassword });
    const code = authenticatorApp(enrolled.secret);
    expect((await client.ask(CONFIRM, { oneTimeCode: code(20) })).oneTimeCodeConfirm.userErrors).toEqual([{ code: 'WRONG_CREDENTIALS', field: ['oneTimeCode'] }]);
    expect((await client.ask(CONFIRM, { oneTimeCode: code() })).oneTimeCodeConfirm.userErrors).toEqual([]);
    expect((await client.ask(ENROL, { password: testPassword })).oneTimeCodeEnrol.userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
  });

  test('ends every other session and says so by mail', async () => {
    const person = await somebody();
    const other = await signIn(server().url, 'supplier', person.email, testPassword);
    const { oneTimeCodeEnrol: enrolled } = await person.client.ask(ENROL, { password: testPassword });
    await person.client.ask(CONFIRM, { oneTimeCode: authenticatorApp(enrolled.secret)() });
    await untilSignedOut(other);
    expect((await person.client.ask(STATE)).secondFactor.enabled).toBe(true);
    expect(await mailsTo(person.email)).toEqual(['Signing in now needs your authenticator app']);
  });

  test('stores neither codes nor what could be read from the audit log', async () => {
    const { accountId, recoveryCodes } = await withApp();
    const rows = await server().sql<{ text: string }>(
      `select concat(before, after) as text from audit_entry where record_id = $1 or record_id in (select record_id from audit_entry where record_type = 'recovery_code' and after ->> 'account_id' = $1::text)`,
      [accountId],
    );
    const log = rows.map(({ text }) => text).join();
    expect(log).toContain('"one_time_code_secret": "***"');
    expect(log).toContain('"pending_one_time_code_secret": "***"');
    expect(log).toContain('"code_hash": "***"');
    const stored = await server().database.system('test').execute<{ code_hash: string }[]>('select code_hash from recovery_code where account_id = ?', [accountId]);
    expect(stored).toHaveLength(10);
    for (const { code_hash } of stored) expect(recoveryCodes).not.toContain(code_hash);
  });
});

describe('a code of the app', () => {
  test('signs in once: not again, not an older one, and of eight at once one', async () => {
    const { attempt, code } = await withApp();
    const now = code(1);
    const answers = await Promise.all(Array.from({ length: 8 }, () => attempt(now)));
    expect(answers.filter(({ accessToken }) => accessToken !== null)).toHaveLength(1);
    expect((await attempt(now)).userErrors).toEqual([{ code: 'WRONG_CREDENTIALS', field: ['oneTimeCode'] }]);
    expect((await attempt(code(0))).userErrors).toEqual([{ code: 'WRONG_CREDENTIALS', field: ['oneTimeCode'] }]);
  });

  test('that signed in does not disconnect the app', async () => {
    const { attempt, code, client } = await withApp();
    const now = code(1);
    expect((await attempt(now)).accessToken).not.toBeNull();
    const { oneTimeCodeDisable } = await client.ask(DISABLE, { input: { password: testPassword, oneTimeCode: now } });
    expect(oneTimeCodeDisable.userErrors).toEqual([{ code: 'WRONG_CREDENTIALS', field: ['oneTimeCode'] }]);
  });

  test('cannot be guessed, not even by asking without one in between', async () => {
    const { email, code } = await withApp();
    const wrong = String((Number(code(5)) + 1) % 1_000_000).padStart(6, '0');
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      for (const oneTimeCode of [undefined, wrong]) {
        const { status } = await server().anonymous('supplier').send(SIGN_IN, { input: { email, password: testPassword, oneTimeCode } });
        statuses.push(status);
      }
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a recovery code', () => {
  test('takes the place of a code once, however it is typed, and its use is told by mail', async () => {
    const { attempt, recoveryCodes, client, email } = await withApp();
    const [first] = recoveryCodes;
    const typed = first!.toUpperCase().replaceAll('-', ' ');
    const answers = await Promise.all([attempt(typed), attempt(typed), attempt(first)]);
    expect(answers.filter(({ accessToken }) => accessToken !== null)).toHaveLength(1);
    expect((await client.ask(STATE)).secondFactor).toEqual({ enabled: true, recoveryCodesLeft: 9 });
    expect(await mailsTo(email)).toEqual(['Signing in now needs your authenticator app', 'A recovery code was used']);
  });

  test('of somebody else is wrong', async () => {
    const [one, other] = [await withApp(), await withApp()];
    expect((await one.attempt(other.recoveryCodes[0])).userErrors).toEqual([{ code: 'WRONG_CREDENTIALS', field: ['oneTimeCode'] }]);
  });

  test('can be replaced with all others, by who shows both factors', async () => {
    const { client, attempt, code, recoveryCodes } = await withApp();
    const refused = await client.ask(RENEW, { input: { password: 'wrong', oneTimeCode: code(1) } });
    expect(refused.recoveryCodesRenew).toEqual({ recoveryCodes: null, userErrors: [{ code: 'WRONG_CREDENTIALS', field: ['password'] }] });
    const { recoveryCodesRenew: renewed } = await client.ask(RENEW, { input: { password: testPassword, oneTimeCode: code(1) } });
    expect((await attempt(recoveryCodes[0])).accessToken).toBeNull();
    expect((await attempt(renewed.recoveryCodes[0])).accessToken).not.toBeNull();
  });
});

describe('disconnecting the app', () => {
  test('needs password and code, and takes the recovery codes with it', async () => {
    const { client, attempt, code, email } = await withApp();
    const disable = async (password: string, oneTimeCode: string) => (await client.ask(DISABLE, { input: { password, oneTimeCode } })).oneTimeCodeDisable;
    expect((await disable('wrong', code(1))).userErrors).toEqual([{ code: 'WRONG_CREDENTIALS', field: ['password'] }]);
    expect((await disable(testPassword, '')).userErrors).toEqual([{ code: 'REQUIRED', field: ['oneTimeCode'] }]);
    expect(await disable(testPassword, code(1))).toEqual({ secondFactor: { enabled: false, recoveryCodesLeft: 0 }, userErrors: [] });
    expect((await attempt()).accessToken).not.toBeNull();
    expect(await mailsTo(email)).toEqual(['Signing in now needs your authenticator app', 'Signing in no longer needs your authenticator app']);
    expect((await disable(testPassword, '123456')).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
  });

  test('is not done by a forgotten password', async () => {
    const { attempt, email } = await withApp();
    await server().anonymous('supplier').ask('mutation ($input: PasswordResetRequestInput!) { passwordResetRequest(input: $input) { userErrors { code } } }', { input: { email } });
    await server().jobsAreDone();
    const [mail] = server().mails().filter(({ to, subject }) => to === email && subject === 'Choose a new password');
    const token = /token=([\w-]+)/.exec(mail!.text)![1];
    const password = 'another password for tests';
    await new Client(server().url, 'supplier').ask('mutation ($input: PasswordResetInput!) { passwordReset(input: $input) { userErrors { code } } }', { input: { token, password } });
    expect((await attempt(undefined, password)).userErrors).toEqual([{ code: 'REQUIRED', field: ['oneTimeCode'] }]);
    expect(await mailsTo(email)).toContain('Your password was changed');
  });
});

describe('an app that is lost with its recovery codes', () => {
  test('is disconnected by an administrator who shows who they are; sessions end, and the person is told', async () => {
    const [lost, { client: admin, accountId: adminId }] = [await withApp(), await somebody('staff')];
    const id = toPublicId('acc', lost.accountId);
    const reset = async (input: object = {}) => (await admin.ask(RESET, { input: { id, password: testPassword, ...input } })).accountResetSecondFactor;
    expect((await reset({ password: 'wrong' })).userErrors).toEqual([{ code: 'WRONG_CREDENTIALS', field: ['password'] }]);
    expect((await reset({ id: toPublicId('acc', adminId) })).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: ['id'] }]);
    expect(await reset()).toEqual({ account: { id }, userErrors: [] });
    await untilSignedOut(lost.client);
    expect((await lost.attempt()).accessToken).not.toBeNull();
    expect(await mailsTo(lost.email)).toContain('Your authenticator app was disconnected for you');
    expect((await reset()).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: null }]);
    const audited = await server().sql(`select account_id from audit_entry where record_id = $1 and action = 'accountResetSecondFactor'`, [lost.accountId]);
    expect(audited).toEqual([{ account_id: adminId }]);
  });

  test('is not disconnected by an administrator who leaves out their own code', async () => {
    const [lost, { client: admin, code }] = [await withApp(), await withApp('staff')];
    const reset = async (oneTimeCode?: string) => (await admin.ask(RESET, { input: { id: toPublicId('acc', lost.accountId), password: testPassword, oneTimeCode } })).accountResetSecondFactor.userErrors;
    expect(await reset()).toEqual([{ code: 'REQUIRED', field: ['oneTimeCode'] }]);
    expect(await reset(code(1))).toEqual([]);
  });
});

describe('a role that asks for a second factor', () => {
  const SUPPLIERS = '{ suppliers(first: 1) { nodes { id } } }';
  const refusalOf = async (client: Client) => (await client.send(SUPPLIERS)).errors?.map(({ message, extensions }) => [extensions?.code, message.includes('oneTimeCodeEnrol')]);

  test('allows nothing but connecting an app, and all the rest once that is done', async () => {
    const { email, client } = await somebody('staff', ['FINANCE']);
    expect((await client.ask('{ viewer { permissions } }')).viewer.permissions).toEqual(['session:own']);
    expect(await refusalOf(client)).toEqual([['FORBIDDEN', true]]);
    const { signIn: session } = await server().anonymous('staff').ask('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }', { input: { email, password: testPassword } });
    const here = new Client(server().url, 'staff', session.accessToken);
    const { oneTimeCodeEnrol: enrolled } = await here.ask(ENROL, { password: testPassword });
    await here.ask(CONFIRM, { oneTimeCode: authenticatorApp(enrolled.secret)() });
    const { sessionRefresh } = await server().anonymous('staff').ask('mutation ($token: String) { sessionRefresh(input: { refreshToken: $token }) { accessToken } }', { token: session.refreshToken });
    expect((await new Client(server().url, 'staff', sessionRefresh.accessToken).ask(SUPPLIERS)).suppliers.nodes).toHaveLength(1);
  });

  test('keeps programs waiting too when the app is gone', async () => {
    const { client, accountId, code } = await withApp('staff', ['BUYER']);
    const create = 'mutation ($input: PersonalAccessTokenCreateInput!) { personalAccessTokenCreate(input: $input) { token userErrors { code } } }';
    const { personalAccessTokenCreate } = await client.ask(create, { input: { name: 'Report', scopes: ['supplier:read'], days: 30, password: testPassword, oneTimeCode: code(1) } });
    const program = new Client(server().url, 'staff', personalAccessTokenCreate.token);
    expect((await program.ask(SUPPLIERS)).suppliers.nodes).toHaveLength(1);
    await server().database.system('test').execute(`update membership set roles = '{FINANCE}' where account_id = ?`, [accountId]);
    expect((await program.ask(SUPPLIERS)).suppliers.nodes).toHaveLength(1);
    await server().database.system('test').execute('update account set one_time_code_secret = null where id = ?', [accountId]);
    expect(await refusalOf(program)).toEqual([['FORBIDDEN', true]]);
  });

  test('does not stand in the way of other roles', async () => {
    const { client } = await somebody('staff', ['BUYER']);
    expect((await client.ask(SUPPLIERS)).suppliers.nodes).toHaveLength(1);
  });
});
