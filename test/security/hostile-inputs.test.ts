import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, isObjectType } from 'graphql';
import { roles } from '../../server/auth/permissions.js';
import { toPublicId } from '../../server/graphql/ids.js';
import type { RecordSource } from '../../server/graphql/read/annotations.js';
import { buildContracts } from '../../server/graphql/schema.js';
import { type Audience, audiences } from '../../server/shared/audience.js';
import { type Client, signIn } from '../support/client.js';
import { attempts } from '../support/long-form.js';
import { addPerson, testPassword } from '../support/people.js';
import { useServer } from '../support/server.js';
import { hostileObject, type KnownIds } from './hostile-values.js';
import { type RootField, rootFieldsOf, selectionOf } from './minimal-call.js';
import { sideOf } from './sides.js';

const server = useServer();
const contracts = buildContracts();
const RUNS = attempts(1, 40);
/** Ends a request that hangs; what is slow on a busy machine comes before. */
const HANGS_MS = 30_000;
/** The same values each time, so that what fails can be tried again. */
const SEED = 20261122;

const known = new Map<string, string[]>();
const organisations: Partial<Record<Audience, string>> = {};

beforeAll(async () => {
  organisations.supplier = (await sideOf(server(), 'supplier@alpine.example')).uuid;
  organisations.customer = (await sideOf(server(), 'customer@cedar.example')).uuid;
  for (const type of Object.values(contracts.staff.getTypeMap())) {
    const record = type.extensions['record'] as RecordSource | undefined;
    if (!isObjectType(type) || !record) continue;
    const { tableName } = server().database.staff.getMetadata().get(record.entity);
    const rows = await server().database.system('test').execute<{ id: string }[]>(`select id from ${tableName} order by id limit 8`);
    known.set(record.prefix, rows.map(({ id }) => toPublicId(record.prefix, id)));
  }
});

/** Somebody who may do all that their side may. */
async function newcomer(audience: Audience): Promise<Client> {
  const organisation = organisations[audience];
  const { email } = await addPerson(server().database, { audience, roles: [...roles[audience]], ...(organisation && { organisations: [organisation] }) });
  return signIn(server().url, audience, email, testPassword);
}

function documentOf({ root, name, field }: RootField, variables: Record<string, unknown>): string {
  const given = field.args.filter((argument) => argument.name in variables);
  const declared = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  return `${root.toLowerCase()} Try${declared && `(${declared})`} { ${name}${passed && `(${passed})`} ${selectionOf(getNamedType(field.type))} }`;
}

describe.each(audiences)('at the endpoint for %s', (audience) => {
  let client: Promise<Client> | undefined;

  /** Sends whatever it is, and answers what went wrong inside; null when it was answered as it should be. */
  async function inside(field: RootField, variables: Record<string, unknown>): Promise<string | null> {
    client ??= newcomer(audience);
    const { token } = await client;
    const response = await fetch(`${server().url}/graphql/${audience}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: documentOf(field, variables), variables }),
      signal: AbortSignal.timeout(HANGS_MS),
    });
    const text = await response.text();
    // Some of what is tried ends the session, and tokens are short-lived.
    if (text.includes('"UNAUTHENTICATED"')) client = undefined;
    const internal = response.status >= 500 || text.includes('"INTERNAL');
    return internal ? `${response.status} ${text.slice(0, 500)}` : null;
  }

  const fields = rootFieldsOf(contracts[audience]).filter(({ root, field }) => root !== 'Subscription' && field.args.length > 0);

  test.each(fields.map((field) => [field.place, field] as const))('%s answers whatever it is given', async (_place, field) => {
    const values = hostileObject(field.field.args, known as KnownIds);
    await fc.assert(
      fc.asyncProperty(values, async (variables) => {
        expect(await inside(field, variables)).toBeNull();
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  }, RUNS * HANGS_MS);
});

test('nothing that was taken in makes a job fail', async () => {
  expect(await server().sql('select task_identifier, last_error from graphile_worker.jobs where last_error is not null')).toEqual([]);
});
