import { expect, test } from '@jest/globals';
import { createFirstAdmin } from '../../server/domains/identity/index.js';
import { ensureOrganisation } from '../../server/domains/organisation/index.js';
import { Client } from '../support/client.js';
import { useServer } from '../support/server.js';

const server = useServer();

const ACCEPT = `mutation ($token: String!) {
  invitationAccept(input: { token: $token, name: "First", password: "long enough to guess" }) { accessToken viewer { roles permissions } userErrors { code } }
}`;
const person = { email: 'first@company.example', name: 'First' };
const make = () => createFirstAdmin(server().database, server().config, person, new Date());
const tokenIn = (link: string) => new URL(link).searchParams.get('invitation');

test('an empty system gets an administrator by a link, who can invite everybody else', async () => {
  await make();
  const { link } = await make();
  expect(link).toMatch(`${server().config.publicUrl}/graphiql/?`);
  const { invitationAccept } = await server().anonymous('staff').ask(ACCEPT, { token: tokenIn(link) });
  expect(invitationAccept).toMatchObject({ viewer: { roles: ['ADMIN'], permissions: expect.arrayContaining(['account:invite']) }, userErrors: [] });
  const admin = new Client(server().url, 'staff', invitationAccept.accessToken);
  const invite = 'mutation { staffInvite(input: { email: "second@company.example", name: "Second", roles: [BUYER] }) { userErrors { code } } }';
  expect(await admin.ask(invite)).toEqual({ staffInvite: { userErrors: [] } });
  await expect(make()).rejects.toMatchObject({ code: 'TAKEN', field: ['email'] });
});

test('the company is on record exactly once, however often servers start', async () => {
  const { database } = server();
  await Promise.all([ensureOrganisation(database.system('start')), ensureOrganisation(database.system('start'))]);
  expect(await database.system('test').execute('select count(*)::int from organisation')).toEqual([{ count: 1 }]);
});
