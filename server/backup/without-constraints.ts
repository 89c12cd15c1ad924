import type { Client } from 'pg';
import { quoted, type StoredTable } from './stored-tables.js';

/**
 * Does `work` while nothing checks, changes or hides rows of `tables`: no foreign keys, no triggers, no row security for
 * the owner. Afterwards all of it is back, and PostgreSQL has checked each foreign key. For use within a transaction.
 */
export async function withoutConstraints(owner: Client, tables: readonly StoredTable[], work: () => Promise<void>): Promise<void> {
  const names = tables.map(quoted);
  const { rows: keys } = await owner.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and conrelid = any ($1::regclass[])`,
    [names],
  );
  const guarded = tables.filter((table) => table.guarded).map(quoted);
  await owner.query(keys.map(({ table, name }) => `alter table ${table} drop constraint ${name};`).join('\n'));
  await owner.query(names.map((name) => `alter table ${name} disable trigger user;`).join('\n'));
  await owner.query(guarded.map((name) => `alter table ${name} no force row level security;`).join('\n'));
  await work();
  // While the owner sees all rows: a check that row security binds would miss parents.
  for (const { table, name, definition } of keys) await owner.query(`alter table ${table} add constraint ${name} ${definition}`);
  await owner.query(guarded.map((name) => `alter table ${name} force row level security;`).join('\n'));
  await owner.query(names.map((name) => `alter table ${name} enable trigger user;`).join('\n'));
}
