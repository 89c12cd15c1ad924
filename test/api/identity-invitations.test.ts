import { describe, expect, test } from '@jest/globals';
import { toPublicId } from '../../server/graphql/ids.js';
import type { Audience } from '../../server/shared/audience.js';
import { Client } from '../support/client.js';
import { addOrganisation, addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const server = useServer();

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }';
const MEMBERSHIP = 'membership { audience organisationName roles } userErrors { code field }';
const INVITE_SUPPLIER = `mutation ($input: SupplierInviteInput!) { supplierInvite(input: $input) { ${MEMBERSHIP} } }`;
const INVITE_CUSTOMER = `mutation ($input: CustomerInviteInput!) { customerInvite(input: $input) { ${MEMBERSHIP} } }`;
const INVITE_STAFF = `mutation ($input: StaffInviteInput!) { staffInvite(input: $input) { ${MEMBERSHIP} } }`;
const ACCEPT = `mutation ($input: InvitationAcceptInput!) {
  invitationAccept(input: $input) { accessToken viewer { name email locale roles memberships { organisationName } } userErrors { code field } }
}`;

async function as(roles: string[]): Promise<Client> {
  const { email } = await addPerson(server().database, { audience: 'staff', roles, name: 'Inviter' });
  const { signIn } = await server().anonymous('staff').ask(SIGN_IN, { input: { email, password: testPassword } });
  return new Client(server().url, 'staff', signIn.accessToken);
}

/** The last mail to somebody, once all jobs are done. */
async function mailTo(email: string) {
  await server().jobsAreDone();
  return server().mails().findLast(({ to }) => to === email);
}

async function tokenMailedTo(email: string): Promise<string> {
  return /\?(?:token|invitation)=([\w-]+)/.exec((await mailTo(email))!.text)![1]!;
}

function accept(audience: Audience, token: string, input: object = {}) {
  return server().anonymous(audience).ask(ACCEPT, { input: { token, name: 'Newcomer', password: 'long enough to guess', ...input } });
}

async function invited(email: string, name = 'Alpine') {
  const supplier = await addOrganisation(server().database, 'supplier', name);
  const input = { supplierId: toPublicId('sup', supplier), email, name: 'Invited', roles: ['SALES'] };
  const buyer = await as(['BUYER']);
  const { supplierInvite } = await buyer.ask(INVITE_SUPPLIER, { input });
  return { supplierInvite, input, buyer };
}

describe('inviting somebody to act for a supplier', () => {
  test('mails a link with which they choose name and password, and are signed in', async () => {
    const { supplierInvite } = await invited('new@alpine-one.example', 'Alpine One');
    expect(supplierInvite).toEqual({ membership: { audience: 'SUPPLIER', organisationName: 'Alpine One', roles: ['SALES'] }, userErrors: [] });
    const mail = await mailTo('new@alpine-one.example');
    expect(mail!.text).toContain('Alpine One');
    expect(mail!.text).toMatch(new RegExp(`${server().config.publicUrl}/supplier/invitation\\?token=`));
    const { invitationAccept } = await accept('supplier', await tokenMailedTo('new@alpine-one.example'), { name: ' سارا ', locale: 'FA' });
    expect(invitationAccept).toEqual({
      accessToken: expect.any(String),
      viewer: { name: 'سارا', email: 'new@alpine-one.example', locale: 'FA', roles: ['SALES'], memberships: [{ organisationName: 'Alpine One' }] },
      userErrors: [],
    });
  });

  test('gives a link that works once, and only at the supplier portal’s endpoint', async () => {
    await invited('once@people.example');
    const token = await tokenMailedTo('once@people.example');
    const expired = { accessToken: null, viewer: null, userErrors: [{ code: 'LINK_EXPIRED', field: ['token'] }] };
    expect((await accept('customer', token)).invitationAccept).toEqual(expired);
    const answers = await Promise.all([accept('supplier', token), accept('supplier', token)]);
    expect(answers.filter(({ invitationAccept }) => invitationAccept.accessToken)).toHaveLength(1);
    expect((await accept('supplier', token)).invitationAccept).toEqual(expired);
    expect((await accept('supplier', 'unknown')).invitationAccept).toEqual(expired);
  });

  test('keeps the link good when the password or name is refused', async () => {
    await invited('picky@people.example');
    const token = await tokenMailedTo('picky@people.example');
    const refusal = async (input: object) => (await accept('supplier', token, input)).invitationAccept.userErrors;
    expect(await refusal({ password: 'short' })).toEqual([{ code: 'TOO_WEAK', field: ['password'] }]);
    expect(await refusal({ password: 'picky@people.example' })).toEqual([{ code: 'TOO_WEAK', field: ['password'] }]);
    expect(await refusal({ name: '  ' })).toEqual([{ code: 'REQUIRED', field: ['name'] }]);
    expect(await refusal({ name: 'x'.repeat(201) })).toEqual([{ code: 'TOO_LONG', field: ['name'] }]);
    expect(await refusal({})).toEqual([]);
  });

  test('can be repeated until it is accepted; then every older link is used up', async () => {
    const { buyer, input } = await invited('twice@people.example');
    const first = await tokenMailedTo('twice@people.example');
    await buyer.ask(INVITE_SUPPLIER, { input });
    const second = await tokenMailedTo('twice@people.example');
    expect(second).not.toBe(first);
    expect((await accept('supplier', first)).invitationAccept.userErrors).toEqual([]);
    expect((await accept('supplier', second)).invitationAccept.userErrors).toEqual([{ code: 'LINK_EXPIRED', field: ['token'] }]);
    const { supplierInvite } = await buyer.ask(INVITE_SUPPLIER, { input });
    expect(supplierInvite).toEqual({ membership: null, userErrors: [{ code: 'TAKEN', field: ['email'] }] });
  });

  test('who has an account adds a membership and leaves their password alone', async () => {
    const { email } = await addPerson(server().database, { name: 'Known Person' });
    await invited(email, 'Second Supplier');
    const mail = await mailTo(email);
    expect(mail!.text).toContain('Known Person');
    expect(mail!.text).toContain('/supplier/sign-in');
    expect(mail!.text).not.toContain('token=');
    expect((await server().anonymous('supplier').ask(SIGN_IN, { input: { email, password: testPassword } })).signIn.userErrors).toEqual([]);
  });

  test('names what is wrong with the input', async () => {
    const buyer = await as(['BUYER']);
    const supplierId = toPublicId('sup', await addOrganisation(server().database, 'supplier'));
    const person = { supplierId, email: 'somebody@people.example', name: 'Somebody', roles: ['OWNER'] };
    const refusal = async (input: object) => (await buyer.ask(INVITE_SUPPLIER, { input: { ...person, ...input } })).supplierInvite.userErrors;
    expect(await refusal({ roles: ['ADMIN'] })).toEqual([{ code: 'INVALID', field: ['roles'] }]);
    expect(await refusal({ roles: [] })).toEqual([{ code: 'INVALID', field: ['roles'] }]);
    expect(await refusal({ name: '' })).toEqual([{ code: 'REQUIRED', field: ['name'] }]);
    expect(await refusal({ supplierId: 'sup_00000000000000000000000000' })).toEqual([{ code: 'NOT_FOUND', field: ['supplierId'] }]);
    expect(await mailTo('somebody@people.example')).toBeUndefined();
  });

  test('two buyers at once make one account and one membership', async () => {
    const { buyer, input } = await invited('busy@people.example');
    const twice = { ...input, email: 'both@people.example' };
    const answers = await Promise.all([buyer.ask(INVITE_SUPPLIER, { input: twice }), buyer.ask(INVITE_SUPPLIER, { input: twice })]);
    for (const { supplierInvite } of answers) expect(supplierInvite.userErrors).toEqual([]);
    const [{ count }] = await server().database.system('test').execute(
      'select count(*)::int from membership join account on account.id = membership.account_id where account.email = ?', ['both@people.example']);
    expect(count).toBe(1);
  });
});

test('a customer’s people and staff are invited the same way', async () => {
  const admin = await as(['ADMIN']);
  const customerId = toPublicId('cus', await addOrganisation(server().database, 'customer', 'Cedar'));
  const person = { name: 'Somebody' };
  const { customerInvite } = await admin.ask(INVITE_CUSTOMER, { input: { ...person, customerId, email: 'member@cedar-two.example', roles: ['MEMBER'], locale: 'ZH_CN' } });
  expect(customerInvite).toEqual({ membership: { audience: 'CUSTOMER', organisationName: 'Cedar', roles: ['MEMBER'] }, userErrors: [] });
  const { staffInvite } = await admin.ask(INVITE_STAFF, { input: { ...person, email: 'colleague@staff.example', roles: ['AGENT', 'SALES'] } });
  expect(staffInvite.membership.audience).toBe('STAFF');
  expect((await mailTo('member@cedar-two.example'))!.subject).toMatch(/邀请/);
  expect((await accept('customer', await tokenMailedTo('member@cedar-two.example'))).invitationAccept.viewer.locale).toBe('ZH_CN');

  expect((await mailTo('colleague@staff.example'))!.text).toContain(`${server().config.publicUrl}/graphiql/?invitation=`);
  expect((await accept('staff', await tokenMailedTo('colleague@staff.example'))).invitationAccept.viewer.roles).toEqual(['AGENT', 'SALES']);
});

test.each([
  [INVITE_STAFF, 'StaffInviteInput', ['BUYER', 'SALES', 'MANAGER'], {}],
  [INVITE_SUPPLIER, 'SupplierInviteInput', ['SALES', 'AGENT'], { supplierId: 'sup_00000000000000000000000000' }],
  [INVITE_CUSTOMER, 'CustomerInviteInput', ['BUYER', 'AGENT'], { customerId: 'cus_00000000000000000000000000' }],
])('%#: who may not invite is refused, and portals have never heard of it', async (document, inputType, roles, organisation) => {
  const client = await as(roles);
  const input = { email: 'x@people.example', name: 'x', roles: ['OWNER'], ...organisation };
  expect((await client.send(document, { input })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await server().anonymous('supplier').send(document, { input })).errors?.[0]?.message).toMatch(`"${inputType}"`);
});
