import { beforeEach, describe, expect, test } from '@jest/globals';
import { toPublicId } from '../../server/graphql/ids.js';
import { type Client, signIn, untilSignedOut } from '../support/client.js';
import { addOrganisation, addPerson, type TestPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';

const server = useServer();

const MEMBER = 'id name email roles state lastSeenAt isViewer isLastManager availableActions';
const MEMBERS = `{ supplierMembers { ${MEMBER} } }`;
const INVITE = 'mutation ($input: SupplierInviteInput!) { supplierInvite(input: $input) { membership { roles } userErrors { code field } } }';
const ACCEPT = 'mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) { accessToken userErrors { code } } }';

let supplier: string;
let owner: TestPerson;
let client: Client;

const clientOf = ({ email, audience }: TestPerson) => signIn(server().url, audience, email, testPassword);
const membersFor = async (asker: Client) => (await asker.ask(MEMBERS)).supplierMembers as any[];
const member = async (email: string, asker = client) => (await membersFor(asker)).find((one) => one.email === email);

/** Takes one step with a member; answers the member, and the refusals. */
async function step(name: string, input: object, asker = client) {
  const field = `member${name}`;
  return (await asker.ask(`mutation ($input: Member${name}Input!) { ${field}(input: $input) { member { ${MEMBER} } userErrors { code field } } }`, { input }))[field];
}

const refusal = async (name: string, input: object, asker = client) => (await step(name, input, asker)).userErrors;

async function linkMailedTo(email: string): Promise<string> {
  await server().jobsAreDone();
  return /\?token=([\w-]+)/.exec(server().mails().findLast(({ to }) => to === email)!.text)![1]!;
}

const colleague = (roles: string[], name = 'Colleague') => addPerson(server().database, { organisations: [supplier], roles, name });

beforeEach(async () => {
  supplier = await addOrganisation(server().database, 'supplier', 'Own Company');
  owner = await addPerson(server().database, { organisations: [supplier], name: 'Olga Owner' });
  client = await clientOf(owner);
});

describe('an owner', () => {
  test('sees who acts for the supplier, and what can be done about each', async () => {
    const seller = await colleague(['SALES'], 'Anna Seller');
    expect(await membersFor(client)).toEqual([
      { id: expect.stringMatching(/^mbr_/), name: 'Anna Seller', email: seller.email, roles: ['SALES'], state: 'ACTIVE', lastSeenAt: null, isViewer: false, isLastManager: false, availableActions: ['CHANGE_ROLES', 'DISABLE'] },
      { id: expect.stringMatching(/^mbr_/), name: 'Olga Owner', email: owner.email, roles: ['OWNER'], state: 'ACTIVE', lastSeenAt: expect.any(String), isViewer: true, isLastManager: true, availableActions: ['CHANGE_ROLES'] },
    ]);
  });

  test('invites somebody, who then acts for the supplier', async () => {
    const email = `${toPublicId('sup', supplier)}@new.example`;
    const input = { email, name: 'Nora New', roles: ['LOGISTICS'] };
    expect((await client.ask(INVITE, { input })).supplierInvite).toEqual({ membership: { roles: ['LOGISTICS'] }, userErrors: [] });
    expect(await member(email)).toMatchObject({ name: 'Nora New', state: 'INVITED', availableActions: ['CHANGE_ROLES', 'RESEND_INVITATION', 'WITHDRAW_INVITATION'] });
    const { invitationAccept } = await server().anonymous('supplier').ask(ACCEPT, { input: { token: await linkMailedTo(email), name: 'Nora', password: 'long enough to guess' } });
    expect(invitationAccept.userErrors).toEqual([]);
    expect(await member(email)).toMatchObject({ name: 'Nora', state: 'ACTIVE' });
    expect((await client.ask(INVITE, { input })).supplierInvite.userErrors).toEqual([{ code: 'TAKEN', field: ['email'] }]);
  });

  test('learns nothing of an account that whom they invite may have', async () => {
    const stranger = await addPerson(server().database, { name: 'Real Name' });
    const disabled = await addPerson(server().database, { name: 'Other Name' });
    await server().database.system('test').execute('update account set disabled_at = now() where id = ?', [disabled.accountId]);
    for (const { email } of [stranger, disabled]) {
      expect((await client.ask(INVITE, { input: { email, name: 'Guess', roles: ['SALES'] } })).supplierInvite.userErrors).toEqual([]);
      expect(await member(email)).toMatchObject({ name: 'Guess', state: 'INVITED', lastSeenAt: null });
    }
    await server().jobsAreDone();
    expect(server().mails().filter(({ to }) => to === disabled.email)).toEqual([]);
  });

  test('has an invitation mailed again, and takes one back', async () => {
    const email = `${toPublicId('sup', supplier)}@again.example`;
    await client.ask(INVITE, { input: { email, name: 'Nora New', roles: ['SALES'] } });
    const { id } = await member(email);
    const first = await linkMailedTo(email);
    expect(await refusal('ResendInvitation', { id })).toEqual([]);
    const second = await linkMailedTo(email);
    expect(second).not.toBe(first);
    expect((await step('WithdrawInvitation', { id })).member.state).toBe('DISABLED');
    expect(await member(email)).toBeUndefined();
    const accept = { token: second, name: 'Nora', password: 'long enough to guess' };
    expect((await server().anonymous('supplier').ask(ACCEPT, { input: accept })).invitationAccept.userErrors).toEqual([{ code: 'LINK_EXPIRED' }]);
    for (const name of ['ResendInvitation', 'WithdrawInvitation', 'Disable', 'Enable']) {
      expect([name, await refusal(name, { id })]).toEqual([name, [expect.objectContaining({ code: 'NOT_ALLOWED_IN_STATE' })]]);
    }
  });

  test('gives a colleague other roles, whose sessions end with the old ones', async () => {
    const seller = await colleague(['SALES']);
    const sellerClient = await clientOf(seller);
    const { id } = await member(seller.email);
    expect(await refusal('ChangeRoles', { id, roles: ['MEMBER'] }).catch(() => 'unknown here')).toBe('unknown here');
    expect(await refusal('ChangeRoles', { id, roles: [] })).toEqual([{ code: 'INVALID', field: ['roles'] }]);
    expect((await step('ChangeRoles', { id, roles: ['LOGISTICS', 'FINANCE'] })).member.roles).toEqual(['LOGISTICS', 'FINANCE']);
    await untilSignedOut(sellerClient);
    const { viewer } = await (await clientOf(seller)).ask('{ viewer { roles } }');
    expect(viewer.roles).toEqual(['LOGISTICS', 'FINANCE']);
  });

  test('disables a colleague, whose sessions end at once, and lets them in again', async () => {
    const seller = await colleague(['SALES']);
    const sellerClient = await clientOf(seller);
    const { id } = await member(seller.email);
    expect((await step('Disable', { id })).member).toMatchObject({ state: 'DISABLED', availableActions: ['ENABLE'] });
    await untilSignedOut(sellerClient);
    await expect(clientOf(seller)).rejects.toThrow('WRONG_CREDENTIALS');
    for (const name of ['Disable', 'ResendInvitation', 'WithdrawInvitation']) {
      expect([name, await refusal(name, { id })]).toEqual([name, [expect.objectContaining({ code: 'NOT_ALLOWED_IN_STATE' })]]);
    }
    expect((await step('Enable', { id })).member.state).toBe('ACTIVE');
    await clientOf(seller);
    for (const name of ['Enable', 'ResendInvitation', 'WithdrawInvitation']) expect([name, (await refusal(name, { id }))[0].code]).toEqual([name, 'NOT_ALLOWED_IN_STATE']);
  });

  test('is named in the audit log', async () => {
    const seller = await colleague(['SALES']);
    const { id } = await member(seller.email);
    await step('Disable', { id });
    const [entry] = await server().database.system('test').execute<any[]>('select action, account_id from audit_entry where record_id = ? order by id desc limit 1', [seller.membershipIds[0]]);
    expect(entry).toEqual({ action: 'DISABLE', account_id: owner.accountId });
  });
});

describe('a supplier keeps somebody who looks after its users', () => {
  test('the last owner neither loses that role nor is disabled', async () => {
    const { id } = await member(owner.email);
    expect(await refusal('ChangeRoles', { id, roles: ['SALES'] })).toEqual([{ code: 'LAST_MANAGER', field: null }]);
    expect(await refusal('Disable', { id })).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: ['id'] }]);
    const buyer = await server().as('buyer@counterpart.example');
    expect(await refusal('Disable', { id }, buyer)).toEqual([{ code: 'LAST_MANAGER', field: null }]);
  });

  test('who was only invited, or is disabled, does not count', async () => {
    const second = await colleague(['OWNER']);
    await server().database.system('test').execute('update account set disabled_at = now() where id = ?', [second.accountId]);
    await client.ask(INVITE, { input: { email: `${toPublicId('sup', supplier)}@owner.example`, name: 'Third', roles: ['OWNER'] } });
    const { id } = await member(owner.email);
    expect((await refusal('ChangeRoles', { id, roles: ['SALES'] }))[0].code).toBe('LAST_MANAGER');
  });

  test('of two owners who disable each other at once, one stays', async () => {
    const second = await colleague(['OWNER']);
    const other = await clientOf(second);
    const disabling = async (asker: Client, { id }: { id: string }) => {
      const { data, errors } = await asker.send('mutation ($id: ID!) { memberDisable(input: { id: $id }) { userErrors { code } } }', { id });
      return errors?.[0]?.extensions?.code ?? data.memberDisable.userErrors[0]?.code;
    };
    const [first, last] = [await member(owner.email), await member(second.email)];
    const answers = await Promise.all([disabling(client, last), disabling(other, first)]);
    // Whose session has ended by the time they ask is nobody any more.
    expect([...answers].sort()).toEqual([expect.stringMatching(/^(LAST_MANAGER|UNAUTHENTICATED)$/), undefined]);
    const left = await membersFor(answers[0] === undefined ? client : other);
    expect(left.map(({ state }: { state: string }) => state).sort()).toEqual(['ACTIVE', 'DISABLED']);
  });
});

describe('the members', () => {
  test('of another supplier are out of reach, as if they were not there', async () => {
    const foreign = await addPerson(server().database);
    const id = toPublicId('mbr', foreign.membershipIds[0]!);
    for (const name of ['Disable', 'Enable', 'ResendInvitation', 'WithdrawInvitation']) {
      expect([name, await refusal(name, { id })]).toEqual([name, [{ code: 'NOT_FOUND', field: ['id'] }]]);
    }
    const [{ id: other }] = await server().database.system('test').execute<any[]>('select supplier_id as id from membership where account_id = ?', [foreign.accountId]);
    const { errors } = await client.send(`query ($id: ID) { supplierMembers(supplierId: $id) { id } }`, { id: toPublicId('sup', other) });
    expect(errors![0]!.extensions!.code).toBe('NOT_FOUND');
  });

  test('are for owners, and for staff who look after that side', async () => {
    const seller = await clientOf(await colleague(['SALES']));
    expect((await seller.send(MEMBERS)).errors![0]!.extensions!.code).toBe('FORBIDDEN');
    const asStaff = async (email: string) => (await (await server().as(email)).send('query ($id: ID) { supplierMembers(supplierId: $id) { email } }', { id: toPublicId('sup', supplier) }));
    expect((await asStaff('buyer@counterpart.example')).data.supplierMembers).toHaveLength(2);
    expect((await asStaff('sales@counterpart.example')).errors![0]!.extensions!.code).toBe('NOT_FOUND');
  });

  test('of a customer and of the company itself are looked after the same way', async () => {
    const customer = await addOrganisation(server().database, 'customer');
    const people = [await addPerson(server().database, { audience: 'customer', organisations: [customer] }), await addPerson(server().database, { audience: 'customer', organisations: [customer], roles: ['MEMBER'] })];
    const customerOwner = await clientOf(people[0]!);
    const { customerMembers } = await customerOwner.ask(`{ customerMembers { ${MEMBER} } }`);
    const { id } = customerMembers.find(({ email }: any) => email === people[1]!.email);
    expect((await step('Disable', { id }, customerOwner)).member.state).toBe('DISABLED');
    const admin = await server().as('admin@counterpart.example');
    const { staffMembers } = await admin.ask(`{ staffMembers { ${MEMBER} } }`);
    expect(staffMembers.find(({ isViewer }: any) => isViewer)).toMatchObject({ email: 'admin@counterpart.example', isLastManager: true });
    const quality = staffMembers.find(({ email }: any) => email === 'quality@counterpart.example');
    expect((await step('ChangeRoles', { id: quality.id, roles: ['QUALITY', 'WAREHOUSE'] }, admin)).member.roles).toEqual(['QUALITY', 'WAREHOUSE']);
  });
});

describe('an account', () => {
  const ACCOUNTS = 'query ($search: String) { accounts(first: 5, filter: { search: $search }) { nodes { id email disabledAt memberships { audience roles supplier { name } } } } }';
  const disable = async (asker: Client, name: 'Disable' | 'Enable', id: string) =>
    (await asker.ask(`mutation ($id: ID!) { account${name}(input: { id: $id }) { account { disabledAt } userErrors { code field } } }`, { id }))[`account${name}`];

  test('is found by its address, with what it is', async () => {
    const admin = await server().as('admin@counterpart.example');
    const { accounts } = await admin.ask(ACCOUNTS, { search: owner.email });
    expect(accounts.nodes).toEqual([{ id: toPublicId('acc', owner.accountId), email: owner.email, disabledAt: null, memberships: [{ audience: 'SUPPLIER', roles: ['OWNER'], supplier: { name: 'Own Company' } }] }]);
  });

  test('is disabled everywhere at once, and enabled again', async () => {
    const admin = await server().as('admin@counterpart.example');
    const id = toPublicId('acc', owner.accountId);
    expect(await disable(admin, 'Disable', id)).toEqual({ account: { disabledAt: expect.any(String) }, userErrors: [] });
    await untilSignedOut(client);
    await expect(clientOf(owner)).rejects.toThrow('WRONG_CREDENTIALS');
    expect((await disable(admin, 'Disable', id)).userErrors[0].code).toBe('NOT_ALLOWED_IN_STATE');
    expect((await disable(admin, 'Enable', id)).account.disabledAt).toBeNull();
    expect((await disable(admin, 'Enable', id)).userErrors[0].code).toBe('NOT_ALLOWED_IN_STATE');
    await clientOf(owner);
  });

  test('of one’s own or of the only administrator is not disabled', async () => {
    const admin = await server().as('admin@counterpart.example');
    const { viewer } = await admin.ask('{ viewer { id } }');
    expect((await disable(admin, 'Disable', viewer.id)).userErrors).toEqual([{ code: 'LAST_MANAGER', field: null }]);
    await addPerson(server().database, { audience: 'staff' });
    expect((await disable(admin, 'Disable', viewer.id)).userErrors).toEqual([{ code: 'NOT_ALLOWED_IN_STATE', field: ['id'] }]);
  });
});
