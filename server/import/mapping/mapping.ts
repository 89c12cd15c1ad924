/**
 * Where one field's value comes from: a column, a text with columns in it, or the same text for every row.
 * A column of a joined file is written `alias.Column`.
 */
export type Source = ({ column: string } | { template: string } | { constant: string }) & {
  /** What each text of the file stands for; a text that is not in the table is refused. */
  values?: Readonly<Record<string, string>>;
  /** Taken when the file has nothing here, or when `when` does not hold. */
  default?: string;
  /** The number is multiplied by this. */
  multiply?: string;
  /** The pattern of a day, for example `dd.MM.yyyy`. */
  format?: string;
  /** Counts only in rows where each of these columns holds one of the texts, or anything at all. */
  when?: Readonly<Record<string, readonly string[] | 'given'>>;
};

/** Another file whose rows belong to a row of the main file. */
export interface Join {
  /** Looked up beside the main file. */
  readonly file: string;
  /** Its columns are called `alias.Column`. */
  readonly as: string;
  /** Column of the main file or of an earlier join → column of this file. */
  readonly on: Readonly<Record<string, string>>;
  /** Several rows belong to one row of the main file: its lines. Without it the first row counts. */
  readonly many?: boolean;
}

/** Which column of a file feeds which field of a record. */
export interface Mapping {
  /** What messages call it. */
  readonly name: string;
  readonly kind: string;
  /** The file this mapping is chosen for when none is given. */
  readonly matches?: { readonly file: string; readonly columns: readonly string[] };
  readonly joins: readonly Join[];
  readonly fields: Readonly<Record<string, Source>>;
  /** `from` names the join that holds the lines; without it each row of the main file is one line. */
  readonly lines?: { readonly from?: string; readonly fields: Readonly<Record<string, Source>> };
}

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** The columns that a source reads. */
export function columnsOf(source: Source): string[] {
  const read = 'column' in source ? [source.column] : 'template' in source ? placeholdersOf(source.template) : [];
  return [...read, ...Object.keys(source.when ?? {})];
}

export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, column]) => column!);
}

/** The template with each placeholder replaced, or undefined when one of them is empty. */
export function fillTemplate(template: string, read: (column: string) => string | undefined): string | undefined {
  const columns = placeholdersOf(template);
  if (columns.some((column) => read(column) === undefined)) return undefined;
  return template.replace(PLACEHOLDER, (_, column: string) => read(column)!);
}
