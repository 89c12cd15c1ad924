import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { claimKey, renewClaim } from '../../server/domains/idempotency/index.js';
import { demonstrationPassword } from '../../server/demonstration/log-ins.js';
import type { Client } from '../support/client.js';
import { useServer } from '../support/server.js';

const server = useServer();

const CREATE = `mutation Create($input: PurchaseOrderCreateInput!) {
  purchaseOrderCreate(input: $input) { purchaseOrder { id number note } userErrors { code field message } }
}`;

let buyer: Client;
let supplierId: string;
let itemId: string;

beforeAll(async () => {
  buyer = await server().as('buyer@counterpart.example');
  const found = await buyer.ask('{ suppliers(first: 1, filter: { search: "Alpine" }) { nodes { id } } items(first: 1, filter: { search: "MET-1001" }) { nodes { id } } }');
  supplierId = found.suppliers.nodes[0].id;
  itemId = found.items.nodes[0].id;
});

const inputOf = (note: string) => ({ supplierId, note, lines: [{ itemId, unitPrice: '2.50', schedules: [{ quantity: '10', requestedOn: '2030-01-01' }] }] });

/** Sends a document under a key, and answers body, status and headers. */
async function send(key: string, { query = CREATE, variables = {} as object, client = buyer as Client } = {}) {
  const response = await fetch(`${server().url}/graphql/${client.audience}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...(client.token && { authorization: `Bearer ${client.token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const body = JSON.parse(text) as { data?: any; errors?: { message: string; extensions: { code: string } }[] };
  return { status: response.status, text, body, code: body.errors?.[0]?.extensions.code, replayed: response.headers.get('idempotency-replayed'), retryAfter: response.headers.get('retry-after') };
}

const create = (key: string, note: string, client = buyer) => send(key, { variables: { input: inputOf(note) }, client });
const sql = (statement: string, ...values: unknown[]) => server().database.system('test').execute<object[]>(statement, values);
const madeWith = async (note: string) => (await sql('select id from purchase_order where note = ?', note)).length;
const keysLike = (key: string) => sql('select status, answer from idempotency_key where key = ?', key);

/** As if the server had been lost before the answer was kept, so many seconds ago. */
const loseAnswer = (key: string, seconds: number) =>
  sql('update idempotency_key set status = null, answer = null, claimed_at = now() - make_interval(secs => ?) where key = ?', seconds, key);

describe('a mutation with an Idempotency-Key', () => {
  test('gets the answer of the first time again, and is carried out once', async () => {
    const [key, note] = [randomUUID(), randomUUID()];
    const first = await create(key, note);
    expect(first).toMatchObject({ status: 200, replayed: null, body: { data: { purchaseOrderCreate: { purchaseOrder: { note }, userErrors: [] } } } });
    const second = await create(key, note);
    expect(second).toMatchObject({ status: 200, replayed: 'true' });
    expect(second.text).toBe(first.text);
    expect(await madeWith(note)).toBe(1);
  });

  test('makes one record when it is sent thirty times at once', async () => {
    const [key, note] = [randomUUID(), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 30 }, () => create(key, note)));
    expect(await madeWith(note)).toBe(1);
    const carriedOut = answers.filter(({ status, replayed }) => status === 200 && !replayed);
    expect(carriedOut).toHaveLength(1);
    for (const answer of answers.filter((each) => each !== carriedOut[0])) {
      // What is left of an allowance differs while all of them come.
      if (answer.replayed) expect(answer.body.data).toEqual(carriedOut[0]!.body.data);
      else expect(answer).toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_IN_PROGRESS', retryAfter: '1' });
    }
    expect((await create(key, note)).text).toBe(carriedOut[0]!.text);
  });

  test('is refused when the key belongs to another request', async () => {
    const [key, note] = [randomUUID(), randomUUID()];
    await create(key, note);
    expect(await create(key, `${note} changed`)).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    const other = await send(key, { query: CREATE.replace('number', ''), variables: { input: inputOf(note) } });
    expect(other).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await madeWith(`${note} changed`)).toBe(0);
  });

  test('gets its refusal again too', async () => {
    const key = randomUUID();
    const variables = { input: { ...inputOf('refused'), lines: [{ itemId, schedules: [{ quantity: '10', requestedOn: '2130-01-01' }] }] } };
    const first = await send(key, { variables });
    expect(first.body.data.purchaseOrderCreate.userErrors).toMatchObject([{ code: 'REQUIRED' }]);
    expect(await send(key, { variables })).toMatchObject({ replayed: 'true', text: first.text });
  });

  test('does not meet the key of somebody else', async () => {
    const [key, note] = [randomUUID(), randomUUID()];
    await create(key, note);
    const other = await create(key, note, await server().as('admin@counterpart.example'));
    expect(other).toMatchObject({ replayed: null, body: { data: { purchaseOrderCreate: { purchaseOrder: { note } } } } });
    expect(await keysLike(key)).toHaveLength(2);
    expect(await madeWith(note)).toBe(2);
  });

  test.each([
    ['holds a space', 'with space'],
    ['is too long', 'x'.repeat(256)],
  ])('is refused when the key %s', async (_what, key) => {
    const note = randomUUID();
    expect(await create(key, note)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await madeWith(note)).toBe(0);
  });

  test('is as good in a portal', async () => {
    const client = await server().as('supplier@alpine.example');
    const query = 'mutation Rename($input: ViewerUpdateInput!) { viewerUpdate(input: $input) { viewer { name } userErrors { code } } }';
    const rename = (key: string, name: string) => send(key, { query, variables: { input: { name } }, client });
    const [key, name] = [randomUUID(), randomUUID()];
    const first = await rename(key, name);
    expect(first).toMatchObject({ replayed: null, body: { data: { viewerUpdate: { viewer: { name } } } } });
    await rename(randomUUID(), 'Somebody Else');
    expect(await rename(key, name)).toMatchObject({ replayed: 'true', text: first.text });
    expect((await client.ask('{ viewer { name } }')).viewer.name).toBe('Somebody Else');
  });

  test('has its key back when nothing of it ran', async () => {
    const [key, note] = [randomUUID(), randomUUID()];
    expect(await send(key, { variables: { input: { note } } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await send(key, { query: 'mutation { unknown }' })).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(await create(key, note)).toMatchObject({ status: 200, replayed: null, code: undefined });
  });
});

describe('when a server is lost before it keeps the answer', () => {
  test('the request waits a minute, and is not carried out again when it had changed something', async () => {
    const [key, note] = [randomUUID(), randomUUID()];
    await create(key, note);
    await loseAnswer(key, 50);
    expect(await create(key, note)).toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_IN_PROGRESS', retryAfter: '1' });
    await loseAnswer(key, 70);
    expect(await create(key, note)).toMatchObject({ status: 409, code: 'IDEMPOTENCY_ANSWER_LOST', retryAfter: null });
    expect(await create(key, 'another')).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await madeWith(note)).toBe(1);
  });

  test('the request is carried out, once, when it had changed nothing', async () => {
    const [key, note] = [randomUUID(), randomUUID()];
    await server().sql('revoke insert on purchase_order from counterpart_staff');
    const failed = await create(key, note).finally(() => server().sql('grant insert on purchase_order to counterpart_staff'));
    expect(failed.code).toBe('INTERNAL_SERVER_ERROR');
    expect(await keysLike(key)).toEqual([{ status: null, answer: null }]);
    await loseAnswer(key, 70);
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(key, note)));
    expect(answers.filter(({ status, replayed }) => status === 200 && !replayed)).toHaveLength(1);
    expect(await madeWith(note)).toBe(1);
    expect((await create(key, note)).replayed).toBe('true');
  });
});

describe('a request that takes long', () => {
  const em = () => server().database.system('test');
  const start = Date.now();
  const at = (seconds: number) => new Date(start + seconds * 1000);

  test('keeps its key as long as its server renews the claim, and a minute more', async () => {
    const [person] = (await sql('select id, account_id from membership limit 1')) as { id: string; account_id: string }[];
    const request = { membershipId: person!.id, accountId: person!.account_id, key: randomUUID(), requestHash: 'x', requestId: randomUUID() };
    const another = { ...request, requestId: randomUUID() };
    expect(await claimKey(em(), request, at(0))).toEqual({ kind: 'CLAIMED' });
    await renewClaim(em(), request, at(55));
    expect(await claimKey(em(), another, at(70))).toEqual({ kind: 'IN_PROGRESS' });
    await renewClaim(em(), request, at(110));
    expect(await claimKey(em(), another, at(169))).toEqual({ kind: 'IN_PROGRESS' });
    expect(await claimKey(em(), another, at(171))).toEqual({ kind: 'CLAIMED' });
    // Who lost a claim does not get it back by renewing it.
    await renewClaim(em(), request, at(300));
    expect(await claimKey(em(), { ...request, requestId: randomUUID() }, at(232))).toEqual({ kind: 'CLAIMED' });
  });
});

describe('an answer', () => {
  test('is kept for a day', async () => {
    const [key, note] = [randomUUID(), randomUUID()];
    await create(key, note);
    const age = (hours: number) => sql('update idempotency_key set created_at = now() - make_interval(hours => ?) where key = ?', hours, key);
    await age(23);
    expect((await create(key, note)).replayed).toBe('true');
    await age(25);
    expect((await create(key, note)).replayed).toBeNull();
    expect(await madeWith(note)).toBe(2);
  });

  test('is removed after a day', async () => {
    const [old, young] = [randomUUID(), randomUUID()];
    await create(old, old);
    await create(young, young);
    await sql(`update idempotency_key set created_at = now() - interval '25 hours' where key = ?`, old);
    await server().sql(`select graphile_worker.add_job('discard_old_idempotency_keys')`);
    await server().jobsAreDone();
    expect(await keysLike(old)).toEqual([]);
    expect(await keysLike(young)).toHaveLength(1);
  });

  test('is not kept for what nobody changes, for nobody, and where it holds a token', async () => {
    const key = randomUUID();
    await send(key, { query: '{ viewer { id } }' });
    const signIn = 'mutation SignIn($input: SignInInput!) { ...F } fragment F on Mutation { a: signIn(input: $input) { b: accessToken userErrors { code } } }';
    const variables = { input: { email: 'buyer@counterpart.example', password: demonstrationPassword } };
    for (const client of [server().anonymous('staff'), buyer]) {
      const { body } = await send(key, { query: signIn, variables, client });
      expect(body.data.a.b).toEqual(expect.any(String));
    }
    expect(await keysLike(key)).toEqual([]);
  });
});
