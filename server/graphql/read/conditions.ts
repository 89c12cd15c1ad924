import { type RawBuilder, sql } from 'kysely';
import { toUuid } from '../ids.js';

type Column = RawBuilder<unknown>;
type Condition = RawBuilder<unknown> | undefined;

/** Text search over a folded column, in any script; nothing for an empty text. */
export function contains(column: Column, text: string | null | undefined): Condition {
  return text?.trim() ? sql`${column} like search_pattern(${text.trim()})` : undefined;
}

/** The column is one of the values; an empty list finds nothing. */
export function isOneOf(column: Column, values: readonly string[] | null | undefined): Condition {
  return values ? sql`${column} = any(${[...values]}::text[])` : undefined;
}

/** The column holds this record. @throws BAD_USER_INPUT when the id is of another kind */
export function isRecord(column: Column, prefix: string, id: string | null | undefined): Condition {
  return id ? sql`${column} = ${toUuid(prefix, id)}::uuid` : undefined;
}

/** A day from … to, both included. */
export function isBetween(column: Column, from: string | null | undefined, to: string | null | undefined): Condition[] {
  return [from ? sql`${column} >= ${from}::date` : undefined, to ? sql`${column} <= ${to}::date` : undefined];
}

/** A yes-or-no filter over a condition. */
export function holds(condition: RawBuilder<unknown>, wanted: boolean | null | undefined): Condition {
  if (wanted === null || wanted === undefined) return undefined;
  return wanted ? condition : sql`not coalesce(${condition}, false)`;
}
