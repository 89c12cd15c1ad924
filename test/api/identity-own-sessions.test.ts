import { describe, expect, test } from '@jest/globals';
import { type Client, signIn, untilSignedOut } from '../support/client.js';
import { addPerson, type TestPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const server = useServer();

const SESSIONS = '{ sessions { id userAgent organisationName current lastUsedAt } }';
const REVOKE = 'mutation ($input: SessionRevokeInput!) { sessionRevoke(input: $input) { sessions { id current } userErrors { code field } } }';
const CHANGE = 'mutation ($input: PasswordChangeInput!) { passwordChange(input: $input) { userErrors { code field } } }';
const NEW_PASSWORD = 'another one for tests';

const clientOf = ({ email, audience }: TestPerson, password = testPassword) => signIn(server().url, audience, email, password);
const isSignedIn = async (client: Client) => (await client.ask('{ viewer { id } }')).viewer !== null;

describe('somebody who is signed in at several places', () => {
  test('sees them all, and ends one from another', async () => {
    const person = await addPerson(server().database);
    const [here, there] = [await clientOf(person), await clientOf(person)];
    const { sessions } = await here.ask(SESSIONS);
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toMatchObject({ userAgent: expect.any(String), organisationName: 'Test Organisation' });
    const other = sessions.find(({ current }: any) => !current);
    const { sessionRevoke } = await here.ask(REVOKE, { input: { id: other.id, password: testPassword } });
    expect(sessionRevoke).toMatchObject({ sessions: [{ current: true }], userErrors: [] });
    await untilSignedOut(there);
    expect(await isSignedIn(here)).toBe(true);
    expect((await here.ask(REVOKE, { input: { id: other.id, password: testPassword } })).sessionRevoke.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
  });

  test('ends all but this one', async () => {
    const person = await addPerson(server().database);
    const [here, ...others] = [await clientOf(person), await clientOf(person), await clientOf(person)];
    expect((await here.ask(REVOKE, { input: { password: testPassword } })).sessionRevoke.sessions).toMatchObject([{ current: true }]);
    for (const other of others) await untilSignedOut(other);
    expect(await isSignedIn(here)).toBe(true);
  });

  test('sees and ends nobody else’s', async () => {
    const [mine, theirs] = [await clientOf(await addPerson(server().database)), await clientOf(await addPerson(server().database))];
    const { sessions } = await theirs.ask(SESSIONS);
    expect((await mine.ask(REVOKE, { input: { id: sessions[0].id, password: testPassword } })).sessionRevoke.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    await mine.ask(REVOKE, { input: { password: testPassword } });
    expect(await isSignedIn(theirs)).toBe(true);
  });

  test('ends none without the password', async () => {
    const person = await addPerson(server().database);
    const [here, there] = [await clientOf(person), await clientOf(person)];
    const refused = (await here.ask(REVOKE, { input: { password: 'not it at all' } })).sessionRevoke;
    expect(refused).toEqual({ sessions: null, userErrors: [{ code: 'WRONG_CREDENTIALS', field: ['password'] }] });
    expect(await isSignedIn(there)).toBe(true);
  });
});

describe('changing the password', () => {
  const change = async (client: Client, input: object) => (await client.ask(CHANGE, { input })).passwordChange.userErrors;

  test('takes the one so far, and ends every other session', async () => {
    const person = await addPerson(server().database);
    const [here, there] = [await clientOf(person), await clientOf(person)];
    expect(await change(here, { currentPassword: testPassword, password: NEW_PASSWORD })).toEqual([]);
    await untilSignedOut(there);
    expect(await isSignedIn(here)).toBe(true);
    await expect(clientOf(person)).rejects.toThrow('WRONG_CREDENTIALS');
    await clientOf(person, NEW_PASSWORD);
  });

  test('is refused with a wrong one, or for a weak one', async () => {
    const client = await clientOf(await addPerson(server().database));
    expect(await change(client, { currentPassword: 'not it at all', password: NEW_PASSWORD })).toEqual([{ code: 'WRONG_CREDENTIALS', field: ['currentPassword'] }]);
    expect(await change(client, { currentPassword: testPassword, password: 'short' })).toEqual([{ code: 'TOO_WEAK', field: ['password'] }]);
  });

  test('is no way to guess it quickly', async () => {
    const client = await clientOf(await addPerson(server().database));
    const answers = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      answers.push(await client.send(CHANGE, { input: { currentPassword: `guess ${attempt}`, password: NEW_PASSWORD } }));
    }
    expect(answers.at(-1)!.errors![0]!.extensions!.code).toBe('RATE_LIMITED');
    expect(answers.slice(0, -1).every(({ errors }) => !errors)).toBe(true);
  });
});
