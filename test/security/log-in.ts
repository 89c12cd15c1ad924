import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';

/** Everything a session can say about who asks. */
export interface Claims {
  audience?: 'staff' | 'supplier' | 'customer' | 'system';
  account_id?: string;
  supplier_id?: string;
  customer_id?: string;
  /** An array of text, as PostgreSQL writes it. */
  reads_as?: string;
}

/** A refused statement: its SQLSTATE, and which constraint or table refused it. */
export interface Refusal {
  code: string;
  constraint: string | undefined;
}

/** A connection that is nobody's but the log-in role's: no ORM, no context beyond what a test claims. */
export class LogIn {
  private constructor(private readonly client: pg.Client) {}

  /** Connects as the log-in role of one of the server's pools. */
  static async as(orm: MikroORM): Promise<LogIn> {
    const client = new pg.Client({ connectionString: orm.config.get('clientUrl') });
    await client.connect();
    return new LogIn(client);
  }

  async rows<Row = any>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query(statement, values)).rows as Row[];
  }

  /** Runs a statement under a claim and takes everything back; answers the rows, or how many were touched. */
  async under(claims: Claims, statement: string, values: unknown[] = []): Promise<pg.QueryResult> {
    await this.client.query('begin');
    try {
      for (const [name, value] of Object.entries(claims)) await this.client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
      return await this.client.query(statement, values);
    } finally {
      await this.client.query('rollback');
    }
  }

  /** Runs a statement that has to be refused, and answers how. Throws when it was carried out. */
  async refusal(claims: Claims, statement: string, values: unknown[] = []): Promise<Refusal> {
    let result: pg.QueryResult;
    try {
      result = await this.under(claims, statement, values);
    } catch (error) {
      const { code, constraint } = error as pg.DatabaseError;
      return { code: code!, constraint };
    }
    throw new Error(`Carried out on ${result.rowCount} rows: ${statement}`);
  }

  end(): Promise<void> {
    return this.client.end();
  }
}

/**
 * Runs a statement as the owner of the tables with row security let go, and takes everything back: what still refuses
 * it is the tables' own integrity.
 * @param databaseUrl connection address as the owner
 */
export async function withoutRowSecurity(databaseUrl: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`do $$ declare name regclass; begin
      for name in select oid from pg_class where relforcerowsecurity loop execute format('alter table %s no force row level security', name); end loop; end $$`);
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

/** What PostgreSQL calls the ways of refusing. */
export const refused = { privilege: '42501', foreignKey: '23503', unique: '23505' } as const;
