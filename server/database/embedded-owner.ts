import { createHmac } from 'node:crypto';
import type { ClientConfig } from 'pg';
import { SUPERUSER } from './embedded-cluster.js';
import { openConnection } from './open-connection.js';

const NAME = 'counterpart';

/**
 * Makes the database `counterpart` and the role that owns it, when they are missing, and answers its address.
 * The owner may make roles and databases and is no superuser, as on a hosted PostgreSQL: row security binds it too.
 */
export async function ensureOwnDatabase(port: number, superuserPassword: string): Promise<string> {
  const password = createHmac('sha256', superuserPassword).update(NAME).digest('base64url');
  const connection = { host: '127.0.0.1', port, user: SUPERUSER, password: superuserPassword };
  const client = await openConnection({ ...connection, database: 'postgres' });
  try {
    // Two processes may join the same new cluster at once.
    await client.query('select pg_advisory_lock(1)');
    const role = await client.query('select from pg_roles where rolname = $1', [NAME]);
    if (role.rowCount === 0) {
      // To drop a database it has to end the connections of the log-in roles that it made there.
      await client.query(`create role ${NAME} login createdb createrole in role pg_signal_backend password ${client.escapeLiteral(password)}`);
    }
    const database = await client.query('select from pg_database where datname = $1', [NAME]);
    if (database.rowCount === 0) await client.query(`create database ${NAME} owner ${NAME}`);
    await letIndexesSearch({ ...connection, database: NAME });
  } finally {
    await client.end();
  }
  return `postgresql://${NAME}:${password}@127.0.0.1:${port}/${NAME}`;
}

/**
 * Under row security an index serves only conditions whose function is said to tell nothing of rows that are not shown. LIKE
 * is not, because a pattern that ends in a backslash fails only where a row begins to match it; patterns made here never do.
 */
async function letIndexesSearch(connection: ClientConfig): Promise<void> {
  const client = await openConnection(connection);
  try {
    const { rowCount } = await client.query(`select from pg_proc where oid = 'textlike(text, text)'::regprocedure and not proleakproof`);
    if (rowCount) await client.query('alter function textlike(text, text) leakproof');
  } finally {
    await client.end();
  }
}
