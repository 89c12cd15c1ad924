import type { EntityManager } from '@mikro-orm/postgresql';
import type { Fields, ValuesOf } from '../fields.js';
import type { Problem } from '../problem.js';
import type { Cell } from '../rows/row-view.js';

/** Values together with the places of the file that they came from. */
export interface Part<Values> {
  readonly values: Values;
  /** By field; where a problem with it is to be mended. */
  readonly origins: Readonly<Record<string, Cell>>;
}

/** One record of a file, as it would be stored. */
export interface ImportRecord<Values, LineValues = unknown> extends Part<Values> {
  readonly lines: readonly Part<LineValues>[];
}

/** What became of the records of one batch. */
export interface Written {
  readonly added: number;
  readonly changed: number;
  /** Keys of records that people have changed since they were imported: they stay as they are. */
  readonly kept: readonly string[];
  /** One list for each record that could not be written. */
  readonly refused: readonly (readonly Problem[])[];
}

/** Something that can be imported. */
export interface Kind<F extends Fields = Fields, L extends Fields = Fields> {
  /** As written on the command line. */
  readonly name: string;
  /** For the summary: several of them. */
  readonly label: string;
  /** Fields by which a record is recognised when the file comes again. */
  readonly key: readonly string[];
  readonly fields: F;
  /** Set for records that can have lines. */
  readonly lineFields?: L;
  /** A record without a line is no record. */
  readonly needsLines?: boolean;
  /** Reasons that lie in the record itself, beyond the type of one field. */
  check?(record: ImportRecord<ValuesOf<F>, ValuesOf<L>>): Problem[];
  /** Stores a batch, with a handful of statements for all of it. */
  write(em: EntityManager, records: readonly ImportRecord<ValuesOf<F>, ValuesOf<L>>[]): Promise<Written>;
}

/** Checks a kind's parts against each other and forgets their exact types, so that kinds can stand in one list. */
export function defineKind<F extends Fields, L extends Fields = Fields>(kind: Kind<F, L>): Kind {
  return kind as unknown as Kind;
}

/** A record that is stored already. */
export interface Known {
  readonly key: string;
  readonly id: string;
  /** People have changed it since it was imported. */
  readonly touched: boolean;
}

/** What is wrong with one field of a record, at the place where it came from. */
export function problemWith(part: Part<unknown>, field: string, reason: string): Problem {
  const { file, row, column, text } = part.origins[field]!;
  return { file, row, column, value: text ?? null, reason };
}
