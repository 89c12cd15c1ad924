/** One thing that is wrong with a file, at one place of it. */
export interface Problem {
  readonly file: string;
  /** As a spreadsheet numbers rows: the header is row 1. */
  readonly row: number;
  /** Null when it is about the whole row. */
  readonly column: string | null;
  readonly value: string | null;
  /** Completes the sentence: "must be …", "is not in …". */
  readonly reason: string;
}

const LONGEST_VALUE = 80;

/** For example `Vendor.csv row 17, column CreditRating, value "x": must be a whole number from 1 to 5`. */
export function describeProblem({ file, row, column, value, reason }: Problem): string {
  const parts = [`${file} row ${row}`];
  if (column !== null) parts.push(`column ${column}`);
  if (value !== null) parts.push(`value ${JSON.stringify(shorten(value))}`);
  return `${parts.join(', ')}: ${reason}`;
}

function shorten(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

/** The import cannot go on: a wrong command line, mapping or file. The message is for the person who started it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
