import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { hashPassword } from '../../.build/server/auth/passwords.js';
import { clusterPassword, SUPERUSER } from '../../.build/server/database/embedded-cluster.js';
import { startEmbeddedDatabase } from '../../.build/server/database/embedded.js';
import { connect } from '../../.build/server/database/orm.js';

export const password = 'measure twice, cut once';

const rows = join(import.meta.dirname, 'rows');
const scripts = readdirSync(rows).sort().map((file) => readFileSync(join(rows, file), 'utf8'));

/**
 * The database of that many purchase orders and all that belongs to them, the same each time. It is made once and kept
 * in `directory`; what a run confirms, receives and bills there stays so.
 * @param fresh make it anew
 */
export async function openBenchDatabase(directory, keys, orders, fresh) {
  const rowsWanted = createHash('sha256').update(scripts.join('')).digest('hex').slice(0, 16);
  let embedded = await startEmbeddedDatabase(directory, { durable: false });
  if (fresh || (await as(superuserOf(embedded), rowsIn)) !== rowsWanted) {
    embedded = await makeAnew(embedded, directory);
    await migrate(embedded, keys);
    await as(superuserOf(embedded), (client) => fill(client, orders, rowsWanted));
  }
  await embedded.stop();
  // From here on as a user's: what is committed is on the disk.
  embedded = await startEmbeddedDatabase(directory);
  const superuser = new pg.Client({ connectionString: superuserOf(embedded) });
  await superuser.connect();
  return {
    url: embedded.url,
    logins: await migrate(embedded, keys),
    superuser,
    logFile: join(embedded.directory, 'postgres.log'),
    async stop() {
      await superuser.end();
      await embedded.stop();
    },
  };
}

/** Row security, triggers and foreign keys would only cost time while rows are made up. */
function superuserOf({ url, directory }) {
  const address = new URL(url);
  address.username = SUPERUSER;
  address.password = clusterPassword(directory);
  return address.href;
}

async function as(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The hash of the scripts by which the database was filled; nothing when it was not, or not to the end. */
async function rowsIn(client) {
  const { rows: found } = await client.query(`select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`);
  return found[0].comment;
}

async function makeAnew(embedded, directory) {
  const address = new URL(superuserOf(embedded));
  const name = address.pathname.slice(1);
  address.pathname = '/postgres';
  await as(address.href, async (client) => {
    await client.query(`drop database ${name} with (force)`);
    await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements', 'auto_explain'`);
  });
  await embedded.stop();
  return startEmbeddedDatabase(directory, { durable: false });
}

async function migrate({ url }, keys) {
  const [key] = JSON.parse(keys).keys;
  const database = await connect(url, key.d);
  const logins = { staff: database.staff.config.get('clientUrl'), portal: database.portal.config.get('clientUrl') };
  await database.close();
  return logins;
}

async function fill(client, orders, rowsWanted) {
  await client.query('create extension if not exists pg_stat_statements');
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '1GB'; set work_mem = '256MB'`);
  await client.query(`select set_config('bench.orders', $1, false), set_config('bench.password_hash', $2, false)`, [String(orders), await hashPassword(password)]);
  const indexes = await dropIndexes(client);
  for (const script of scripts) await client.query(script);
  for (const definition of indexes) await client.query(definition);
  // What a trigger would have kept, by a plan for tables with rows in them.
  await client.query('analyze');
  await client.query(`select note_goods_to_ship(array_agg(id)) from purchase_order where status = 'SENT' and acknowledgement = 'ACCEPTED' and receipt <> 'FULL'`);
  await client.query('vacuum analyze');
  await client.query(`comment on database counterpart is '${rowsWanted}'`);
}

/** An index is made faster from all rows than row by row. @returns how to make them again */
async function dropIndexes(client) {
  const { rows: found } = await client.query(`select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition from pg_index
    join pg_class on pg_class.oid = indexrelid where relnamespace = 'public'::regnamespace and not indisunique`);
  for (const { name } of found) await client.query(`drop index ${name}`);
  return found.map(({ definition }) => definition);
}
