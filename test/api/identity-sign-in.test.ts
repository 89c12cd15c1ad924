import { describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { Account, Membership } from '../../server/domains/identity/index.js';
import { Client } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const server = useServer();

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { accessToken expiresAt refreshToken viewer { email name audience roles } userErrors { code field } }
}`;
const VIEWER = '{ viewer { email audience } }';

function signIn(audience: 'staff' | 'supplier' | 'customer', input: object) {
  return server().anonymous(audience).send(SIGN_IN, { input });
}

describe('signing in', () => {
  test('gives a token with which the same endpoint knows who asks', async () => {
    const { email } = await addPerson(server().database, { name: '王芳' });
    const { data } = await signIn('supplier', { email: ` ${email.toUpperCase()} `, password: testPassword });
    expect(data.signIn).toMatchObject({
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
      viewer: { email, name: '王芳', audience: 'SUPPLIER', roles: ['OWNER'] },
      userErrors: [],
    });
    const answer = await new Client(server().url, 'supplier', data.signIn.accessToken).ask(VIEWER);
    expect(answer).toEqual({ viewer: { email, audience: 'SUPPLIER' } });
  });

  test('gives a token that no other endpoint takes', async () => {
    const { email } = await addPerson(server().database);
    const { data } = await signIn('supplier', { email, password: testPassword });
    for (const audience of ['staff', 'customer'] as const) {
      expect(await new Client(server().url, audience, data.signIn.accessToken).ask(VIEWER)).toEqual({ viewer: null });
    }
  });

  test('answers a wrong password, an unknown address, another side and a disabled account alike', async () => {
    const { database } = server();
    const [known, disabled, former] = await Promise.all([addPerson(database), addPerson(database), addPerson(database)]);
    const em = database.system('test');
    await em.nativeUpdate(Account, { id: disabled.accountId }, { disabledAt: new Date() });
    await em.nativeUpdate(Membership, { id: former.membershipIds[0]! }, { disabledAt: new Date() });
    const answers = await Promise.all([
      signIn('supplier', { email: known.email, password: `${testPassword}!` }),
      signIn('supplier', { email: 'nobody@people.example', password: testPassword }),
      signIn('customer', { email: known.email, password: testPassword }),
      signIn('supplier', { email: disabled.email, password: testPassword }),
      signIn('supplier', { email: former.email, password: testPassword }),
      signIn('supplier', { email: 'not an address', password: '' }),
    ]);
    for (const { status, data, errors } of answers) {
      expect({ status, errors }).toEqual({ status: 200, errors: undefined });
      expect(data.signIn).toEqual({
        accessToken: null,
        expiresAt: null,
        refreshToken: null,
        viewer: null,
        userErrors: [{ code: 'WRONG_CREDENTIALS', field: null }],
      });
    }
  });

  test('asks for the one-time code of an account that has a second factor, and checks it', async () => {
    const secret = new Secret();
    const { email } = await addPerson(server().database, { oneTimeCodeSecret: secret.base32 });
    const attempt = async (oneTimeCode?: string, password = testPassword) =>
      (await signIn('supplier', { email, password, oneTimeCode })).data.signIn.userErrors;
    expect(await attempt()).toEqual([{ code: 'REQUIRED', field: ['oneTimeCode'] }]);
    const code = new TOTP({ secret }).generate();
    const otherCode = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect(await attempt(otherCode)).toEqual([{ code: 'WRONG_CREDENTIALS', field: ['oneTimeCode'] }]);
    expect(await attempt(code, 'wrong')).toEqual([{ code: 'WRONG_CREDENTIALS', field: null }]);
    expect(await attempt(code)).toEqual([]);
  });

  test('is slowed down after ten failures, for that account only', async () => {
    const [guessed, other] = await Promise.all([addPerson(server().database), addPerson(server().database)]);
    const guesses = Array.from({ length: 12 }, () => signIn('supplier', { email: guessed.email, password: 'guess' }));
    const answers = await Promise.all(guesses);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(2);
    expect(refused[0]!.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
    expect((await signIn('supplier', { email: guessed.email, password: testPassword })).status).toBe(429);
    expect((await signIn('supplier', { email: other.email, password: testPassword })).data.signIn.accessToken).not.toBeNull();
  });
});

describe('nobody', () => {
  test('is what a request without a good token comes from', async () => {
    for (const token of [undefined, '', 'nonsense', 'a.b.c']) {
      expect(await new Client(server().url, 'customer', token).ask(VIEWER)).toEqual({ viewer: null });
    }
  });

  test('may not change a viewer or switch memberships', async () => {
    const { errors, status } = await server().anonymous('supplier').send('mutation { viewerUpdate(input: { name: "x" }) { viewer { name } } }');
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(status).toBe(401);
  });
});

test('other programs find the keys that check our tokens', async () => {
  const answer = await fetch(`${server().url}/.well-known/jwks.json`);
  const { keys } = (await answer.json()) as { keys: object[] };
  expect(keys).toEqual([expect.objectContaining({ kty: 'EC', alg: 'ES256' })]);
  expect(keys[0]).not.toHaveProperty('d');
});
