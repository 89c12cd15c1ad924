import type { EntityMetadata } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { views } from '../../database/views.js';
import type { Erased } from './erase-rows.js';
import { heldKinds } from './held-rows.js';
import { ERASED_TEXT } from './json-about.js';
import type { Person } from './person.js';
import { keepReasons } from './register/declaration.js';

/**
 * Takes a person's address out of every column, so that nothing stays that somebody typed in the wrong place. What the
 * register keeps for a reason is kept here too. Rows are looked for without a lock: that would take the right to change
 * tables that never change, and the update takes its own.
 */
export async function eraseAddress(em: EntityManager, { email }: Person): Promise<Erased[]> {
  const erased: Erased[] = [];
  for (const { table, columns } of textColumns(em)) {
    const holding = columns.map(({ name }) => `strpos(lower("${name}"::text), ?) > 0`).join(' or ');
    const replaced = columns.map(({ name, type }) => `"${name}" = regexp_replace("${name}"::text, ?, ?, 'gi')::${type}`).join(', ');
    const found = await em.execute<{ id: string }[]>(`select id from "${table}" where ${holding} order by id`, columns.map(() => email));
    if (found.length === 0) continue;
    const ids = found.map(({ id }) => id);
    await em.execute(`update "${table}" set ${replaced} where id::text in (select jsonb_array_elements_text(?::jsonb))`, [
      ...columns.flatMap(() => [literally(email), ERASED_TEXT]),
      JSON.stringify(ids),
    ]);
    erased.push({ table, ids, columns: columns.map(({ name }) => name) });
  }
  return erased;
}

/** As a pattern that finds just this. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

interface TextColumns {
  readonly meta: EntityMetadata;
  readonly table: string;
  readonly columns: { property: string; name: string; type: string }[];
}

/** What holds free text or JSON, table by table; the audit log is redacted by a function of its own. */
export function textColumns(em: EntityManager): TextColumns[] {
  const kept = new Set(heldKinds(em).flatMap(({ table, holding, columnOf }) => Object.entries(holding.fields).flatMap(([property, becomes]) => (String(becomes) in keepReasons ? `${table}.${columnOf(property)}` : []))));
  return [...em.getMetadata().getAll().values()]
    // Rows without an id hold no text: what is counted of who asks is kept under a hash.
    .filter(({ tableName, primaryKeys }) => primaryKeys.includes('id') && tableName !== 'audit_entry' && !views.includes(tableName))
    .map((meta) => ({
      meta: meta as EntityMetadata,
      table: meta.tableName,
      columns: meta.props
        .filter(({ kind, generated, enum: oneOfSome, columnTypes }) => kind === 'scalar' && !generated && !oneOfSome && /^(varchar|text|json)/.test(columnTypes[0] ?? ''))
        .map(({ name: property, fieldNames, columnTypes }) => ({ property, name: fieldNames[0]!, type: columnTypes[0]! }))
        .filter(({ name }) => !kept.has(`${meta.tableName}.${name}`)),
    }))
    .filter(({ columns }) => columns.length > 0);
}

/**
 * Takes what was erased out of the audit log, whose chain of hashes stays whole. Earlier erasures whose entries are redacted
 * once more vouch for them anew, if what they had redacted was untouched.
 * @returns SHA-256, hexadecimal, over the redacted entries
 */
export async function redactAuditLog(em: EntityManager, erasureId: string, erased: readonly Erased[], { email }: Person): Promise<string> {
  const untouched = await em.execute<{ id: string }[]>('select id from data_erasure where redaction_digest is not null and redaction_holds(id)');
  for (const { table, ids, columns } of erased) {
    await em.execute('select redact_audit_entries(?, ?, array(select jsonb_array_elements_text(?::jsonb)::uuid), array(select jsonb_array_elements_text(?::jsonb)))', [
      erasureId, table, JSON.stringify(ids), JSON.stringify(columns),
    ]);
  }
  await em.execute('select redact_audit_text(?, ?)', [erasureId, email]);
  await em.execute(
    'update data_erasure set redaction_digest = redaction_digest(id) where id in (select jsonb_array_elements_text(?::jsonb)::uuid) and redaction_digest <> redaction_digest(id)',
    [JSON.stringify(untouched.map(({ id }) => id))],
  );
  const [row] = await em.execute<{ digest: string }[]>('select redaction_digest(?) as digest', [erasureId]);
  return row!.digest;
}

/**
 * Removes jobs that are to reach or tell of the person.
 * @throws Error when one of them is under way: the erasure is repeated a little later
 */
export async function eraseJobs(em: EntityManager, { email, accountId, names, supplierIds, customerIds }: Person): Promise<void> {
  const [row] = await em.execute<{ locked: number }[]>(
    'select erase_jobs(array(select jsonb_array_elements_text(?::jsonb)), array(select jsonb_array_elements_text(?::jsonb)), array(select jsonb_array_elements_text(?::jsonb))) as locked',
    [JSON.stringify([email, accountId].filter(Boolean)), JSON.stringify(names), JSON.stringify([...supplierIds, ...customerIds])],
  );
  if (row!.locked > 0) throw new Error(`${row!.locked} jobs about the person are under way.`);
}
