import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildContracts } from '../../server/graphql/schema.js';
import { demonstrationPassword } from '../../server/demonstration/log-ins.js';
import { ACCESS_TOKEN_SECONDS } from '../../server/auth/tokens.js';
import { roles } from '../../server/auth/permissions.js';
import { type Audience, audiences } from '../../server/shared/audience.js';
import { Client, signIn, untilSignedOut } from '../support/client.js';
import { addPerson, type TestPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';
import { callOf, type RootField, rootFieldsOf } from './minimal-call.js';

const server = useServer();

/**
 * Who may use which root field, reviewed by hand; it is held against what the endpoints do, not against the table that
 * they consult. Per audience: the roles that may, `anyone`, or `unknown` when its contract does not have the field.
 */
const matrix = JSON.parse(readFileSync(new URL('./permission-matrix.json', import.meta.url), 'utf8')) as Record<string, Record<Audience, string>>;

type Verdict = 'admitted' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'unknown';

interface Asker {
  name: string;
  audience: Audience;
  role: string;
  email: string;
  /** The UUID of the supplier or customer they act for. */
  organisationId: string | null;
  token(): Promise<string>;
}

const built = buildContracts();
const contracts = { staff: rootFieldsOf(built.staff), supplier: rootFieldsOf(built.supplier), customer: rootFieldsOf(built.customer) };

const TOKEN_GOOD_MS = (ACCESS_TOKEN_SECONDS * 1000) / 2;

const everybody: Asker[] = [];

beforeAll(async () => {
  const own = { staff: null, supplier: await organisationOf('supplier@alpine.example'), customer: await organisationOf('customer@cedar.example') };
  for (const audience of audiences) {
    for (const role of roles[audience]) {
      const { email } = await addPerson(server().database, { audience, roles: [role], ...(own[audience] && { organisations: [own[audience]] }) });
      everybody.push(askerOf(`${audience} ${role}`, { audience, role, organisationId: own[audience] }, email, testPassword));
    }
  }
  for (const [email, audience] of [
    ['supplier@alpine.example', 'supplier'],
    ['supplier@borealis.example', 'supplier'],
    ['customer@cedar.example', 'customer'],
    ['customer@dune.example', 'customer'],
  ] as const) {
    everybody.push(askerOf(email, { audience, role: 'OWNER', organisationId: await organisationOf(email) }, email, demonstrationPassword));
  }
});

const sql = <Row = any>(statement: string, values: unknown[] = []) => server().database.system('test').execute<Row[]>(statement, values);

async function organisationOf(email: string): Promise<string> {
  const [member] = await sql('select coalesce(supplier_id, customer_id) as id from membership join account on account.id = account_id where email = ?', [email]);
  return member.id;
}

function askerOf(name: string, who: Pick<Asker, 'audience' | 'role' | 'organisationId'>, email: string, password: string): Asker {
  let known: Promise<string> | undefined;
  let signedInAt = 0;
  const token = () => {
    // Tokens are short-lived, and these tests may take longer.
    if (!known || performance.now() - signedInAt > TOKEN_GOOD_MS) {
      signedInAt = performance.now();
      known = signIn(server().url, who.audience, email, password).then((client) => client.token!);
    }
    return known;
  };
  return { name, email, ...who, token };
}

function expected(field: string, endpoint: Audience, asker?: Asker): Verdict {
  const may = matrix[field]![endpoint];
  const isSignedInHere = asker?.audience === endpoint;
  // A stream is opened for somebody before it is looked at what is to be followed.
  if (field.startsWith('Subscription.') && !isSignedInHere) return 'UNAUTHENTICATED';
  if (may === 'unknown') return 'unknown';
  if (may === 'anyone') return 'admitted';
  // Whoever comes with a token of another audience is nobody here.
  if (!isSignedInHere) return 'UNAUTHENTICATED';
  return may.split(' ').includes(asker.role) ? 'admitted' : 'FORBIDDEN';
}

function verdictOf({ errors }: { errors?: { message: string; extensions?: Record<string, unknown> }[] }, field: string): string {
  const code = errors?.[0]?.extensions?.['code'];
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return code;
  if (errors?.some(({ message }) => message.startsWith(`Cannot query field "${field}" on type`))) return 'unknown';
  if (code === undefined || code === 'NOT_FOUND' || code === 'RATE_LIMITED') return 'admitted';
  return JSON.stringify(errors);
}

async function send(field: RootField, endpoint: Audience, asker?: Asker): Promise<string> {
  // In the words of the endpoint's own contract, where it has the field.
  const known = contracts[endpoint].find(({ place }) => place === field.place);
  const call = callOf(known ?? field, { anyId: endpoint === 'customer' ? 'so' : 'po' });
  const client = new Client(server().url, endpoint, await asker?.token());
  if (field.root !== 'Subscription') return verdictOf(await client.send(call.document, call.variables), field.name);
  const stream = await subscribe(server().url, client, call.document, call.variables);
  try {
    if (stream.status === 401) return 'UNAUTHENTICATED';
    // Whoever is refused is told so; whoever is admitted hears of a change.
    await touch(field.name, asker!);
    return verdictOf((await stream.next())!, field.name);
  } finally {
    stream.close();
  }
}

/** Lets the database announce a change of a record that these people may see. */
async function touch(subscription: string, { organisationId, email }: Asker): Promise<void> {
  if (subscription === 'notificationAdded') return notifySomebody(email, organisationId);
  if (subscription === 'dataExportChanged') return askForData(email);
  const followed = {
    customerReturnChanged: 'customer_return', invoiceChanged: 'invoice', nonConformanceChanged: 'non_conformance', purchaseOrderChanged: 'purchase_order',
    salesOrderChanged: 'sales_order', shipmentChanged: 'shipment', statementChanged: 'statement', supplierChanged: 'supplier', ticketChanged: 'ticket', ticketQueueChanged: 'ticket_service_level',
  }[subscription];
  if (!followed) throw new Error(`Say here which table ${subscription} follows.`);
  // The calls of this test may have narrowed who sees tickets.
  if (followed === 'ticket') await sql(`update customer set ticket_visibility = 'COMPANY'`);
  const change = { ticket: 'tags = tags', ticket_service_level: 'paused = not paused' }[followed] ?? 'updated_at = now()';
  const side = ['customer_return', 'sales_order', 'ticket', 'ticket_service_level'].includes(followed) ? 'customer_id' : followed === 'supplier' ? 'id' : 'supplier_id';
  // Nobody is told of a draft, and what both signed cannot be touched.
  const shown = { purchase_order: 'and released', sales_order: 'and released', statement: `and status in ('SENT', 'HALF_SIGNED')` }[followed] ?? '';
  await sql(
    `update ${followed} set ${change} where id = (select id from ${followed}
      where coalesce(${side} = ?, true) ${shown} limit 1)`,
    [organisationId],
  );
}

async function askForData(email: string): Promise<void> {
  await sql(
    `insert into data_export (id, created_at, updated_at, account_id, email, locale, status, requested_by_id)
     select gen_random_uuid(), now(), now(), id, email, 'en', 'REQUESTED', id from account where email = ?`,
    [email],
  );
}

async function notifySomebody(email: string, organisationId: string | null): Promise<void> {
  await sql(
    `insert into notification (id, created_at, account_id, supplier_id, customer_id, event, kind, record_id, "values", shown, awaits_digest)
     select gen_random_uuid(), now(), account.id, supplier.id, customer.id, gen_random_uuid(), 'ORDER_SENT', 'po_x', '{}', true, false
       from account left join supplier on supplier.id = ? left join customer on customer.id = ? where account.email = ?`,
    [organisationId, organisationId, email],
  );
}

const fields = contracts.staff;

test('every root field has a verdict for every audience, and no other has one', () => {
  expect(Object.keys(matrix).sort()).toEqual(fields.map(({ place }) => place).sort());
  for (const [place, verdicts] of Object.entries(matrix)) {
    expect([place, Object.keys(verdicts).sort()]).toEqual([place, [...audiences].sort()]);
    for (const audience of audiences) {
      const named = verdicts[audience].split(' ').filter((word) => word && !['anyone', 'unknown'].includes(word));
      expect([place, named.filter((role) => !(roles[audience] as readonly string[]).includes(role))]).toEqual([place, []]);
    }
  }
});

/** Whoever comes from elsewhere is nobody, whatever they may do there: one of each side tries. */
const strangers: Record<Audience, string> = { staff: 'ADMIN', supplier: 'OWNER', customer: 'OWNER' };

// These end or change the session they are called with, and are looked at by themselves below.
const ofTheSession = ['Mutation.signOut', 'Mutation.sessionRefresh', 'Mutation.sessionRevoke'];

describe.each(audiences)('at the endpoint for %s', (endpoint) => {
  test.each(fields.filter(({ place }) => !ofTheSession.includes(place)).map((field) => [field.place, field] as const))(
    '%s is for whom it is meant',
    async (place, field) => {
      const askers = [undefined, ...everybody.filter(({ audience, role }) => audience === endpoint || role === strangers[audience])];
      const verdicts = await Promise.all(askers.map((asker) => send(field, endpoint, asker)));
      const byName = (all: string[]) => Object.fromEntries(askers.map((asker, index) => [asker?.name ?? 'nobody', all[index]]));
      expect(byName(verdicts)).toEqual(byName(askers.map((asker) => expected(place, endpoint, asker))));
    },
  );
});

describe('a session', () => {
  const VIEWER = '{ viewer { email } }';
  const SIGN_IN = `mutation ($email: String!, $password: String!) {
    signIn(input: { email: $email, password: $password }) { accessToken refreshToken } }`;
  const REFRESH = 'mutation ($token: String!) { sessionRefresh(input: { refreshToken: $token }) { accessToken } }';

  const begin = async ({ email, audience }: TestPerson) =>
    (await server().anonymous(audience).ask(SIGN_IN, { email, password: testPassword })).signIn as { accessToken: string; refreshToken: string };

  test.each(audiences)('of %s is refreshed at its own endpoint only', async (audience) => {
    const { refreshToken } = await begin(await addPerson(server().database, { audience }));
    for (const other of audiences.filter((candidate) => candidate !== audience)) {
      expect((await server().anonymous(other).send(REFRESH, { token: refreshToken })).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    }
    expect((await server().anonymous(audience).ask(REFRESH, { token: refreshToken })).sessionRefresh.accessToken).toEqual(expect.any(String));
  });

  test.each(audiences)('of %s is not ended by its token at another endpoint', async (audience) => {
    const person = await addPerson(server().database, { audience });
    const { accessToken } = await begin(person);
    for (const other of audiences.filter((candidate) => candidate !== audience)) {
      await new Client(server().url, other, accessToken).send('mutation { signOut { userErrors { code } } }');
    }
    expect(await new Client(server().url, audience, accessToken).ask(VIEWER)).toEqual({ viewer: { email: person.email } });
  });

  test.each(audiences)('of %s opens nothing once it was ended', async (audience) => {
    const person = await addPerson(server().database, { audience });
    const { accessToken } = await begin(person);
    const client = new Client(server().url, audience, accessToken);
    expect(await client.ask(VIEWER)).toEqual({ viewer: { email: person.email } });
    await client.ask('mutation { signOut { userErrors { code } } }');
    await untilSignedOut(client);
    const list = { staff: 'suppliers', supplier: 'purchaseOrders', customer: 'salesOrders' }[audience];
    expect(await client.send(`{ ${list}(first: 1) { nodes { id } } }`)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test.each(['', 'x', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', 'a.b.c'])('is not what %j stands for', async (token) => {
    for (const audience of audiences) expect((await new Client(server().url, audience, token).ask(VIEWER)).viewer).toBeNull();
  });
});
