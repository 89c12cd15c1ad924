import { beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../server/graphql/ids.js';
import { type Client, signIn } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { inDays } from '../support/purchase-orders.js';
import { type Applicant, completeContent, newApplicant } from '../support/registrations.js';
import { colleagueOfStaff, registered, staffAs } from '../support/reviews.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';

const server = useServer();
let buyer: Client;
let finance: Client;
let accountant: Client;

beforeAll(async () => {
  [buyer, finance, accountant] = (await Promise.all([staffAs(server(), 'buyer'), staffAs(server(), 'finance'), colleagueOfStaff(server(), 'FINANCE')])) as [Client, Client, Client];
});

const REQUEST = 'id lockVersion kind status reason differences { field before after } requestedByName decidedAt refusalReason approvalsNeeded availableActions';
const newAccount = { ...completeContent.bankAccounts[0]!, countryCode: 'DE', accountNumber: 'DE89 3704 0044 0532 0130 00', bic: null };

/** Takes one step with a change request; answers it as `REQUEST` selects it, and the refusals. */
async function step(client: Client, mutation: string, input: object) {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { changeRequest { ${REQUEST} } userErrors { code field } } }`, { input });
  return answer[mutation];
}
const askForBank = (client: Client, more: object = {}) => step(client, 'supplierBankChangeRequest', { bankAccounts: [newAccount], ...more });
const approve = (client: Client, id: string, more: object = {}) => step(client, 'supplierChangeRequestApprove', { id, ...more });

const standing = async ({ client }: Applicant) =>
  (await client.ask('{ viewer { supplier { name phone email contacts { name } paymentsFrozenUntil bankAccounts(first: 5) { nodes { accountNumber } } } } }')).viewer.supplier;

async function colleague({ supplierId }: Applicant, role: string): Promise<Client> {
  const { email } = await addPerson(server().database, { roles: [role], organisations: [toUuid('sup', supplierId)] });
  return signIn(server().url, 'supplier', email, testPassword);
}

describe('a change of company data', () => {
  test('shows what differs, and is in force once one buyer has approved it', async () => {
    const supplier = await registered(server());
    const before = await standing(supplier);
    const company = { phone: '+43 1 5550 999', contacts: [{ name: 'Max Huber', purpose: 'QUALITY', phone: '+43 1 5550 7' }] };
    const { changeRequest } = await step(supplier.client, 'supplierCompanyChangeRequest', { company, reason: 'We have moved' });
    expect(changeRequest).toMatchObject({
      kind: 'COMPANY', status: 'PENDING', reason: 'We have moved', approvalsNeeded: 1, availableActions: ['WITHDRAW'],
      differences: [
        { field: 'phone', before: '+43 1 5550 100', after: '+43 1 5550 999' },
        { field: 'contacts', before: 'Eva Maier, ORDERS, eva@newcomer.example', after: 'Max Huber, QUALITY, +43 1 5550 7' },
      ],
    });
    expect(await standing(supplier)).toEqual(before);
    const refused = await finance.send('mutation ($id: ID!) { supplierChangeRequestApprove(input: { id: $id }) { userErrors { code } } }', { id: changeRequest.id });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await approve(buyer, changeRequest.id)).toMatchObject({ changeRequest: { status: 'APPROVED', decidedAt: expect.any(String) }, userErrors: [] });
    expect(await standing(supplier)).toEqual({ ...before, phone: '+43 1 5550 999', contacts: [{ name: 'Max Huber' }] });
  });

  test('that is refused, or taken back, leaves everything as it was', async () => {
    const supplier = await registered(server());
    const before = await standing(supplier);
    const { changeRequest: first } = await step(supplier.client, 'supplierCompanyChangeRequest', { company: { name: 'Other GmbH' } });
    expect(await step(buyer, 'supplierChangeRequestRefuse', { id: first.id, reason: ' ' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    const reason = 'The register says otherwise';
    expect(await step(buyer, 'supplierChangeRequestRefuse', { id: first.id, reason })).toMatchObject({ changeRequest: { status: 'REFUSED', refusalReason: reason } });
    const { changeRequest: second } = await step(supplier.client, 'supplierCompanyChangeRequest', { company: { name: 'Third GmbH' } });
    expect(await step(supplier.client, 'supplierChangeRequestWithdraw', { id: second.id })).toMatchObject({ changeRequest: { status: 'WITHDRAWN', availableActions: [] } });
    expect(await standing(supplier)).toEqual(before);
    for (const [client, mutation, more] of [[buyer, 'Approve', {}], [buyer, 'Refuse', { reason }], [supplier.client, 'Withdraw', {}]] as const) {
      for (const { id } of [first, second]) expect(await step(client, `supplierChangeRequest${mutation}`, { id, ...more })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    }
  });

  test('is followed by the people of the company, and no other', async () => {
    const [supplier, other] = [await registered(server()), await registered(server())];
    const follow = (client: Client) => subscribe(server().url, client, 'subscription { supplierChanged { id phone } }');
    const [own, foreign] = [await follow(supplier.client), await follow(other.client)];
    const { changeRequest } = await step(supplier.client, 'supplierCompanyChangeRequest', { company: { phone: '+43 1 5550 888' } });
    expect((await own.next())?.data.supplierChanged).toEqual({ id: supplier.supplierId, phone: '+43 1 5550 100' });
    await approve(buyer, changeRequest.id);
    expect((await own.next())?.data.supplierChanged).toEqual({ id: supplier.supplierId, phone: '+43 1 5550 888' });
    await step(other.client, 'supplierCompanyChangeRequest', { company: { phone: '+43 1 5550 777' } });
    expect((await foreign.next())?.data.supplierChanged).toMatchObject({ id: other.supplierId });
    own.close();
    foreign.close();
  });

  test('is checked field by field, and asked for by one at a time', async () => {
    const { client } = await registered(server());
    expect(await step(client, 'supplierCompanyChangeRequest', { company: { taxId: 'ATU13585628', website: 'nowhere' } })).toMatchObject({
      userErrors: [{ code: 'INVALID', field: ['company', 'taxId'] }, { code: 'INVALID', field: ['company', 'website'] }],
    });
    expect(await step(client, 'supplierCompanyChangeRequest', { company: { phone: '+43 1 5550 100' } })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['company'] }] });
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => step(client, 'supplierCompanyChangeRequest', { company: { phone: `+43 ${index}` } })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.filter(({ userErrors }) => userErrors[0]?.code === 'TAKEN')).toHaveLength(5);
  });

  test('brings into force what was asked for; what has changed elsewhere meanwhile stays', async () => {
    const supplier = await registered(server());
    const { changeRequest } = await step(supplier.client, 'supplierCompanyChangeRequest', { company: { phone: '+43 1 5550 999' } });
    await server().database.system('test').execute('update supplier set name = ? where id = ?', ['Newcomer Holding GmbH', toUuid('sup', supplier.supplierId)]);
    await approve(buyer, changeRequest.id);
    expect(await standing(supplier)).toMatchObject({ name: 'Newcomer Holding GmbH', phone: '+43 1 5550 999' });
  });

  test('cannot take away what a company always has', async () => {
    const { client } = await registered(server());
    expect(await step(client, 'supplierCompanyChangeRequest', { company: { name: null, countryCode: null, contacts: null } })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['company'] }] });
  });

  test('is nothing for an applicant, whose registration says it', async () => {
    const { client } = await newApplicant(server());
    expect(await step(client, 'supplierCompanyChangeRequest', { company: { phone: '1' } })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });
});

describe('a change of bank details', () => {
  test('takes two different people of finance, and then freezes payments for some days', async () => {
    const supplier = await registered(server());
    const { changeRequest } = await askForBank(supplier.client);
    expect(changeRequest.differences.map(({ field }: { field: string }) => field)).toEqual(['bankAccounts.AT611904300234573201', 'bankAccounts.DE89370400440532013000']);
    expect(await approve(finance, changeRequest.id, { note: 'Called the number on record' })).toMatchObject({ changeRequest: { status: 'PENDING' }, userErrors: [] });
    expect(await approve(finance, changeRequest.id)).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL', field: ['id'] }] });
    expect(await standing(supplier)).toMatchObject({ paymentsFrozenUntil: null, bankAccounts: { nodes: [{ accountNumber: 'AT611904300234573201' }] } });
    expect(await approve(accountant, changeRequest.id)).toMatchObject({ changeRequest: { status: 'APPROVED' }, userErrors: [] });
    expect(await standing(supplier)).toMatchObject({ paymentsFrozenUntil: inDays(5), bankAccounts: { nodes: [{ accountNumber: 'DE89370400440532013000' }] } });
    const DECISIONS = 'query ($id: ID!) { supplierChangeRequest(id: $id) { approvalsGiven decisions { approved note decidedByName } } }';
    expect((await finance.ask(DECISIONS, { id: changeRequest.id })).supplierChangeRequest).toMatchObject({
      approvalsGiven: 2, decisions: [{ approved: true, note: 'Called the number on record', decidedByName: 'Priya Raghavan' }, { approved: true }],
    });
  });

  test('that two approve at the same moment is in force, once', async () => {
    const supplier = await registered(server());
    const { changeRequest } = await askForBank(supplier.client);
    const answers = await Promise.all([finance, accountant].map((client) => approve(client, changeRequest.id)));
    expect(answers.map((answer) => answer.userErrors)).toEqual([[], []]);
    expect(await standing(supplier)).toMatchObject({ paymentsFrozenUntil: inDays(5), bankAccounts: { nodes: [{ accountNumber: 'DE89370400440532013000' }] } });
  });

  test('freezes payments for as many days as the company says', async () => {
    const admin = await staffAs(server(), 'admin');
    const setDays = async (paymentFreezeDays: number) =>
      (await admin.ask('mutation ($input: CompanyUpdateInput!) { companyUpdate(input: $input) { company { paymentFreezeDays } userErrors { code field } } }', { input: { paymentFreezeDays } })).companyUpdate;
    expect(await setDays(91)).toEqual({ company: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['paymentFreezeDays'] }] });
    expect(await setDays(12)).toEqual({ company: { paymentFreezeDays: 12 }, userErrors: [] });
    const supplier = await registered(server());
    const { changeRequest } = await askForBank(supplier.client);
    for (const client of [finance, accountant]) await approve(client, changeRequest.id);
    expect(await standing(supplier)).toMatchObject({ paymentsFrozenUntil: inDays(12) });
    await setDays(5);
  });

  test('keeps an account that stays, and its record', async () => {
    const supplier = await registered(server());
    const accounts = async () => (await supplier.client.ask('{ viewer { supplier { bankAccounts(first: 5) { nodes { id accountNumber } } } } }')).viewer.supplier.bankAccounts.nodes;
    const [first] = await accounts();
    const { changeRequest } = await askForBank(supplier.client, { bankAccounts: [completeContent.bankAccounts[0], newAccount] });
    expect(changeRequest.differences).toHaveLength(1);
    for (const client of [finance, accountant]) await approve(client, changeRequest.id);
    expect(await accounts()).toEqual([first, { id: expect.any(String), accountNumber: 'DE89370400440532013000' }]);
  });

  test('can be refused by who approved it and has thought again', async () => {
    const supplier = await registered(server());
    const { changeRequest } = await askForBank(supplier.client);
    await approve(finance, changeRequest.id);
    const reason = 'Nobody there knows of it';
    expect(await step(finance, 'supplierChangeRequestRefuse', { id: changeRequest.id, reason })).toMatchObject({ changeRequest: { status: 'REFUSED', refusalReason: reason }, userErrors: [] });
    expect(await standing(supplier)).toMatchObject({ paymentsFrozenUntil: null, bankAccounts: { nodes: [{ accountNumber: 'AT611904300234573201' }] } });
    expect(await approve(accountant, changeRequest.id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  test('counts each approval once when several come at once', async () => {
    const supplier = await registered(server());
    const { changeRequest } = await askForBank(supplier.client);
    const answers = await Promise.all([finance, finance, finance, finance].map((client) => approve(client, changeRequest.id)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const both = await Promise.all([approve(accountant, changeRequest.id), step(accountant, 'supplierChangeRequestRefuse', { id: changeRequest.id, reason: 'No' })]);
    expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  test('waits in the work list of whoever has not approved it yet', async () => {
    const supplier = await registered(server());
    const { changeRequest } = await askForBank(supplier.client);
    const waiting = async (client: Client) => (await client.ask('{ approvals { supplierChanges(first: 100) { nodes { id } } } }')).approvals.supplierChanges.nodes.map(({ id }: { id: string }) => id);
    expect(await waiting(finance)).toContain(changeRequest.id);
    expect(await waiting(buyer)).not.toContain(changeRequest.id);
    await approve(finance, changeRequest.id);
    expect(await waiting(finance)).not.toContain(changeRequest.id);
    expect(await waiting(accountant)).toContain(changeRequest.id);
  });

  test('is checked before anybody looks at it', async () => {
    const { client } = await registered(server());
    const account = (more: object) => askForBank(client, { bankAccounts: [{ ...newAccount, ...more }] });
    expect(await account({ accountNumber: 'DE89370400440532013001' })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['bankAccounts', '0', 'accountNumber'] }] });
    expect(await account({ countryCode: 'AT' })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['bankAccounts', '0', 'accountNumber'] }] });
    expect(await account({ scheme: 'LOCAL', accountNumber: '12345678' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['bankAccounts', '0', 'routingNumber'] }] });
    expect(await askForBank(client, { bankAccounts: [newAccount, newAccount] })).toMatchObject({ userErrors: [{ code: 'TAKEN', field: ['bankAccounts', '1', 'accountNumber'] }] });
    expect(await askForBank(client, { bankAccounts: [] })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['bankAccounts'] }] });
  });

  test('may be asked for by FINANCE, who cannot change the company; others see the end of the numbers only', async () => {
    const supplier = await registered(server());
    const [treasurer, seller] = await Promise.all([colleague(supplier, 'FINANCE'), colleague(supplier, 'SALES')]);
    const { changeRequest } = await askForBank(treasurer);
    expect(changeRequest).toMatchObject({ status: 'PENDING', availableActions: ['WITHDRAW'] });
    const refused = await treasurer.send('mutation { supplierCompanyChangeRequest(input: { company: { phone: "1" } }) { userErrors { code } } }');
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    const seen = await seller.ask(
      `query ($id: ID!) { supplierChangeRequest(id: $id) { ${REQUEST} } viewer { supplier { bankAccounts(first: 1) { nodes { accountNumber } } } } }`,
      { id: changeRequest.id },
    );
    expect(seen.supplierChangeRequest.availableActions).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/AT6119|DE8937/);
    expect(seen.viewer.supplier.bankAccounts.nodes).toEqual([{ accountNumber: '••••3201' }]);
  });

  test('is told to every owner, and to the address on record', async () => {
    const supplier = await registered(server());
    const { email } = await addPerson(server().database, { roles: ['OWNER'], organisations: [toUuid('sup', supplier.supplierId)] });
    await askForBank(await colleague(supplier, 'FINANCE'));
    await server().jobsAreDone();
    for (const address of [supplier.email, email, completeContent.company.email]) {
      expect(server().mails().filter(({ to, subject }) => to === address && subject.startsWith('New bank details requested'))).not.toEqual([]);
    }
  });
});
