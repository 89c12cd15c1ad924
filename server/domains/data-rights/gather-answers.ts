import type { EntityManager } from '@mikro-orm/postgresql';
import type { HeldData } from './gather-data.js';
import type { HeldKind, Row } from './held-rows.js';

/** Rows with which a person took part in conversations of one kind. */
export interface Part {
  readonly kind: HeldKind;
  readonly own: readonly Row[];
}

/** What staff answered in the conversations in which a person took part; nothing when they took part in none. */
export async function gatherAnswers(em: EntityManager, { kind, own }: Part): Promise<HeldData[]> {
  const { record, table, columnOf } = kind;
  const { within, where, unlessBy, what, fields } = kind.answers!;
  const conversations = own.filter((row) => !unlessBy || row[columnOf(unlessBy)] !== true).map((row) => row[columnOf(within)]);
  const answers = await em.execute<{ row: Row }[]>(
    `select to_jsonb(held) as row from "${table}" as held
      where "${columnOf(within)}"::text in (select jsonb_array_elements_text(?::jsonb)) and (${where}) order by id`,
    [JSON.stringify(conversations)],
  );
  const ids = new Set(own.map(({ id }) => id));
  const rows = answers.filter(({ row }) => !ids.has(row.id)).map(({ row }) => ({ id: row.id, createdAt: row['created_at'], ...Object.fromEntries(fields.map((field) => [field, row[columnOf(field)]])) }));
  return rows.length > 0 ? [{ record, what, rows, files: [] }] : [];
}
