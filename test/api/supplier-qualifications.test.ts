import { beforeAll, describe, expect, test } from '@jest/globals';
import { toUuid } from '../../server/graphql/ids.js';
import type { Client } from '../support/client.js';
import { inDays } from '../support/purchase-orders.js';
import { addCertificate, type Applicant, newApplicant } from '../support/registrations.js';
import { registered, staffAs } from '../support/reviews.js';
import { useServer } from '../support/server.js';

const server = useServer();
let quality: Client;

beforeAll(async () => {
  quality = await staffAs(server(), 'quality');
});

const sql = (statement: string, values: unknown[] = []) => server().database.system('test').execute<any[]>(statement, values);

/** Runs a job that otherwise runs by itself once a day. */
async function run(job: string): Promise<void> {
  await sql('select add_job(?, ?::json)', [job, '{}']);
  await server().jobsAreDone();
}

const QUALIFICATION = 'id lockVersion status validTo decidedAt decidedByName reason category { code } availableActions';

/** Takes one step with a qualification; answers it as `QUALIFICATION` selects it, and the refusals. */
async function step(name: 'Add' | 'Start' | 'Qualify' | 'Reject', input: object) {
  const mutation = `supplierQualification${name}`;
  const answer = await quality.ask(`mutation ($input: S${mutation.slice(1)}Input!) { ${mutation}(input: $input) { qualification { ${QUALIFICATION} } userErrors { code field } } }`, { input });
  return answer[mutation];
}

/** What a supplier offers, as staff see it. */
async function qualificationsOf({ supplierId }: Applicant) {
  const { supplierQualifications } = await quality.ask(`query ($id: ID!) { supplierQualifications(first: 10, filter: { supplierId: $id }) { nodes { ${QUALIFICATION} } } }`, { id: supplierId });
  return supplierQualifications.nodes;
}

/** A qualification of a supplier that was just registered. */
async function begun(): Promise<{ id: string; supplier: Applicant }> {
  const supplier = await registered(server());
  const [{ id }] = await qualificationsOf(supplier);
  return { id, supplier };
}

describe('a qualification', () => {
  test('begins with the registration, and is good for as long as its category says', async () => {
    const { id, supplier } = await begun();
    expect(await qualificationsOf(supplier)).toMatchObject([{ id, status: 'NOT_STARTED', category: { code: 'PACKAGING' }, availableActions: ['START'] }]);
    expect(await step('Start', { id })).toMatchObject({ qualification: { status: 'IN_QUALIFICATION', availableActions: ['QUALIFY', 'REJECT'] }, userErrors: [] });
    expect(await step('Qualify', { id })).toMatchObject({ qualification: { status: 'QUALIFIED', validTo: null, decidedAt: expect.any(String), decidedByName: '林晓梅' } });
    const { qualification: metal } = await step('Add', { supplierId: supplier.supplierId, categoryCode: 'METAL' });
    await step('Start', { id: metal.id });
    const { qualification } = await step('Qualify', { id: metal.id });
    expect(qualification).toMatchObject({ status: 'QUALIFIED' });
    expect(Number(qualification.validTo.slice(0, 4))).toBe(Number(inDays(0).slice(0, 4)) + 3);
  });

  test('until a day that is near is about to end, and cannot end before today', async () => {
    const { id } = await begun();
    await step('Start', { id });
    expect(await step('Qualify', { id, validTo: inDays(-1) })).toMatchObject({ qualification: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['validTo'] }] });
    expect(await step('Qualify', { id, validTo: inDays(30) })).toMatchObject({ qualification: { status: 'EXPIRING', validTo: inDays(30) } });
    expect(await step('Qualify', { id, validTo: inDays(200) })).toMatchObject({ qualification: { status: 'QUALIFIED', validTo: inDays(200) } });
  });

  test('that is refused says why, and not by whom, to the supplier', async () => {
    const { id, supplier } = await begun();
    await step('Start', { id });
    expect(await step('Reject', { id, reason: ' ' })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['reason'] }] });
    expect(await step('Reject', { id, reason: 'The samples broke' })).toMatchObject({ qualification: { status: 'REJECTED', reason: 'The samples broke' } });
    const seen = await supplier.client.ask('{ viewer { supplier { qualifications(first: 5) { nodes { status reason category { label(locale: ZH_CN) } } } } } }');
    expect(seen.viewer.supplier.qualifications.nodes).toEqual([{ status: 'REJECTED', reason: 'The samples broke', category: { label: '包装材料' } }]);
    const asked = await supplier.client.send('{ viewer { supplier { qualifications(first: 5) { nodes { decidedByName } } } } }');
    expect(asked.errors?.[0]?.message).toMatch(/Cannot query field "decidedByName"/);
  });

  test('is noted once for each category there is', async () => {
    const { supplier: { supplierId } } = await begun();
    expect(await step('Add', { supplierId, categoryCode: 'PACKAGING' })).toMatchObject({ userErrors: [{ code: 'TAKEN', field: ['categoryCode'] }] });
    expect(await step('Add', { supplierId, categoryCode: 'SPACESHIPS' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['categoryCode'] }] });
    expect(await step('Add', { supplierId: 'sup_01h455vb4pex5vsknk084sn02q', categoryCode: 'METAL' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['supplierId'] }] });
  });

  test('waits until the supplier is registered', async () => {
    const { supplierId } = await newApplicant(server());
    const { qualification: { id } } = await step('Add', { supplierId, categoryCode: 'METAL' });
    await step('Start', { id });
    expect(await step('Qualify', { id })).toMatchObject({ qualification: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  const refused: [string, ('Start' | 'Qualify' | 'Reject')[]][] = [
    ['NOT_STARTED', ['Qualify', 'Reject']],
    ['IN_QUALIFICATION', ['Start']],
    ['QUALIFIED', ['Start']],
    ['EXPIRING', ['Start']],
    ['EXPIRED', ['Reject']],
    ['REJECTED', ['Qualify', 'Reject']],
  ];

  test('is refused every step that its state does not have', async () => {
    const { id } = await begun();
    for (const [status, names] of refused) {
      await sql('update supplier_qualification set status = ? where id = ?', [status, toUuid('qua', id)]);
      for (const name of names) expect([status, name, await step(name, { id, ...(name === 'Reject' && { reason: 'No' }) })]).toEqual([status, name, { qualification: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: null }] }]);
    }
  });

  test('goes with its days, by a job', async () => {
    const { id, supplier } = await begun();
    const after = async (days: number | null) => {
      await sql('update supplier_qualification set valid_to = ? where id = ?', [days === null ? null : inDays(days), toUuid('qua', id)]);
      await run('expire_qualifications');
      return (await qualificationsOf(supplier))[0].status;
    };
    await step('Start', { id });
    expect(await after(-1)).toBe('IN_QUALIFICATION');
    await step('Qualify', { id });
    expect([await after(null), await after(91), await after(90), await after(0), await after(-1)]).toEqual(['QUALIFIED', 'QUALIFIED', 'EXPIRING', 'EXPIRING', 'EXPIRED']);
  });
});

test('a supplier is told by mail what became of its qualification and certificates', async () => {
  const { id, supplier } = await begun();
  await step('Start', { id });
  await step('Reject', { id, reason: 'The samples broke' });
  const { certificate } = await addCertificate(supplier.client);
  await quality.ask('mutation ($id: ID!) { certificateRefuse(input: { id: $id, reason: "It is a copy" }) { userErrors { code } } }', { id: certificate.id });
  await quality.ask('mutation ($id: ID!) { certificateAccept(input: { id: $id }) { userErrors { code } } }', { id: certificate.id });
  await server().jobsAreDone();
  const subjects = server().mails().filter(({ to }) => to === supplier.email).map(({ subject }) => subject);
  expect(subjects).toEqual(expect.arrayContaining(['Your qualification for Packaging: refused', 'Certificate ISO 9001 quality management Q-1234: refused', 'Certificate ISO 9001 quality management Q-1234: approved']));
});

describe('a certificate that ends', () => {
  /** Lets an accepted certificate end on a day, and the job look. Answers how often the owner was reminded of it so far. */
  async function remindersAfter({ id, supplier }: { id: string; supplier: Applicant }, days: number): Promise<number> {
    await sql('update certificate set valid_to = ? where id = ?', [inDays(days), toUuid('crt', id)]);
    await run('remind_of_certificates');
    return server().mails().filter(({ to, subject }) => to === supplier.email && subject.startsWith('Certificate ISO 9001 quality management Q-1234 ends on')).length;
  }

  async function accepted(): Promise<{ id: string; supplier: Applicant }> {
    const supplier = await registered(server());
    const { certificate: { id } } = await addCertificate(supplier.client);
    const { certificateAccept } = await quality.ask('mutation ($id: ID!) { certificateAccept(input: { id: $id }) { certificate { status } userErrors { code } } }', { id });
    expect(certificateAccept).toEqual({ certificate: { status: 'ACCEPTED' }, userErrors: [] });
    return { id, supplier };
  }

  test('is reminded of at 90, 60, 30 and 7 days, once each', async () => {
    const certificate = await accepted();
    const counts: [number, number][] = [];
    for (const days of [91, 90, 89, 60, 59, 30, 30, 8, 7, 7, 0, -1]) counts.push([days, await remindersAfter(certificate, days)]);
    expect(counts).toEqual([[91, 0], [90, 1], [89, 1], [60, 2], [59, 2], [30, 3], [30, 3], [8, 3], [7, 4], [7, 4], [0, 4], [-1, 4]]);
  });

  test('is told to who looks after the supplier', async () => {
    const { id, supplier } = await accepted();
    await remindersAfter({ id, supplier }, 60);
    const told = await sql(`select account.email from notification join account on account.id = account_id where kind = 'SUPPLIER_CERTIFICATE_EXPIRING' and record_id = ?`, [id]);
    expect(told).toEqual([{ email: 'buyer@counterpart.example' }]);
  });

  test('is let rest when the next one was handed in, or when it does not count', async () => {
    const replaced = await accepted();
    await addCertificate(replaced.supplier.client, { number: 'Q-5678' });
    expect(await remindersAfter(replaced, 30)).toBe(0);
    const refused = await accepted();
    await quality.ask('mutation ($id: ID!) { certificateRefuse(input: { id: $id, reason: "Forged" }) { userErrors { code } } }', { id: refused.id });
    expect(await remindersAfter(refused, 30)).toBe(0);
  });
});
