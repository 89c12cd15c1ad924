import type { EntityManager } from '@mikro-orm/postgresql';
import type { ErasureLine } from './data-erasure.entity.js';
import { heldKinds, type HeldKind, type Row, rowsAbout } from './held-rows.js';
import { ERASED_NAME, ERASED_TEXT, withoutPerson } from './json-about.js';
import type { Person } from './person.js';
import { keepReasons, type KeepReason, type WhenErased } from './register/declaration.js';

/** Rows in which something of the person was, for the audit log to forget it too. */
export interface Erased {
  readonly table: string;
  readonly ids: readonly string[];
  readonly columns: readonly string[];
}

export interface ErasedRows {
  readonly report: readonly ErasureLine[];
  readonly erased: readonly Erased[];
  /** Keys of stored files that are to go after the commit. */
  readonly files: readonly string[];
}

type Step = 'DELETED' | 'REPLACED' | KeepReason;

/** Erases in every table what the register says is a person's. Whose a row is, is read of all of them before anything changes. */
export async function eraseRows(em: EntityManager, person: Person): Promise<ErasedRows> {
  const report: ErasureLine[] = [];
  const erased: Erased[] = [];
  const files: string[] = [];
  const held: { kind: HeldKind; rows: Row[] }[] = [];
  for (const kind of heldKinds(em)) held.push({ kind, rows: await rowsAbout(em, kind, person, true) });
  for (const { kind, rows } of held.filter(({ rows: found }) => found.length > 0)) {
    const { what, file } = kind.holding;
    const steps = stepsOf(kind);
    for (const [step, fields] of steps) {
      const reason = step in keepReasons ? (step as KeepReason) : null;
      report.push({ record: kind.record, what, fields, outcome: reason ? 'KEPT' : (step as 'DELETED' | 'REPLACED'), reason, count: rows.length });
      if (reason) continue;
      await (step === 'DELETED' ? remove(em, kind, rows) : replace(em, kind, rows, fields, person));
      erased.push({ table: kind.table, ids: rows.map(({ id }) => id), columns: fields.map(kind.columnOf) });
    }
    if (file && !steps.some(([step]) => step in keepReasons)) files.push(...rows.flatMap((row) => (row[kind.columnOf(file.key)] as string | null) ?? []));
  }
  return { report, erased, files };
}

/** What becomes of which properties. */
function stepsOf({ holding: { fields, rowGoes } }: HeldKind): [Step, string[]][] {
  if (rowGoes) return [['DELETED', Object.keys(fields)]];
  const steps = new Map<Step, string[]>();
  for (const [property, becomes] of Object.entries(fields)) {
    const step = typeof becomes === 'string' && becomes in keepReasons ? (becomes as KeepReason) : 'REPLACED';
    steps.set(step, [...(steps.get(step) ?? []), property]);
  }
  return [...steps];
}

function remove(em: EntityManager, { table }: HeldKind, rows: readonly Row[]): Promise<unknown> {
  return em.execute(`delete from "${table}" where id::text in (select jsonb_array_elements_text(?::jsonb))`, [JSON.stringify(rows.map(({ id }) => id))]);
}

/** One statement for all rows; what they become is worked out here, because a part of a JSON value may be somebody else's. */
async function replace(em: EntityManager, kind: HeldKind, rows: readonly Row[], properties: readonly string[], person: Person): Promise<void> {
  const columns = properties.map((property) => ({ name: kind.columnOf(property), type: kind.typeOf(property), property }));
  const changed = rows.map((row) => ({
    id: row.id,
    ...Object.fromEntries(columns.map(({ name, property }) => [name, becomes(kind, property, row, person)])),
  }));
  await em.execute(
    `update "${kind.table}" set ${columns.map(({ name }) => `"${name}" = changed."${name}"`).join(', ')}
       from jsonb_to_recordset(?::jsonb) as changed(id uuid, ${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})
      where "${kind.table}".id = changed.id`,
    [JSON.stringify(changed)],
  );
}

function becomes(kind: HeldKind, property: string, row: Row, person: Person): unknown {
  const whenErased: WhenErased = kind.holding.fields[property]!;
  const before = row[kind.columnOf(property)];
  if (before === null) return null;
  if ('mentionedIn' in kind.holding.of) return withoutPerson(before, person);
  if (typeof whenErased === 'object') return whenErased.becomes.replace('{id}', row.id);
  if (whenErased === 'NAME') return ERASED_NAME;
  if (kind.mayBeNull(property)) return null;
  return Array.isArray(before) ? [] : typeof before === 'object' ? {} : ERASED_TEXT;
}
