import { type RawBuilder, sql } from 'kysely';

/** Parts of a text that a statement writes: what is always the same, and expressions. */
export type Piece = string | RawBuilder<unknown>;

// Inside JSON such characters are escaped, so where they stand as they are they are ours.
/** Begins and ends what is left to be filled in. */
export const GAP = '\u0001';
/** Stands where the contract promises a value and there is none. */
export const MISSING = '\u0002';

// PostgreSQL functions take at most 100 arguments.
const MOST_ARGUMENTS = 100;

/** SQL for the pieces one after another; an expression that is null adds nothing. */
export function concatenated(pieces: readonly Piece[]): RawBuilder<unknown> {
  const all = merged(pieces).map((piece) => (typeof piece === 'string' ? sql`${sql.lit(piece)}` : piece));
  return concatenatedAll(all);
}

function concatenatedAll(parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  if (parts.length <= MOST_ARGUMENTS) return sql`concat(${sql.join(parts)})`;
  const groups = Array.from({ length: Math.ceil(parts.length / MOST_ARGUMENTS) }, (_, group) =>
    concatenatedAll(parts.slice(group * MOST_ARGUMENTS, (group + 1) * MOST_ARGUMENTS)));
  return concatenatedAll(groups);
}

function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}
