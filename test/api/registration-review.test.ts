import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { addCertificate, completeContent, handedIn, newApplicant, REGISTRATION, registrationStep } from '../support/registrations.js';
import { colleagueOfStaff, decide, registered, staffAs, tasksOf } from '../support/reviews.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';

const server = useServer();
let buyer: Client;
let quality: Client;
let finance: Client;

beforeAll(async () => {
  [buyer, quality, finance] = (await Promise.all((['buyer', 'quality', 'finance'] as const).map((role) => staffAs(server(), role)))) as [Client, Client, Client];
});

const sql = (statement: string, values: unknown[]) => server().database.system('test').execute<any[]>(statement, values);
const mine = async (client: Client) => (await client.ask(`{ supplierRegistration { ${REGISTRATION} } }`)).supplierRegistration;
const statuses = async (supplierId: string) => (await tasksOf(buyer, supplierId)).map(({ step, status }: Record<string, string>) => `${step} ${status}`);

/** A registration for metal parts, which takes all three steps. */
async function forMetal() {
  const applicant = await newApplicant(server());
  await addCertificate(applicant.client);
  await registrationStep(applicant.client, 'supplierRegistrationUpdate', {
    ...completeContent, categories: ['METAL'], answers: [...completeContent.answers, { questionCode: 'INSPECTION', values: ['FINAL', 'EXTERNAL'] }],
  });
  const { userErrors } = await registrationStep(applicant.client, 'supplierRegistrationSubmit', {});
  expect(userErrors).toEqual([]);
  await server().jobsAreDone();
  return applicant;
}

describe('a registration that was handed in', () => {
  test('is reviewed step by step by those of the right department, and then in force', async () => {
    const { client, supplierId } = await forMetal();
    expect(await statuses(supplierId)).toEqual(['BUYER OPEN', 'QUALITY WAITING', 'FINANCE WAITING']);
    const [first, second, third] = await tasksOf(buyer, supplierId);
    expect(await decide(quality, second.id, 'APPROVE')).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    expect(await decide(buyer, first.id, 'APPROVE', { comment: 'Welcome', internalComment: 'Cheaper than the others' })).toMatchObject({
      reviewTask: { status: 'APPROVED', comment: 'Welcome', supplier: { status: 'IN_REVIEW' } }, userErrors: [],
    });
    expect(await statuses(supplierId)).toEqual(['BUYER APPROVED', 'QUALITY OPEN', 'FINANCE WAITING']);
    await decide(quality, second.id, 'APPROVE');
    await decide(finance, third.id, 'APPROVE');
    const supplier = (await client.ask(`{ viewer { supplier { status taxId legalForm contacts { name } statusReason bankAccounts(first: 5) { nodes { accountNumber } }
      qualifications(first: 5) { nodes { status category { code } } } certificates(first: 5) { nodes { status } } } } }`)).viewer.supplier;
    expect(supplier).toEqual({
      status: 'REGISTERED', taxId: 'ATU13585627', legalForm: 'GmbH', contacts: [{ name: 'Eva Maier' }], statusReason: null,
      bankAccounts: { nodes: [{ accountNumber: 'AT611904300234573201' }] },
      qualifications: { nodes: [{ status: 'NOT_STARTED', category: { code: 'METAL' } }] },
      certificates: { nodes: [{ status: 'ACCEPTED' }] },
    });
  });

  test('is on the work list of one department at a time, and taken by one', async () => {
    const { supplierId } = await handedIn(server());
    const [task] = await tasksOf(buyer, supplierId);
    const worklist = async (client: Client, filter: object) =>
      (await client.ask('query ($filter: ReviewTaskFilter) { reviewTasks(first: 100, filter: $filter) { nodes { id } } }', { filter })).reviewTasks.nodes.map(({ id }: { id: string }) => id);
    expect(await worklist(buyer, { status: ['OPEN'], step: ['BUYER'] })).toContain(task.id);
    expect(await worklist(buyer, { mine: true })).not.toContain(task.id);
    const TAKE = 'mutation ($id: ID!) { reviewTaskTake(input: { id: $id }) { reviewTask { assigneeName supplier { status } } userErrors { code } } }';
    expect((await buyer.ask(TAKE, { id: task.id })).reviewTaskTake.reviewTask).toEqual({ assigneeName: 'Marcus Oyelaran', supplier: { status: 'IN_REVIEW' } });
    expect(await worklist(buyer, { mine: true })).toContain(task.id);
    expect(await finance.send(TAKE, { id: task.id })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(task.availableActions).toEqual(['TAKE', 'APPROVE', 'REQUEST_CHANGES', 'REJECT']);
    expect((await tasksOf(finance, supplierId))[0].availableActions).toEqual([]);
  });

  test('goes back for changes, and on where it stopped after they were made', async () => {
    const { client, supplierId } = await forMetal();
    const [first, second] = await tasksOf(buyer, supplierId);
    await decide(buyer, first.id, 'APPROVE');
    const stream = await subscribe(server().url, client, 'subscription { supplierChanged { status statusReason } }');
    expect(await decide(quality, second.id, 'REQUEST_CHANGES')).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['comment'] }] });
    await decide(quality, second.id, 'REQUEST_CHANGES', { comment: 'Who inspects the finished goods?', internalComment: 'Not sure about them' });
    expect((await stream.next())?.data.supplierChanged).toEqual({ status: 'CHANGES_REQUESTED', statusReason: 'Who inspects the finished goods?' });
    stream.close();
    const registration = await mine(client);
    expect(registration).toMatchObject({ supplier: { status: 'CHANGES_REQUESTED', statusReason: 'Who inspects the finished goods?', availableActions: ['SUBMIT'] } });
    expect(registration.reviewTasks).toMatchObject([{ status: 'APPROVED' }, { status: 'CHANGES_REQUESTED', comment: 'Who inspects the finished goods?' }, { status: 'WAITING' }]);
    expect(JSON.stringify(await sql('select internal_comment from review_task where supplier_id = (select id from supplier where number = ?)', [registration.supplier.number]))).toContain('Not sure');
    await registrationStep(client, 'supplierRegistrationUpdate', { answers: [{ questionCode: 'INSPECTION', values: ['FINAL'] }] });
    expect(await registrationStep(client, 'supplierRegistrationSubmit', {})).toMatchObject({ registration: { supplier: { status: 'IN_REVIEW', statusReason: null } } });
    await server().jobsAreDone();
    expect(await statuses(supplierId)).toEqual(['BUYER APPROVED', 'QUALITY OPEN', 'FINANCE WAITING']);
  });

  test('with other categories takes other steps when it is handed in again', async () => {
    const { client, supplierId } = await forMetal();
    const [first] = await tasksOf(buyer, supplierId);
    await decide(buyer, first.id, 'REQUEST_CHANGES', { comment: 'Metal is not needed; packaging is.' });
    await registrationStep(client, 'supplierRegistrationUpdate', { categories: ['PACKAGING'] });
    await registrationStep(client, 'supplierRegistrationSubmit', {});
    await server().jobsAreDone();
    expect(await statuses(supplierId)).toEqual(['BUYER OPEN', 'QUALITY CANCELLED', 'FINANCE WAITING']);
  });

  test('that is refused has ended, with the reason, and can be opened again', async () => {
    const { client, supplierId } = await handedIn(server());
    const [first, second] = await tasksOf(buyer, supplierId);
    await decide(buyer, first.id, 'REJECT', { comment: 'We have enough suppliers of boxes.' });
    expect(await mine(client)).toMatchObject({ supplier: { status: 'REJECTED', statusReason: 'We have enough suppliers of boxes.', availableActions: [] } });
    expect(await statuses(supplierId)).toEqual(['BUYER REJECTED', 'FINANCE CANCELLED']);
    expect(await decide(finance, second.id, 'APPROVE')).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
    const { supplierReopen } = await buyer.ask('mutation ($id: ID!) { supplierReopen(input: { id: $id }) { supplier { status } userErrors { code } } }', { id: supplierId });
    expect(supplierReopen).toEqual({ supplier: { status: 'DRAFT' }, userErrors: [] });
    expect((await registrationStep(client, 'supplierRegistrationSubmit', {})).userErrors).toEqual([]);
    await server().jobsAreDone();
    expect(await statuses(supplierId)).toEqual(['BUYER OPEN', 'FINANCE WAITING']);
  });

  test('is decided once, by two reviewers at once too', async () => {
    const { supplierId } = await handedIn(server());
    const [task] = await tasksOf(buyer, supplierId);
    const other = await colleagueOfStaff(server(), 'BUYER');
    const answers = await Promise.all([
      decide(buyer, task.id, 'APPROVE'), decide(other, task.id, 'REJECT', { comment: 'No' }), decide(buyer, task.id, 'APPROVE'), decide(other, task.id, 'APPROVE'),
    ]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.filter(({ userErrors }) => userErrors[0]?.code === 'NOT_ALLOWED_IN_STATE')).toHaveLength(3);
  });

  test('is not approved by who wrote the supplier down or invited its people', async () => {
    const { supplierId } = await handedIn(server());
    const [task] = await tasksOf(buyer, supplierId);
    const admin = await staffAs(server(), 'admin');
    expect(await decide(admin, task.id, 'APPROVE')).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL', field: ['id'] }] });
    const inviter = await colleagueOfStaff(server(), 'BUYER');
    const invitation = { supplierId, email: `${task.id}@newcomer.example`, name: 'Max', roles: ['SALES'] };
    await inviter.ask('mutation ($input: SupplierInviteInput!) { supplierInvite(input: $input) { userErrors { code } } }', { input: invitation });
    expect(await decide(inviter, task.id, 'APPROVE')).toMatchObject({ userErrors: [{ code: 'SELF_APPROVAL' }] });
    expect(await decide(buyer, task.id, 'APPROVE')).toMatchObject({ userErrors: [] });
  });

  test('shows reviewers, and nobody else, what it has in common with others', async () => {
    const existing = await registered(server());
    const applicant = await handedIn(server(), { company: { ...completeContent.company, email: 'sales@unrelated.example', taxId: 'ATU 13585627' } });
    const WARNINGS = 'query ($id: ID!) { supplier(id: $id) { duplicateWarnings { ground value other { id } } } }';
    const { duplicateWarnings } = (await finance.ask(WARNINGS, { id: applicant.supplierId })).supplier;
    const withExisting = duplicateWarnings.filter(({ other }: { other: { id: string } }) => other.id === existing.supplierId);
    expect(withExisting.map(({ ground, value }: Record<string, string>) => `${ground} ${value}`).sort()).toEqual(['BANK_ACCOUNT ••••3201', 'EMAIL_DOMAIN newcomer.example', 'TAX_ID ATU13585627']);
    expect(JSON.stringify(await applicant.client.send(WARNINGS, { id: applicant.supplierId }))).toContain('Cannot query field');
  });

  test('shows where to pay to FINANCE in full, to others the end only', async () => {
    const { supplierId } = await handedIn(server());
    const ACCOUNTS = 'query ($id: ID!) { supplier(id: $id) { registrations { bankAccounts { accountNumber } } } }';
    const shown = async (client: Client) => (await client.ask(ACCOUNTS, { id: supplierId })).supplier.registrations[0].bankAccounts[0].accountNumber;
    expect(await shown(finance)).toBe('AT611904300234573201');
    expect(await shown(quality)).toBe('••••3201');
  });

  test('tells the reviewers of each step, and the applicant what came of it', async () => {
    const { email, supplierId, companyName } = await handedIn(server());
    const about = (to: string) => server().mails().filter((mail) => mail.to === to && mail.text.includes(companyName) || mail.to === to && to === email);
    expect(about('buyer@counterpart.example').length).toBeGreaterThan(0);
    const before = about('finance@counterpart.example').length;
    const [first] = await tasksOf(buyer, supplierId);
    await decide(buyer, first.id, 'APPROVE');
    await server().jobsAreDone();
    expect(about('finance@counterpart.example').length).toBe(before + 1);
    const [, second] = await tasksOf(buyer, supplierId);
    await decide(finance, second.id, 'APPROVE');
    await server().jobsAreDone();
    expect(about(email).at(-1)!.subject).toContain('approved');
  });
});
