import { basename, dirname, join } from 'node:path';
import { headerOf, readCsv, type CsvRow } from '../csv.js';
import type { Join } from '../mapping/mapping.js';
import { ImportError, type Problem } from '../problem.js';
import type { Columns, RowView } from './row-view.js';

/** Another file in memory, found by what its rows share with the main file. */
export class JoinedFile {
  private readonly matched = new Set<string>();

  private constructor(
    private readonly definition: Join,
    readonly columns: Columns,
    private readonly rows: ReadonlyMap<string, readonly CsvRow[]>,
    /** Rows of this file that cannot be read. */
    readonly problems: readonly Problem[],
  ) {}

  /** Columns that lead here, and the columns of this file they lead to. */
  get ownColumns(): string[] {
    return Object.keys(this.definition.on);
  }

  get theirColumns(): string[] {
    return Object.values(this.definition.on);
  }

  /** Reads the file beside `mainFile`, keeping only the columns that `used` names. */
  static async read(definition: Join, mainFile: string, used: ReadonlySet<string>): Promise<JoinedFile> {
    const file = join(dirname(mainFile), definition.file);
    const name = basename(file);
    const keys = Object.values(definition.on);
    const kept = [...new Set([...keys, ...used])];
    const rows = new Map<string, CsvRow[]>();
    const problems: Problem[] = [];
    let positions: number[] | undefined;
    for await (const row of readCsv(file)) {
      if (!positions) {
        positions = kept.map((column) => positionOf(headerOf(row.cells, file), column, name));
        continue;
      }
      const cells: CsvRow['cells'] = positions.map((position) => row.cells[position]);
      if (row.fault) {
        problems.push({ file: name, row: row.row, column: null, value: null, reason: row.fault });
        continue;
      }
      const key = keyOf(cells.slice(0, keys.length));
      if (!rows.has(key)) rows.set(key, []);
      rows.get(key)!.push({ ...row, cells });
    }
    return new JoinedFile(definition, { file: name, index: new Map(kept.map((column, index) => [column, index])) }, rows, problems);
  }

  /** The rows that belong to a row of the main file. */
  all(view: RowView): readonly CsvRow[] {
    const key = keyOf(this.ownColumns.map((column) => view.cell(column).text));
    this.matched.add(key);
    return this.rows.get(key) ?? [];
  }

  first(view: RowView): CsvRow | undefined {
    return this.all(view)[0];
  }

  /** Rows that belonged to no row of the main file. */
  unmatched(mainFile: string): Problem[] {
    const [column] = this.theirColumns;
    const reason = `is not in column ${this.ownColumns[0]} of ${basename(mainFile)}`;
    return [...this.rows]
      .filter(([key]) => !this.matched.has(key))
      .flatMap(([, rows]) => rows)
      .map((row) => ({ file: this.columns.file, row: row.row, column: column!, value: row.cells[0] ?? null, reason }));
  }
}

function positionOf(header: readonly string[], column: string, file: string): number {
  const position = header.indexOf(column);
  if (position < 0) throw new ImportError(`${file} has no column "${column}"; it has ${header.join(', ')}`);
  return position;
}

function keyOf(parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts);
}
