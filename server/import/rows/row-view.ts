import type { CsvRow } from '../csv.js';
import type { JoinedFile } from './joined-file.js';

/** A place in a file and what stands there. */
export interface Cell {
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly text: string | undefined;
  /** Set when nothing is here because another file has no row for this value. */
  readonly unmatched?: { readonly value: string; readonly reason: string };
}

/** A file's name and where in a row each of its columns is. */
export interface Columns {
  readonly file: string;
  readonly index: ReadonlyMap<string, number>;
}

/** One row of the main file together with the rows of other files that belong to it. */
export class RowView {
  constructor(
    private readonly main: Columns,
    readonly row: CsvRow,
    private readonly joins: ReadonlyMap<string, JoinedFile>,
    private readonly line?: { alias: string; row: CsvRow },
  ) {}

  /** The same row with one of its lines. */
  withLine(alias: string, row: CsvRow): RowView {
    return new RowView(this.main, this.row, this.joins, { alias, row });
  }

  /** What a column holds here; `alias.Column` reads a joined file. */
  cell(column: string): Cell {
    const [, alias, name] = /^([^.]+)\.(.+)$/.exec(column) ?? [];
    const join = alias === undefined ? undefined : this.joins.get(alias);
    if (!join) return this.at(this.main, this.row, column);
    if (this.line?.alias === alias) return this.at(join.columns, this.line.row, name!);
    const found = join.first(this);
    if (found) return this.at(join.columns, found, name!);
    const origin = this.cell(join.ownColumns[0]!);
    if (origin.text === undefined) return origin;
    const reason = `is not in column ${join.theirColumns[0]} of ${join.columns.file}`;
    return { ...origin, text: undefined, unmatched: { value: origin.text, reason } };
  }

  /** A place for problems with the row as a whole. */
  whole(): Cell {
    return { file: this.main.file, row: this.row.row, column: null, text: undefined };
  }

  private at(columns: Columns, row: CsvRow, column: string): Cell {
    return { file: columns.file, row: row.row, column, text: row.cells[columns.index.get(column)!] };
  }
}
