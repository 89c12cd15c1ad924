import { describe, expect, test } from '@jest/globals';
import { type Client, signIn } from '../support/client.js';
import { addPerson, testPassword } from '../support/people.js';
import { addCertificate, applicantPassword, completeContent, mailedToken, newApplicant, register, REGISTRATION, registrationStep, verify } from '../support/registrations.js';
import { colleagueAt, inDays } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();

const sql = (statement: string, values: unknown[]) => server().database.system('test').execute<any[]>(statement, values);
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code field } } }';
const attempt = async (email: string, password: string) => (await server().anonymous('supplier').ask(SIGN_IN, { input: { email, password } })).signIn;
const mailsTo = (email: string) => server().mails().filter(({ to }) => to === email);

describe('somebody who registers', () => {
  test('gets a link by mail, which signs in once, as the owner of a new supplier', async () => {
    const { email, userErrors } = await register(server());
    expect(userErrors).toEqual([]);
    const token = (await mailedToken(server(), email))!;
    expect(await attempt(email, applicantPassword)).toEqual({ accessToken: null, userErrors: [{ code: 'EMAIL_UNVERIFIED', field: ['email'] }] });
    expect(await verify(server(), token)).toMatchObject({ accessToken: expect.any(String), viewer: { roles: ['OWNER'] }, userErrors: [] });
    expect(await verify(server(), token)).toMatchObject({ accessToken: null, userErrors: [{ code: 'LINK_EXPIRED', field: ['token'] }] });
    expect(await attempt(email, applicantPassword)).toMatchObject({ accessToken: expect.any(String), userErrors: [] });
  });

  test('is told of a wrong password only, before the address is confirmed', async () => {
    const { email } = await register(server());
    await server().jobsAreDone();
    expect(await attempt(email, 'another password')).toMatchObject({ userErrors: [{ code: 'WRONG_CREDENTIALS' }] });
  });

  test('with the address of somebody known gets the same answer, and that person a mail', async () => {
    const known = await addPerson(server().database);
    const { userErrors } = await register(server(), { email: known.email });
    await server().jobsAreDone();
    expect(userErrors).toEqual([]);
    expect(mailsTo(known.email)).toEqual([expect.objectContaining({ subject: expect.stringContaining('already have an account') })]);
    await expect(signIn(server().url, 'supplier', known.email, testPassword)).resolves.toBeDefined();
    expect(await sql('select id from membership where account_id = ?', [known.accountId])).toHaveLength(1);
  });

  test('twice begins anew: only the last link works, with the last password, and there is one supplier', async () => {
    const { email } = await register(server());
    const first = (await mailedToken(server(), email))!;
    await register(server(), { email, password: 'the second password', companyName: 'Newcomer & Sons' });
    const second = (await mailedToken(server(), email))!;
    expect(await verify(server(), first)).toMatchObject({ userErrors: [{ code: 'LINK_EXPIRED' }] });
    expect(await verify(server(), second)).toMatchObject({ userErrors: [] });
    expect(await attempt(email, applicantPassword)).toMatchObject({ userErrors: [{ code: 'WRONG_CREDENTIALS' }] });
    const suppliers = await sql('select supplier.name from supplier join membership on supplier_id = supplier.id join account on account.id = account_id where account.email = ?', [email]);
    expect(suppliers).toEqual([{ name: 'Newcomer & Sons' }]);
  });

  test('gets at most three links an hour, and nothing changes without one', async () => {
    const { email } = await register(server());
    for (let time = 0; time < 3; time += 1) {
      await server().jobsAreDone();
      await server().anonymous('supplier').ask('mutation ($email: String!) { emailVerificationRequest(input: { email: $email }) { userErrors { code } } }', { email });
    }
    const third = (await mailedToken(server(), email))!;
    expect(mailsTo(email)).toHaveLength(3);
    await register(server(), { email, password: 'a later password' });
    await verify(server(), third);
    expect(await attempt(email, applicantPassword)).toMatchObject({ userErrors: [] });
  });

  test.each([
    [{ password: 'short' }, 'TOO_WEAK', 'password'],
    [{ name: ' ' }, 'REQUIRED', 'name'],
    [{ companyName: '' }, 'REQUIRED', 'companyName'],
  ])('with %j is told what is wrong', async (more, code, field) => {
    expect((await register(server(), more)).userErrors).toEqual([{ code, field: [field] }]);
  });

  test('asking for another link learns nothing about an address', async () => {
    const document = 'mutation ($email: String!) { emailVerificationRequest(input: { email: $email }) { userErrors { code } } }';
    const known = await addPerson(server().database);
    const answers = await Promise.all([known.email, 'nobody@people.example', 'no address'].map((email) => server().anonymous('supplier').send(document, { email })));
    expect(new Set(answers.map(({ data, status }) => JSON.stringify([data, status]))).size).toBe(1);
    await server().jobsAreDone();
    expect(mailsTo(known.email)).toEqual([]);
  });
});

describe('a registration', () => {
  const mine = async (client: Client) => (await client.ask(`{ supplierRegistration { ${REGISTRATION} } }`)).supplierRegistration;

  test('is kept as far as it was written, right or wrong', async () => {
    const { client } = await newApplicant(server());
    const { registration } = await registrationStep(client, 'supplierRegistrationUpdate', {
      company: { taxId: 'half typed', contacts: [{ name: '', purpose: 'GENERAL' }] },
      answers: [{ questionCode: 'EMPLOYEES', values: ['many'] }],
    });
    expect(registration).toMatchObject({ company: { name: 'Newcomer GmbH', taxId: 'half typed' }, supplier: { status: 'DRAFT', availableActions: ['SUBMIT'] } });
    await registrationStep(client, 'supplierRegistrationUpdate', { categories: ['PACKAGING', 'PACKAGING'] });
    expect(await mine(client)).toMatchObject({ categories: ['PACKAGING'], company: { taxId: 'half typed', countryCode: 'AT' } });
    expect((await mine(client)).questions.find(({ code }: { code: string }) => code === 'EMPLOYEES').values).toEqual(['many']);
  });

  test('asks what belongs to its categories and country, in the language asked for', async () => {
    const { client } = await newApplicant(server());
    const codes = async () => (await mine(client)).questions.map(({ code }: { code: string }) => code);
    expect(await codes()).toContain('EORI');
    expect(await codes()).not.toContain('TRACEABILITY');
    await registrationStep(client, 'supplierRegistrationUpdate', { company: { countryCode: 'CN' }, categories: ['GAS'] });
    expect(await codes()).toEqual(expect.arrayContaining(['TRACEABILITY', 'INSPECTION', 'EXPORT_LICENCE']));
    expect(await codes()).not.toContain('EORI');
    await client.ask('mutation { viewerUpdate(input: { locale: FA }) { viewer { locale } } }');
    const persian = await registrationStep(client, 'supplierRegistrationUpdate', {});
    expect(persian.userErrors).toEqual([]);
  });

  test('names everything that is missing or wrong, field by field, before and at handing in', async () => {
    const { client } = await newApplicant(server());
    await registrationStep(client, 'supplierRegistrationUpdate', {
      ...completeContent,
      company: { ...completeContent.company, taxId: 'ATU13585628', email: 'nowhere', contacts: [{ name: 'Eva', purpose: 'ORDERS' }], website: 'newcomer' },
      bankAccounts: [{ ...completeContent.bankAccounts[0]!, accountNumber: 'AT611904300234573202', bic: 'DEUTDEFF' }],
      categories: ['PACKAGING', 'METAL', 'NONE'],
      answers: [{ questionCode: 'EMPLOYEES', values: ['0'] }, { questionCode: 'ROLE', values: ['OTHER'] }, { questionCode: 'TRUTH', values: ['false'] }],
    });
    const { registration, userErrors } = await registrationStep(client, 'supplierRegistrationSubmit', {});
    expect(registration).toBeNull();
    const byField = Object.fromEntries(userErrors.map(({ field, code }: { field: string[]; code: string }) => [field.join('.'), code]));
    expect(byField).toEqual({
      'company.taxId': 'INVALID', 'company.email': 'INVALID', 'company.website': 'INVALID', 'company.contacts.0.email': 'REQUIRED',
      'bankAccounts.0.accountNumber': 'INVALID', 'bankAccounts.0.bic': 'INVALID', 'categories.2': 'NOT_FOUND', 'certificates.ISO_9001': 'REQUIRED',
      'answers.EMPLOYEES': 'INVALID', 'answers.ROLE': 'INVALID', 'answers.INSPECTION': 'REQUIRED', 'answers.TURNOVER': 'REQUIRED',
      'answers.CODE_OF_CONDUCT': 'REQUIRED', 'answers.TRUTH': 'INVALID',
    });
    const { missing, supplier } = await mine(client);
    expect(missing).toEqual(userErrors.map(({ field, code }: { field: string[]; code: string }) => ({ field, code })));
    expect(supplier.status).toBe('DRAFT');
  });

  test('that is complete is handed in, once, and keeps what was asked', async () => {
    const { client } = await newApplicant(server());
    await registrationStep(client, 'supplierRegistrationUpdate', completeContent);
    const { registration, userErrors } = await registrationStep(client, 'supplierRegistrationSubmit', {});
    expect(userErrors).toEqual([]);
    expect(registration).toMatchObject({
      supplier: { status: 'SUBMITTED', availableActions: [] },
      bankAccounts: [{ accountNumber: 'AT611904300234573201' }],
      missing: [],
    });
    expect(registration.answers).toContainEqual({ questionCode: 'ROLE', question: 'Do you make your products or trade in them?', values: ['MAKER'] });
    expect((await registrationStep(client, 'supplierRegistrationSubmit', {})).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_IN_STATE' }]);
    expect((await registrationStep(client, 'supplierRegistrationUpdate', { categories: [] })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_IN_STATE' }]);
  });

  test('needs the certificates of its categories, and good ones', async () => {
    const { client } = await newApplicant(server());
    const needed = async () => (await mine(client)).missing.filter(({ field }: { field: string[] }) => field[0] === 'certificates');
    await registrationStep(client, 'supplierRegistrationUpdate', { categories: ['METAL'] });
    expect(await needed()).toEqual([{ code: 'REQUIRED', field: ['certificates', 'ISO_9001'] }]);
    const { certificate: old } = await addCertificate(client, { validTo: inDays(-1) });
    expect(await needed()).toEqual([{ code: 'OUT_OF_RANGE', field: ['certificates', 'ISO_9001'] }]);
    await addCertificate(client);
    expect(await needed()).toEqual([]);
    const withdrawn = await client.ask('mutation ($id: ID!) { certificateWithdraw(input: { id: $id }) { certificate { status availableActions } userErrors { code } } }', { id: old.id });
    expect(withdrawn.certificateWithdraw).toEqual({ certificate: { status: 'WITHDRAWN', availableActions: [] }, userErrors: [] });
  });

  test('is written by two windows without one undoing the other unseen', async () => {
    const { client } = await newApplicant(server());
    const { lockVersion } = await mine(client);
    await registrationStep(client, 'supplierRegistrationUpdate', { lockVersion, categories: ['METAL'] });
    expect((await registrationStep(client, 'supplierRegistrationUpdate', { lockVersion, categories: ['GAS'] })).userErrors).toMatchObject([{ code: 'CONFLICT', field: ['lockVersion'] }]);
  });

  test('is nothing that suppliers have who came in another way, and only for owners', async () => {
    const alpine = await server().as('supplier@alpine.example');
    expect(await alpine.send('{ supplierRegistration { id } }')).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    const sales = await colleagueAt(server(), 'alpine', 'SALES');
    expect(await sales.send('{ supplierRegistration { id } }')).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});
