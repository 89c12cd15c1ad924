import { expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const server = useServer();

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }';
const UPDATE = `mutation ($input: ViewerUpdateInput!) {
  viewerUpdate(input: $input) { viewer { name locale timeZone } userErrors { code field } }
}`;

async function somebody(audience: 'staff' | 'supplier' | 'customer') {
  const person = await addPerson(server().database, { audience });
  const { signIn } = await server().anonymous(audience).ask(SIGN_IN, { input: { email: person.email, password: testPassword } });
  return { person, client: new Client(server().url, audience, signIn.accessToken) };
}

test.each(['staff', 'supplier', 'customer'] as const)('%s change their own name, language and time zone', async (audience) => {
  const { client, person } = await somebody(audience);
  const { viewerUpdate } = await client.ask(UPDATE, { input: { name: ' 张伟 ', locale: 'ZH_CN', timeZone: 'Asia/Shanghai' } });
  expect(viewerUpdate).toEqual({ viewer: { name: '张伟', locale: 'ZH_CN', timeZone: 'Asia/Shanghai' }, userErrors: [] });
  expect((await client.ask(UPDATE, { input: { name: null } })).viewerUpdate.viewer.name).toBe('张伟');
  const [entry] = await server()
    .database.system('test')
    .execute("select action, after from audit_entry where record_id = ? and operation = 'UPDATE' and account_id = ?", [person.accountId, person.accountId]);
  expect(entry).toMatchObject({ action: 'viewerUpdate', after: { name: '张伟', locale: 'zh-CN', time_zone: 'Asia/Shanghai' } });
});

test('a setting that makes no sense is refused and nothing is changed', async () => {
  const { client } = await somebody('supplier');
  const refusal = async (input: object) => (await client.ask(UPDATE, { input })).viewerUpdate.userErrors;
  expect(await refusal({ name: '', locale: 'FA' })).toEqual([{ code: 'REQUIRED', field: ['name'] }]);
  expect(await refusal({ name: 'x'.repeat(201) })).toEqual([{ code: 'TOO_LONG', field: ['name'] }]);
  expect(await refusal({ locale: 'FA', timeZone: 'Mars/Olympus' })).toEqual([{ code: 'INVALID', field: ['timeZone'] }]);
  expect(await client.ask('{ viewer { name locale timeZone } }')).toEqual({ viewer: { name: 'Test Person', locale: 'EN', timeZone: 'UTC' } });
});

test('a viewer knows for whom they act and what they may do', async () => {
  const { client: supplier } = await somebody('supplier');
  expect(await supplier.ask('{ viewer { supplier { name } permissions roles memberships { organisationName current audience } } }')).toEqual({
    viewer: {
      supplier: { name: 'Test Organisation' },
      permissions: expect.arrayContaining(['purchaseOrder:respond', 'session:own']),
      roles: ['OWNER'],
      memberships: [{ organisationName: 'Test Organisation', current: true, audience: 'SUPPLIER' }],
    },
  });
  const { client: customer } = await somebody('customer');
  expect((await customer.ask('{ viewer { customer { name } } }')).viewer.customer).toEqual({ name: 'Test Organisation' });
  const { client: staff } = await somebody('staff');
  expect((await staff.ask('{ viewer { supplier { name } customer { name } memberships { organisationName audience } } }')).viewer).toEqual({
    supplier: null,
    customer: null,
    memberships: [{ organisationName: expect.any(String), audience: 'STAFF' }],
  });
});

test('the answer to signing in can already say for whom', async () => {
  const { email } = await addPerson(server().database);
  const { signIn } = await server()
    .anonymous('supplier')
    .ask('mutation ($input: SignInInput!) { signIn(input: $input) { viewer { supplier { name } } } }', { input: { email, password: testPassword } });
  expect(signIn.viewer.supplier).toEqual({ name: 'Test Organisation' });
});

test('a supplier’s contract has no word about customers’ viewers or about staff', async () => {
  const contract = await server().anonymous('supplier').ask('{ viewer: __type(name: "Viewer") { fields { name } } roles: __type(name: "Role") { enumValues { name } } audience: __type(name: "Audience") { enumValues { name } } }');
  expect(contract.viewer.fields.map(({ name }: { name: string }) => name)).not.toContain('customer');
  expect(contract.roles.enumValues.map(({ name }: { name: string }) => name)).not.toContain('ADMIN');
  expect(contract.audience.enumValues.map(({ name }: { name: string }) => name)).not.toContain('STAFF');
});
