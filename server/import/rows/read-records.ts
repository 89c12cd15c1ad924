import { basename } from 'node:path';
import { headerOf, readCsv, type CsvRow } from '../csv.js';
import type { ImportRecord, Kind } from '../kinds/kind.js';
import { columnsOfJoin } from '../mapping/check-mapping.js';
import type { Mapping } from '../mapping/mapping.js';
import type { Problem } from '../problem.js';
import { JoinedFile } from './joined-file.js';
import { readFields } from './read-fields.js';
import { RowView, type Columns } from './row-view.js';

type Values = Record<string, unknown>;

/** A record or what is wrong with it. */
export interface ReadRecord {
  readonly record: ImportRecord<Values, Values>;
  readonly problems: Problem[];
  /** Row of the main file that it begins in. */
  readonly row: number;
  /** How much of the main file lies behind it. */
  readonly bytes: number;
}

/** Turns the rows of a file into records, one at a time; `orphans` has rows of line files that belong to none. */
export class RecordReader {
  private readonly joins = new Map<string, JoinedFile>();

  private constructor(
    private readonly kind: Kind,
    private readonly mapping: Mapping,
    private readonly file: string,
  ) {}

  /** Opens the files that the mapping joins. Throws an ImportError when one is missing or lacks a column. */
  static async open(kind: Kind, mapping: Mapping, file: string): Promise<RecordReader> {
    const reader = new RecordReader(kind, mapping, file);
    for (const join of mapping.joins) reader.joins.set(join.as, await JoinedFile.read(join, file, columnsOfJoin(mapping, join.as)));
    return reader;
  }

  async *records(): AsyncGenerator<ReadRecord> {
    let columns: Columns | undefined;
    let group: RowView[] = [];
    for await (const row of readCsv(this.file)) {
      if (!columns) {
        columns = this.columnsOf(row);
        continue;
      }
      const view = new RowView(columns, row, this.joins);
      if (group.length > 0 && !this.continues(group[0]!, view)) {
        yield this.recordOf(group);
        group = [];
      }
      group.push(view);
    }
    if (group.length > 0) yield this.recordOf(group);
  }

  /** After all records were read. Rows that could not be read at all are among them. */
  orphans(): Problem[] {
    const lines = this.joins.get(this.mapping.lines?.from ?? '');
    return [...[...this.joins.values()].flatMap((join) => join.problems), ...(lines?.unmatched(this.file) ?? [])];
  }

  /** Rows of one file that are all lines of the same record follow each other. */
  private continues(first: RowView, next: RowView): boolean {
    if (!this.mapping.lines || this.mapping.lines.from !== undefined || first.row.fault || next.row.fault) return false;
    return this.kind.key.every((field) => {
      const keyOf = (view: RowView) => readFields({ [field]: this.kind.fields[field]! }, this.mapping.fields, view, []).values[field];
      return keyOf(first) !== undefined && keyOf(first) === keyOf(next);
    });
  }

  private recordOf(views: readonly RowView[]): ReadRecord {
    const [view] = views as [RowView];
    const problems: Problem[] = [];
    const { row, bytes } = { row: view.row.row, bytes: views.at(-1)!.row.bytes };
    if (view.row.fault) {
      problems.push({ ...view.whole(), value: null, reason: view.row.fault });
      return { record: { values: {}, origins: {}, lines: [] }, problems, row, bytes };
    }
    const head = readFields(this.kind.fields, this.mapping.fields, view, problems);
    for (const other of views.slice(1)) this.compare(head.values, other, problems);
    const lineSources = this.mapping.lines?.fields ?? {};
    const lines = this.linesOf(views).map((line) => readFields(this.kind.lineFields!, lineSources, line, problems));
    if (this.kind.needsLines && lines.length === 0) {
      problems.push({ ...view.whole(), value: null, reason: 'has no lines; must have at least one' });
    }
    const record = { ...head, lines };
    if (problems.length === 0) problems.push(...(this.kind.check?.(record) ?? []));
    return { record, problems, row, bytes };
  }

  private linesOf(views: readonly RowView[]): readonly RowView[] {
    if (!this.mapping.lines) return [];
    const { from } = this.mapping.lines;
    const [view] = views as [RowView];
    return from === undefined ? views : this.joins.get(from)!.all(view).map((row) => view.withLine(from, row));
  }

  /** What is said about the whole record has to be the same in each of its rows. */
  private compare(values: Values, view: RowView, problems: Problem[]): void {
    const other = readFields(this.kind.fields, this.mapping.fields, view, problems);
    for (const field of Object.keys(this.mapping.fields)) {
      if (other.values[field] === values[field] || other.values[field] === undefined) continue;
      const { file, row, column, text } = other.origins[field]!;
      problems.push({ file, row, column, value: text ?? null, reason: `must be as in the first row of this record: ${values[field]}` });
    }
  }

  private columnsOf(header: CsvRow): Columns {
    return { file: basename(this.file), index: new Map(headerOf(header.cells, this.file).map((name, index) => [name, index])) };
  }
}
