import { type RawBuilder, sql } from 'kysely';

/**
 * The record has a line with an item whose number or name, in any script, holds the text.
 * As an array it can be looked up in an index, also beside another condition.
 * @param record the record's id
 * @param lines the table of its lines, and their column that holds the record
 */
export function hasItem(record: RawBuilder<unknown>, lines: { table: string; record: string }, text: string): RawBuilder<boolean> {
  return sql<boolean>`${record} = any(array(
    select line.${sql.ref(lines.record)} from ${sql.table(lines.table)} as line join item on item.id = line.item_id
    where item.search_text like search_pattern(${text})))`;
}

/** The same by a LIKE pattern, to be asked of one record after another. */
export function namesItem(record: RawBuilder<unknown>, lines: { table: string; record: string }, pattern: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from ${sql.table(lines.table)} as line join item on item.id = line.item_id
    where line.${sql.ref(lines.record)} = ${record} and item.search_text like ${pattern})`;
}
