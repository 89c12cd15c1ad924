import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { type ExampleSetting, fillIn } from '../../server/graphiql/example-variables.js';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';

const folder = join(import.meta.dirname, '../../server/graphiql/examples');
const settings = JSON.parse(readFileSync(join(folder, 'variables.json'), 'utf8')) as Record<string, ExampleSetting>;
const names = readdirSync(folder).filter((name) => name.endsWith('.graphql')).map((name) => name.replace('.graphql', ''));
const documentOf = (name: string) => readFileSync(join(folder, `${name}.graphql`), 'utf8');

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema/staff.graphql'), 'utf8'));
const server = useServer();

test('each example says how its variables are found, and nothing else does', () => {
  expect(Object.keys(settings).sort()).toEqual([...names].sort());
  expect(names.length).toBeGreaterThanOrEqual(12);
});

describe.each(names)('example %s', (name) => {
  test('begins with a title and an explanation', () => {
    expect(documentOf(name)).toMatch(/^# \S.{3,60}\n# \S.{20,}/);
  });

  test('fits the staff contract', () => {
    expect(validate(schema, parse(documentOf(name)))).toEqual([]);
  });
});

/** Runs an example as the page does: its variables are looked up first. */
async function run(name: string): Promise<Record<string, any>> {
  const { as, find, variables } = settings[name]!;
  const client = await server().as(`${as}@counterpart.example`);
  const found = find ? await client.ask(find) : {};
  const filled = fillIn(variables ?? {}, found, new Date().toISOString().slice(0, 10));
  expect(JSON.stringify(filled)).not.toContain('null');
  return client.ask(documentOf(name), filled as object);
}

test.each(names.filter((name) => !documentOf(name).includes('\nsubscription ')))('%s works on the demonstration company', async (name) => {
  const data = await run(name);
  for (const part of Object.values(data)) {
    expect(part.userErrors ?? []).toEqual([]);
    expect(part.totalCount ?? 1).toBeGreaterThan(0);
  }
});

test('16-watch-tickets shows a reply that is written meanwhile', async () => {
  const stream = await subscribe(server().url, await server().as('agent@counterpart.example'), documentOf('16-watch-tickets'));
  const { ticketReply } = await run('12-reply-to-a-ticket');
  expect((await stream.next())?.data.ticketChanged.number).toBe(ticketReply.ticket.number);
  stream.close();
});
