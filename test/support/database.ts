import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of its own. */
export interface TestDatabase {
  /** Connection address as its owner. */
  url: string;
  drop(): Promise<void>;
}

/** Copies the template of this run; what one test file changes no other sees. */
export function copyTemplate(): Promise<TestDatabase> {
  return createDatabase(({ pathname }) => `template ${pathname.slice(1)} strategy file_copy`);
}

/** A database without a table. */
export function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase(() => 'template template0');
}

async function createDatabase(from: (template: URL) => string): Promise<TestDatabase> {
  const template = new URL(required('TEST_DATABASE_TEMPLATE'));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const created = new URL(template);
  created.pathname = `/${name}`;
  await administer(template, `create database ${name} ${from(template)}`);
  return { url: created.href, drop: () => administer(template, `drop database ${name} with (force)`) };
}

/** Runs one statement on a connection of its own and answers its rows. */
export async function runStatement<Row = any>(url: string, statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function administer(template: URL, statement: string): Promise<void> {
  const address = new URL(template);
  address.pathname = '/postgres';
  await runStatement(address.href, statement);
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by the global setup of the kinds api, security and browser`);
  return value;
}
