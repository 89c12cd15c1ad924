import { randomUUID } from 'node:crypto';
import { toUuid } from '../../server/graphql/ids.js';
import { type Client, signIn } from './client.js';
import { addPerson, testPassword } from './people.js';
import { inDays } from './purchase-orders.js';
import type { TestServer } from './server.js';

export const applicantPassword = 'a password for applicants';

export const REGISTRATION = `id lockVersion categories currencyCode submittedByName supplier { id number status statusReason availableActions }
  company { name taxId email countryCode contacts { name purpose } address { city } }
  bankAccounts { holder scheme accountNumber routingNumber bic }
  questions { code kind required values } answers { questionCode question values } missing { code field }
  reviewTasks { step position status comment decidedAt }`;

/** Everything that a registration for packaging needs. */
export const completeContent = {
  company: {
    legalForm: 'GmbH',
    taxId: 'ATU13585627',
    email: 'sales@newcomer.example',
    phone: '+43 1 5550 100',
    address: { lines: ['Hauptplatz 1'], city: 'Linz', postalCode: '4020', countryCode: 'AT' },
    contacts: [{ name: 'Eva Maier', purpose: 'ORDERS', email: 'eva@newcomer.example' }],
  },
  bankAccounts: [{ holder: 'Newcomer GmbH', countryCode: 'AT', currencyCode: 'EUR', scheme: 'IBAN', accountNumber: 'AT61 1904 3002 3457 3201', bic: 'BKAUATWW' }],
  categories: ['PACKAGING'],
  answers: [
    { questionCode: 'EMPLOYEES', values: ['25'] },
    { questionCode: 'ROLE', values: ['MAKER'] },
    { questionCode: 'TURNOVER', values: ['1500000.50'] },
    { questionCode: 'CODE_OF_CONDUCT', values: ['true'] },
    { questionCode: 'TRUTH', values: ['true'] },
  ],
};

/** Somebody who registers a company, signed in. */
export interface Applicant {
  client: Client;
  email: string;
  companyName: string;
  /** Public id of the supplier. */
  supplierId: string;
}

/** Asks for an account; answers the refusals. */
export async function register(server: TestServer, more: object = {}) {
  const input = { email: `${randomUUID()}@newcomer.example`, password: applicantPassword, name: 'Eva Maier', companyName: 'Newcomer GmbH', countryCode: 'AT', locale: 'EN', ...more };
  const answer = await server.anonymous('supplier').ask('mutation ($input: SupplierRegisterInput!) { supplierRegister(input: $input) { userErrors { code field } } }', { input });
  return { email: input.email, companyName: input.companyName, userErrors: answer.supplierRegister.userErrors };
}

/** The token of the newest link that was mailed to an address; undefined when there is none. */
export async function mailedToken(server: TestServer, email: string): Promise<string | undefined> {
  await server.jobsAreDone();
  const tokens = server.mails().filter(({ to }) => to === email).map(({ text }) => /token=([\w-]+)/.exec(text)?.[1]);
  return tokens.filter((token) => token !== undefined).at(-1);
}

/** Confirms an address by the mailed link. */
export async function verify(server: TestServer, token: string) {
  const { emailVerify } = await server.anonymous('supplier').ask(
    'mutation ($token: String!) { emailVerify(input: { token: $token }) { accessToken viewer { supplier { id } roles } userErrors { code field } } }',
    { token },
  );
  return emailVerify;
}

/** A company that staff wrote down, and somebody who registers it. */
export async function newApplicant(server: TestServer, more: object = {}): Promise<Applicant> {
  const admin = await server.as('admin@counterpart.example');
  const input = { name: 'Newcomer GmbH', countryCode: 'AT', currencyCode: 'EUR', ...more };
  const { supplierCreate } = await admin.ask('mutation ($input: SupplierCreateInput!) { supplierCreate(input: $input) { supplier { id name } userErrors { code field } } }', { input });
  const { id, name } = supplierCreate.supplier;
  const { email } = await addPerson(server.database, { audience: 'supplier', organisations: [toUuid('sup', id)] });
  return { client: await signIn(server.url, 'supplier', email, testPassword), email, companyName: name, supplierId: id };
}

/** Takes one step with a registration; answers it as `REGISTRATION` selects it, and the refusals. */
export async function registrationStep(client: Client, mutation: string, input: object) {
  const inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.ask(`mutation ($input: ${inputType}!) { ${mutation}(input: $input) { registration { ${REGISTRATION} } userErrors { code field message } } }`, { input });
  return answer[mutation];
}

/** A registration that was handed in; its review can begin. */
export async function handedIn(server: TestServer, more: object = {}): Promise<Applicant> {
  const applicant = await newApplicant(server);
  await registrationStep(applicant.client, 'supplierRegistrationUpdate', { ...completeContent, ...more });
  const { userErrors } = await registrationStep(applicant.client, 'supplierRegistrationSubmit', {});
  if (userErrors.length) throw new Error(`The registration was not taken: ${JSON.stringify(userErrors)}`);
  await server.jobsAreDone();
  return applicant;
}

/** A certificate that is good for a while. */
export async function addCertificate(client: Client, more: object = {}) {
  const input = { kindCode: 'ISO_9001', number: 'Q-1234', issuer: 'TÜV Nord', validFrom: inDays(-300), validTo: inDays(500), ...more };
  const answer = await client.ask(
    'mutation ($input: CertificateAddInput!) { certificateAdd(input: $input) { certificate { id lockVersion status kind { code } availableActions } userErrors { code field } } }',
    { input },
  );
  return answer.certificateAdd;
}
