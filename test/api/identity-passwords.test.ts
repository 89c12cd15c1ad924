import { expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const server = useServer();

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken userErrors { code } } }';
const REQUEST = 'mutation ($email: String!) { passwordResetRequest(input: { email: $email }) { userErrors { code } } }';
const RESET = `mutation ($token: String!, $password: String!) {
  passwordReset(input: { token: $token, password: $password }) { userErrors { code field } }
}`;
const REFRESH = 'mutation ($token: String) { sessionRefresh(input: { refreshToken: $token }) { accessToken } }';
const newPassword = 'quite another password';

async function ask(email: string, audience: 'supplier' | 'customer' = 'supplier') {
  const answer = await server().anonymous(audience).send(REQUEST, { email });
  await server().jobsAreDone();
  return answer;
}

const mailsTo = (email: string) => server().mails().filter(({ to }) => to === email);
const tokenIn = ({ text }: { text: string }) => /supplier\/password-reset\?token=([\w-]+)/.exec(text)![1]!;

function reset(token: string, password = newPassword) {
  return server().anonymous('supplier').ask(RESET, { token, password });
}

async function signIn(email: string, password: string) {
  return (await server().anonymous('supplier').ask(SIGN_IN, { input: { email, password } })).signIn;
}

test('asking for a new password is answered alike for everybody; only who may sign in there gets a mail', async () => {
  const [known, customer] = [await addPerson(server().database), await addPerson(server().database, { audience: 'customer' })];
  const answers = [];
  for (const email of [known.email.toUpperCase(), customer.email, 'nobody@people.example', 'not an address']) answers.push(await ask(email));
  for (const answer of answers) expect(answer).toMatchObject({ status: 200, data: { passwordResetRequest: { userErrors: [] } } });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(mailsTo(known.email)).toHaveLength(1);
  expect(mailsTo(customer.email)).toHaveLength(0);
});

test('the mailed link sets a new password once and ends every session', async () => {
  const { email } = await addPerson(server().database);
  const before = await signIn(email, testPassword);
  await ask(email);
  const token = tokenIn(mailsTo(email)[0]!);
  const expired = { passwordReset: { userErrors: [{ code: 'LINK_EXPIRED', field: ['token'] }] } };
  expect(await reset(token, 'too short')).toEqual({ passwordReset: { userErrors: [{ code: 'TOO_WEAK', field: ['password'] }] } });
  const answers = await Promise.all([reset(token), reset(token)]);
  expect(answers).toContainEqual({ passwordReset: { userErrors: [] } });
  expect(answers).toContainEqual(expired);
  expect(await reset(token)).toEqual(expired);
  expect((await signIn(email, testPassword)).userErrors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
  expect((await signIn(email, newPassword)).userErrors).toEqual([]);
  expect((await server().anonymous('supplier').send(REFRESH, { token: before.refreshToken })).status).toBe(401);
});

test('a link that is an hour old has expired', async () => {
  const { email, accountId } = await addPerson(server().database);
  await ask(email);
  await server().database.system('test').execute("update single_use_link set expires_at = now() where account_id = ?", [accountId]);
  expect((await reset(tokenIn(mailsTo(email)[0]!))).passwordReset.userErrors).toEqual([{ code: 'LINK_EXPIRED', field: ['token'] }]);
});

test('nobody’s mailbox can be filled: three mails an hour at most', async () => {
  const { email } = await addPerson(server().database);
  for (let times = 0; times < 5; times += 1) await ask(email);
  expect(mailsTo(email)).toHaveLength(3);
});

test('neither password nor token can be read anywhere in the database', async () => {
  const { email } = await addPerson(server().database);
  await ask(email);
  const token = tokenIn(mailsTo(email)[0]!);
  const { accessToken, refreshToken } = await signIn(email, testPassword);
  expect(await new Client(server().url, 'supplier', accessToken).ask('{ viewer { email } }')).toEqual({ viewer: { email } });
  const em = server().database.system('test');
  const rows = await em.execute<{ row: string }[]>('select to_jsonb(s)::text as row from session s union all select to_jsonb(l)::text from single_use_link l union all select to_jsonb(a)::text from audit_entry a union all select to_jsonb(p)::text from account p');
  const everything = rows.map(({ row }) => row).join('\n');
  for (const secret of [token, refreshToken, testPassword]) expect(everything).not.toContain(secret);
});
