import { readFileSync, statSync } from 'node:fs';

const BIG_TABLE_ROWS = 5_000;

/** For each read the big tables that its statements walk through from end to end, as PostgreSQL logs their plans. */
export async function scannedTables({ server, database }, reads) {
  const { superuser, logFile } = database;
  const { rows } = await superuser.query(`select relname from pg_class where relkind = 'r' and reltuples >= $1`, [BIG_TABLE_ROWS]);
  const big = new Set(rows.map(({ relname }) => relname));
  const found = [];
  await logPlans(superuser, 0);
  for (const read of reads) {
    const before = statSync(logFile).size;
    const { url, ...request } = server.requestFor(read);
    await (await fetch(url, request)).text();
    const log = readFileSync(logFile).subarray(before).toString();
    const scanned = [...log.matchAll(/"Node Type": "Seq Scan",[^{}[\]]*?"Relation Name": "(\w+)"/g)].map(([, table]) => table);
    found.push([...new Set(scanned.filter((table) => big.has(table)))]);
  }
  await logPlans(superuser, -1);
  return found;
}

async function logPlans(superuser, fromMs) {
  await superuser.query(`alter system set auto_explain.log_format = 'json'`);
  await superuser.query(`alter system set auto_explain.log_min_duration = ${fromMs}`);
  await superuser.query('select pg_reload_conf()');
  // Each connection of the server learns of it when it next waits for a statement.
  await new Promise((resolve) => setTimeout(resolve, 500));
}
