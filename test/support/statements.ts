import type pg from 'pg';
import { drivers as ofServer } from './packages/pg.mjs';

/** The job queue looks for work, and what was asked for is shared between servers, whatever else is going on. */
const nowAndThen = /graphile_worker|add_allowance_uses/;
/** With what it asks first a connection says for what it is used: jobs begin by themselves, some with each minute. */
const use = /'app\.action', '(job )?/;

/** Runs `act` and answers its result with the text of every statement that this process sent meanwhile, other than for jobs. */
export async function recordStatements<Result>(act: () => Promise<Result>): Promise<{ result: Result; statements: string[] }> {
  const statements: string[] = [];
  const atJobs = new Set<pg.Client>();
  const drivers = ofServer.map(({ Client }) => ({ prototype: Client.prototype, query: Client.prototype.query }));
  for (const { prototype, query } of drivers) {
    prototype.query = function (this: pg.Client, ...args: unknown[]) {
      const [sent] = args as [string | { text: string }];
      const statement = typeof sent === 'string' ? sent : sent.text;
      const [said, job] = use.exec(statement) ?? [];
      if (said) atJobs[job ? 'add' : 'delete'](this);
      if (!atJobs.has(this) && !nowAndThen.test(statement)) statements.push(statement);
      return Reflect.apply(query, this, args);
    } as typeof query;
  }
  try {
    return { result: await act(), statements };
  } finally {
    for (const { prototype, query } of drivers) prototype.query = query;
  }
}

/** What a connection prepares when it executes it for the first time. */
export const isPreparation = (statement: string) => /(^|;\n)prepare /.test(statement);

/** Says for whom the connection reads; at most one goes before a statement. */
export const isScope = (statement: string) => statement.startsWith('select set_config(');
