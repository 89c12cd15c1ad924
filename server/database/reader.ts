import type { SessionContext } from '@mikro-orm/core';
import pg from 'pg';
import { setting } from './row-security.js';
import { MOST_NAMES, statementNames } from './statement-names.js';
import { LONGEST_STATEMENT_MS, LONGEST_WAIT_MS } from './time-limits.js';

/** What a read takes: its text with `$1`, `$2` … and the values for them. */
export interface ReadStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Runs single statements that read, each under the session of whoever asks. */
export interface Reader {
  /** @throws what the database says; a statement may take 5 seconds, and may wait as long for a connection */
  read<Row>(session: SessionContext | undefined, statement: ReadStatement): Promise<Row[]>;
  /** How many connections it has, how many of them are idle, and how many reads wait for one. */
  connections(): { open: number; idle: number; waiting: number };
  close(): Promise<void>;
}

const SCOPE = [setting.audience, setting.accountId, setting.supplierId, setting.customerId, setting.readsAs];
const SET_SCOPE = `select ${SCOPE.map((name, index) => `set_config('${name}', $${index + 1}, false)`).join(', ')}`;

/**
 * Connections of their own for reading, because a read needs no transaction: the scope is set on the connection,
 * and only when the connection last read for somebody else. No statement reaches a connection in any other way.
 */
export function openReader(url: string, size: number): Reader {
  const pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: LONGEST_WAIT_MS, statement_timeout: LONGEST_STATEMENT_MS, options: '-c default_transaction_read_only=on' });
  // A connection that breaks while idle is replaced; the pool has already let go of it. One that is lent out has nobody else
  // who listens, and whoever has it hears of it with their statement.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const scopes = new WeakMap<pg.PoolClient, string>();
  const names = statementNames();
  const namesWhenOpened = new WeakMap<pg.PoolClient, number>();
  pool.on('connect', (client) => namesWhenOpened.set(client, names.given()));
  /** A connection keeps every statement that it has prepared, also those whose names were taken back. */
  const keepsTooMany = (client: pg.PoolClient) => names.given() - namesWhenOpened.get(client)! > MOST_NAMES;
  return {
    async read<Row>(session: SessionContext | undefined, { sql, parameters }: ReadStatement) {
      const scope = SCOPE.map((name) => String(session?.variables?.[name] ?? ''));
      const key = scope.join(' ');
      const client = await pool.connect();
      try {
        if (scopes.get(client) !== key) {
          scopes.delete(client);
          await client.query({ name: 'scope', text: SET_SCOPE, values: scope });
          scopes.set(client, key);
        }
        const { rows } = await client.query({ name: names.of(sql), text: sql, values: [...parameters] });
        client.release(keepsTooMany(client));
        return rows as Row[];
      } catch (error) {
        // Whatever state it is in, nobody else gets it.
        client.release(true);
        throw error;
      }
    },
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}
