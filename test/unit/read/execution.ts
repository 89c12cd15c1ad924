import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { execute, parse, validate } from 'graphql';
import { permissions } from '../../../server/auth/permissions.js';
import { ormOptions } from '../../../server/database/orm.js';
import type { ReadStatement } from '../../../server/database/reader.js';
import type { RequestContext } from '../../../server/graphql/context.js';
import { buildContracts } from '../../../server/graphql/schema.js';
import type { Audience } from '../../../server/shared/audience.js';

// Only its knowledge of the entities is wanted; it never connects.
const orm = await MikroORM.init(ormOptions('postgresql://nobody@127.0.0.1:1/none', 1));

export interface Execution {
  /** What was sent to the database, with its blanks made one. */
  statements: { sql: string; parameters: readonly unknown[] }[];
  data: any;
  errors: { message: string; code: unknown }[] | undefined;
}

export interface Asked {
  variables?: Record<string, unknown>;
  audience?: Audience;
  /** What the database answers, statement by statement. */
  rows?: object[][];
}

export const accountId = '0193b5a0-0000-7000-8000-000000000001';
export const now = new Date('2026-11-21T10:00:00.000Z');

/** Executes a document with a database that only writes down what it is asked, and gives what it is told. */
export async function run(document: string, { variables = {}, audience = 'staff', rows = [] }: Asked = {}): Promise<Execution> {
  const schema = buildContracts()[audience];
  const statements: Execution['statements'] = [];
  const reader = {
    read: async (_session: unknown, { sql, parameters }: ReadStatement) => {
      statements.push({ sql: sql.replace(/\s+/g, ' ').trim(), parameters });
      return rows[statements.length - 1] ?? [{ value: { items: [] } }];
    },
  };
  const contextValue = {
    audience,
    principal: { accountId, permissions: new Set(permissions), locale: 'en', supplierId: null, customerId: null },
    locale: 'en',
    now: () => now,
    em: { getMetadata: () => orm.getMetadata(), getSessionContext: () => undefined } as unknown as EntityManager,
    database: { reader: () => reader },
  } as unknown as RequestContext;
  const parsed = parse(document);
  const invalid = validate(schema, parsed);
  if (invalid.length) throw new Error(invalid.map(({ message }) => message).join('\n'));
  const { data, errors } = await execute({ schema, document: parsed, contextValue, variableValues: variables });
  return {
    statements,
    data: data && JSON.parse(JSON.stringify(data)),
    errors: errors?.map(({ message, extensions }) => ({ message, code: extensions['code'] })),
  };
}

/** The text of the one statement a document becomes. Throws when it becomes none, or several. */
export async function sqlOf(document: string, asked: Asked = {}): Promise<string> {
  const { statements, errors } = await run(document, asked);
  if (errors || statements.length !== 1) throw new Error(`${statements.length} statements; ${JSON.stringify(errors)}`);
  return statements[0]!.sql;
}
