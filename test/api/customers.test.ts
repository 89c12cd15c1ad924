import { expect, test } from '@jest/globals';
import { signIn } from '../support/client.js';
import { customerIdOf } from '../support/customers.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const server = useServer();
const sales = () => server().as('sales@counterpart.example');
const CREATE = `mutation ($input: CustomerCreateInput!) { customerCreate(input: $input) {
  customer { id number name locale paymentTermDays address { lines city } } userErrors { code field } } }`;
const UPDATE = `mutation ($input: CustomerUpdateInput!) { customerUpdate(input: $input) {
  customer { name contactName lockVersion } userErrors { code field } } }`;

test('staff add a customer, who gets the next number', async () => {
  const address = { lines: [' 1 Main Street '], city: 'Lyon', countryCode: 'FR' };
  const { customerCreate } = await (await sales()).ask(CREATE, { input: { name: '  Nouveau SA ', countryCode: 'FR', currencyCode: 'EUR', locale: 'ZH_CN', address } });
  expect(customerCreate).toMatchObject({
    customer: { name: 'Nouveau SA', locale: 'ZH_CN', paymentTermDays: 30, address: { lines: ['1 Main Street'], city: 'Lyon' } },
    userErrors: [],
  });
  expect(customerCreate.customer.number).toMatch(/^C-\d{4}-\d{6}$/);
});

test('a new customer is refused with everything that is wrong, and a number only once', async () => {
  const ask = async (input: object) => (await (await sales()).ask(CREATE, { input: { countryCode: 'FR', currencyCode: 'EUR', ...input } })).customerCreate.userErrors;
  expect(await ask({ name: ' ', phone: '1'.repeat(41), paymentTermDays: 400, address: { lines: [], city: '', countryCode: 'FR' } })).toEqual([
    { code: 'REQUIRED', field: ['name'] },
    { code: 'TOO_LONG', field: ['phone'] },
    { code: 'OUT_OF_RANGE', field: ['address', 'lines'] },
    { code: 'REQUIRED', field: ['address', 'city'] },
    { code: 'OUT_OF_RANGE', field: ['paymentTermDays'] },
  ]);
  expect(await ask({ name: 'One', number: 'K-1' })).toEqual([]);
  expect(await ask({ name: 'Two', number: 'K-1' })).toEqual([{ code: 'TAKEN', field: ['number'] }]);
});

test('a change keeps what it leaves out, clears what is null, and is refused when stale', async () => {
  const id = await customerIdOf(server(), 'dune');
  const ask = async (input: object) => (await (await sales()).ask(UPDATE, { input: { id, ...input } })).customerUpdate;
  const first = await ask({ contactName: 'Leyla' });
  expect(first).toMatchObject({ customer: { contactName: 'Leyla' }, userErrors: [] });
  const { lockVersion } = first.customer;
  expect((await ask({ contactName: null, lockVersion })).customer.contactName).toBeNull();
  expect((await ask({ contactName: 'Omid', lockVersion })).userErrors).toEqual([{ code: 'CONFLICT', field: ['lockVersion'] }]);
  expect((await ask({ name: null })).userErrors).toEqual([{ code: 'REQUIRED', field: ['name'] }]);
});

test('who may see customers but not their orders or tickets gets none by way of the customer', async () => {
  const { email } = await addPerson(server().database, { audience: 'staff', roles: ['MARKETING'] });
  const marketing = await signIn(server().url, 'staff', email, testPassword);
  expect((await marketing.ask('{ customers(first: 1) { nodes { name } } }')).customers.nodes).toHaveLength(1);
  for (const field of ['salesOrders', 'tickets']) {
    const answer = await marketing.send(`{ customers(first: 1) { nodes { ${field}(first: 1) { totalCount } } } }`);
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
});

test('a customer’s people see their own company and no other', async () => {
  const cedar = await server().as('customer@cedar.example');
  const [own, foreign] = [await customerIdOf(server(), 'cedar'), await customerIdOf(server(), 'dune')];
  const CUSTOMER = 'query ($id: ID!) { customer(id: $id) { name salesOrders(first: 1) { totalCount } tickets(first: 1) { totalCount } } }';
  expect((await cedar.ask(CUSTOMER, { id: own })).customer.name).toMatch(/Cedar/);
  expect((await cedar.send(CUSTOMER, { id: foreign })).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  expect((await cedar.send('{ customers(first: 1) { totalCount } }')).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
});
