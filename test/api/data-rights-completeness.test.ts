import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { heldKinds } from '../../server/domains/data-rights/held-rows.js';
import { toUuid } from '../../server/graphql/ids.js';
import { type Client, signIn } from '../support/client.js';
import { dataRights as step } from '../support/data-rights.js';
import { addOrganisation, addPerson, testPassword as password } from '../support/people.js';
import { type Marker, plantData, type PlantedPerson } from '../support/planted-data.js';
import { markersInFiles, markersInTables, tablesWith } from '../support/planted-traces.js';
import { useServer } from '../support/server.js';
import { openTicket, replyTo } from '../support/tickets.js';
import { unzip } from '../support/zip.js';

/** All that the server writes to its log. */
const logged: string[] = [];
jest.spyOn(process.stdout, 'write').mockImplementation((line) => logged.push(String(line)) > 0);
afterAll(() => {
  jest.restoreAllMocks();
});

const server = useServer({ LOG_LEVEL: 'debug' });
/** The markers that are left anywhere. */
const markersLeft = async () => new Set([...(await markersInTables(server())), ...markersInFiles(server().config.dataDirectory)]);

const sides = ['customer', 'supplier'] as const;
type Side = (typeof sides)[number];

interface Planted {
  person: PlantedPerson;
  markers: Marker[];
}

async function somebody(audience: Side, organisation: string, name: string): Promise<PlantedPerson> {
  const known = await addPerson(server().database, { audience, name, organisations: [organisation] });
  return { ...known, name, supplierId: audience === 'supplier' ? organisation : null, customerId: audience === 'customer' ? organisation : null };
}

/** On each side somebody, then somebody of the same company and somebody of another one. */
let planted: Record<Side, readonly [Planted, ...Planted[]]>;

beforeAll(async () => {
  await server().jobsAreDone();
  const people: PlantedPerson[] = [];
  for (const audience of sides) {
    const company = await addOrganisation(server().database, audience);
    people.push(await somebody(audience, company, `Marisol Only ${audience}`), await somebody(audience, company, `Tamsin Beside ${audience}`));
    people.push(await somebody(audience, await addOrganisation(server().database, audience), `Ottilie Stranger ${audience}`));
  }
  const markers = await plantData(server(), people);
  const all = people.map((person, index) => ({ person, markers: markers[index]! }));
  planted = { customer: [all[0]!, all[1]!, all[2]!], supplier: [all[3]!, all[4]!, all[5]!] };
});

describe.each(sides)('of somebody at a %s, with a marker in every personal field', (audience) => {
  let one: Planted;
  let others: Planted[];
  let client: Client;
  let manager: Client;

  beforeAll(async () => {
    [one, ...others] = planted[audience];
    [client, manager] = [await signIn(server().url, audience, one.person.email, password), await server().as('manager@counterpart.example')];
  });

  test('the archive holds all of it, and nothing of anybody else', async () => {
    expect(one.markers.length).toBeGreaterThan(60);
    expect((await step(client, 'dataExportRequest', { password })).userErrors).toEqual([]);
    await server().jobsAreDone();
    const { nodes } = (await client.ask('{ dataExports(first: 1) { nodes { url } } }')).dataExports;
    const answer = await fetch(server().url + nodes[0].url, { headers: { authorization: `Bearer ${client.token}` } });
    const content = Buffer.concat(Object.values(unzip(Buffer.from(await answer.arrayBuffer())))).toString();
    expect(one.markers.filter(({ text, fate }) => content.includes(text) !== (fate !== 'SECRET')).map(({ place }) => place)).toEqual([]);
    expect([one.person.email, one.person.name].filter((text) => !content.includes(text))).toEqual([]);
    for (const { person, markers } of others) {
      expect(markers.filter(({ text }) => content.includes(text)).map(({ place }) => place)).toEqual([]);
      expect([person.email, person.name].filter((text) => content.includes(text))).toEqual([]);
    }
  });

  test('nothing is left in any table, file, job or line of the log after the erasure, but what its record says was kept', async () => {
    const waiting = { to: one.person.email, locale: 'en', template: 'accountExists', values: { name: one.person.name } };
    await server().sql(`select graphile_worker.add_job('send_mail', $1::json, run_at => now() + interval '1 day')`, [JSON.stringify(waiting)]);
    const { dataErasure } = await step(client, 'dataErasureRequest', { password, reason: 'I move on' });
    await server().jobsAreDone();
    const { legalHold } = await step(manager, 'legalHoldPlace', { email: one.person.email, reason: `A lawsuit of ${one.person.name}` });
    expect((await step(manager, 'dataErasureApprove', { id: dataErasure.id })).userErrors).toEqual([{ code: 'LEGAL_HOLD', field: null }]);
    await step(manager, 'legalHoldLift', { id: legalHold.id });
    await step(manager, 'dataErasureApprove', { id: dataErasure.id });
    await server().jobsAreDone();
    const { status, lines } = (await manager.ask('query ($id: ID!) { dataErasure(id: $id) { status lines { record fields outcome reason count } } }', { id: dataErasure.id })).dataErasure;
    expect(status).toBe('DONE');
    const named = lines.flatMap(({ record, fields, outcome }: any) => (outcome === 'KEPT' ? fields.map((field: string) => `${record}.${field}`) : []));
    const left = await markersLeft();
    expect(one.markers.filter(({ text, place, fate }) => left.has(text) && !(fate === 'KEPT' && named.includes(place))).map(({ place }) => place)).toEqual([]);
    expect(one.markers.filter(({ text, place, fate }) => fate === 'KEPT' && !(named.includes(place) && left.has(text))).map(({ place }) => place)).toEqual([]);
    expect(await tablesWith(server(), one.person.email)).toEqual([]);
    const keptIn = heldKinds(server().database.system('test')).filter(({ record }) => named.some((place: string) => place.startsWith(`${record}.`)));
    expect((await tablesWith(server(), one.person.name)).filter((name) => !keptIn.some(({ table }) => name === `public.${table}`))).toEqual([]);
    expect(logged.filter((line) => [one.person.email, one.person.name, ...one.markers.map(({ text }) => text)].some((text) => line.includes(text)))).toEqual([]);
    expect(logged.length).toBeGreaterThan(10);
  });

  test('somebody else’s data is as it was', async () => {
    const there = await markersLeft();
    expect(others.flatMap(({ markers }) => markers).filter(({ text }) => !there.has(text)).map(({ place }) => place)).toEqual([]);
  });

  test('the last mail says what was kept, and is the only one that is left', async () => {
    const mails = server().mails().filter(({ to, text }) => to === one.person.email || text.includes(one.person.name));
    expect(mails).toEqual([expect.objectContaining({ to: one.person.email, text: expect.stringContaining('invoices and payments that tax law asks us to keep') })]);
  });

  test('the audit log’s chains are whole, and vouch for what was redacted', async () => {
    const [{ broken, unlinked, redacted }] = await server().sql(
      `select count(*) filter (where not audit_entry_holds(entry))::int as broken, count(redacted_by_id)::int as redacted,
              count(*) filter (where previous_hash is distinct from before_it)::int as unlinked
         from (select audit_entry, lag(hash) over (partition by chain order by id) as before_it from audit_entry) as linked(entry, before_it),
              lateral (select (entry).previous_hash, (entry).redacted_by_id) as its`,
    );
    expect({ broken, unlinked }).toEqual({ broken: 0, unlinked: 0 });
    expect(redacted).toBeGreaterThan(60);
    const [{ same }] = await server().sql('select bool_and(redaction_digest(id) = redaction_digest) as same from data_erasure where redaction_digest is not null');
    expect(same).toBe(true);
  });
});

test('an erasure takes a name out of what others wrote about the person’s company, and leaves it elsewhere', async () => {
  const name = 'Rosalind Fairweather';
  const company = await addOrganisation(server().database, 'customer');
  const clientOf = async ({ email }: PlantedPerson) => signIn(server().url, 'customer', email, password);
  const client = await clientOf(await somebody('customer', company, name));
  const colleague = await clientOf(await somebody('customer', company, 'Colin Colleague'));
  const stranger = await clientOf(await somebody('customer', await addOrganisation(server().database, 'customer'), 'Sam Stranger'));
  const [agent, manager] = [await server().as('agent@counterpart.example'), await server().as('manager@counterpart.example')];
  const [{ ticket: near }, { ticket: far }] = [await openTicket(colleague, { body: `As ${name} said. Ask ROSALIND FAIRWEATHER!` }), await openTicket(stranger, { body: `Greet ${name}.` })];
  await replyTo(agent, near.id, `${name} called; Rosalind Fairweathers did not.`, { visibility: 'INTERNAL' });
  const { dataErasure: { id } } = await step(client, 'dataErasureRequest', { password });
  await step(manager, 'dataErasureApprove', { id });
  await server().jobsAreDone();

  const messagesOf = async (ticketId: string) => (await server().sql<{ body: string }>('select body from ticket_message where ticket_id = $1 order by id', [toUuid('tkt', ticketId)])).map(({ body }) => body);
  expect(await messagesOf(near.id)).toEqual(['As Erased person said. Ask Erased person!', 'Erased person called; Rosalind Fairweathers did not.']);
  expect(await messagesOf(far.id)).toEqual([`Greet ${name}.`]);
  const { lines } = (await manager.ask('query ($id: ID!) { dataErasure(id: $id) { lines { record what fields outcome count } } }', { id })).dataErasure;
  expect(lines).toContainEqual({ record: 'TicketMessage', what: 'What others wrote that has your name in it', fields: expect.arrayContaining(['body']), outcome: 'REPLACED', count: 2 });
  const entries = await server().sql(`select id from audit_entry where record_id in (select id from ticket_message where ticket_id = $1) and strpos(after::text, $2) > 0`, [toUuid('tkt', near.id), name]);
  expect(entries).toEqual([]);
});

/** As who owns the database, whom nothing holds back; it is all taken back. */
async function faultsAfter(...attack: string[]): Promise<string[]> {
  const em = server().database.owner.em.fork();
  await em.begin();
  try {
    await em.execute('alter table data_erasure no force row level security');
    for (const statement of attack) await em.execute(statement);
    return (await em.execute<{ fault: string }[]>('select distinct fault from audit_faults()')).map(({ fault }) => fault);
  } finally {
    await em.rollback();
  }
}

describe('the audit log after erasures', () => {
  const redacted = 'id = (select min(id) from audit_entry where redacted_by_id is not null)';
  const untouched = 'id = (select min(id) from audit_entry where redacted_by_id is null and after is not null)';
  const rehash = (which: string) => `update audit_entry as entry set redacted_hash = redaction_hash(entry) where ${which}`;
  const lie = `after = '{"status": "APPROVED"}'`;

  test('is whole, also where a second erasure takes more out of an entry', async () => {
    const company = await addOrganisation(server().database, 'customer');
    const [one, other] = [await somebody('customer', company, 'Perpetua Firstly'), await somebody('customer', company, 'Quentin Secondly')];
    const clients = [await signIn(server().url, 'customer', one.email, password), await signIn(server().url, 'customer', other.email, password)] as const;
    const manager = await server().as('manager@counterpart.example');
    const { ticket } = await openTicket(clients[1], { body: `${one.name} said so.` });
    const redactedBy: string[] = [];
    for (const client of clients) {
      const { dataErasure: { id } } = await step(client, 'dataErasureRequest', { password });
      await step(manager, 'dataErasureApprove', { id });
      await server().jobsAreDone();
      expect(await faultsAfter()).toEqual([]);
      const [entry] = await server().sql(
        `select redacted_by_id as "by" from audit_entry where record_type = 'ticket_message' and operation = 'INSERT' and record_id in (select id from ticket_message where ticket_id = $1)`,
        [toUuid('tkt', ticket.id)],
      );
      redactedBy.push(entry.by);
    }
    expect(new Set([null, ...redactedBy]).size).toBe(3);
  });

  test.each<[string, string[]]>([
    ['what an erasure redacted', [`update audit_entry set ${lie} where ${redacted}`, rehash(redacted)]],
    ['an entry, calling it redacted by an erasure', [`update audit_entry set ${lie}, redacted_by_id = (select min(redacted_by_id::text)::uuid from audit_entry) where ${untouched}`, rehash(untouched)]],
    ['an entry, calling it redacted by nobody', [`update audit_entry set ${lie} where ${untouched}`, rehash(untouched)]],
    ['what an erasure redacted, with the digest that it keeps', [
      `update audit_entry set ${lie} where ${redacted}`, rehash(redacted),
      'alter table data_erasure disable trigger user', 'update data_erasure set redaction_digest = redaction_digest(id)',
    ]],
    ['what an erasure redacted, with the entry that vouches for it', [
      `update audit_entry set ${lie} where ${redacted}`, rehash(redacted),
      `update audit_entry set after = after || jsonb_build_object('redaction_digest', redaction_digest(record_id)), redacted_by_id = record_id where record_type = 'data_erasure' and jsonb_exists(after, 'redaction_digest')`,
      `update audit_entry as entry set redacted_hash = redaction_hash(entry) where record_type = 'data_erasure' and jsonb_exists(after, 'redaction_digest')`,
    ]],
  ])('gives away who changes %s, with every hash that can be calculated anew', async (_case, attack) => {
    expect(await faultsAfter(...attack)).toEqual(['CHANGED']);
  });
});

test('an entry of the audit log that is changed without an erasure does not hold', async () => {
  const [{ holds }] = await server().sql(
    `select audit_entry_holds(jsonb_populate_record(audit_entry, '{"after": {"name": "somebody else"}}')) as holds from audit_entry where redacted_by_id is null and after is not null limit 1`,
  );
  expect(holds).toBe(false);
});
