import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestServer } from './server.js';

/** The markers that stand anywhere in the database, the job queue included. */
export async function markersInTables(server: TestServer): Promise<Set<string>> {
  const found = await inEveryTable<{ text: string }>(server, (name) => `select distinct part[1] as text from ${name} as held, regexp_matches(lower(held::text), 'qx\\d{4}zq', 'g') as part`);
  return new Set(found.map(({ text }) => text.replace('qx', 'Qx').replace('zq', 'zQ')));
}

/** The markers that stand in any file of a folder, however deep. */
export function markersInFiles(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(files.flatMap(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1').match(/Qx\d{4}zQ/g) ?? []));
}

/** Every table of the database, the job queue's too, in whose rows a text stands anywhere. */
export async function tablesWith(server: TestServer, text: string): Promise<string[]> {
  const found = await inEveryTable<{ name: string }>(server, (name) => `select '${name}' as name where exists (select from ${name} as held where strpos(lower(held::text), lower($1)) > 0)`, [text]);
  return found.map(({ name }) => name);
}

async function inEveryTable<Found>(server: TestServer, look: (name: string) => string, values: unknown[] = []): Promise<Found[]> {
  const tables = await server.sql<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind = 'r' and nspname in ('public', 'graphile_worker') order by 1`,
  );
  return server.sql(tables.map(({ name }) => look(name)).join(' union all '), values);
}
