import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ImportError } from './problem.js';

/** One row of a file. */
export interface CsvRow {
  /** As a spreadsheet numbers rows: the header is row 1. */
  readonly row: number;
  /** Without blanks around them; empty, `NULL` and missing cells are undefined. */
  readonly cells: readonly (string | undefined)[];
  /** How much of the file lies behind this row. */
  readonly bytes: number;
  /** Why the row cannot be read; null when it can. */
  readonly fault: string | null;
}

interface Parsed {
  record: string[];
  info: { bytes: number };
}

const REPLACEMENT_CHARACTER = '\uFFFD';

/**
 * Reads a comma-separated UTF-8 file row by row, the header first (row 1).
 * Throws an ImportError when there is no such file or its quoting is broken.
 */
export async function* readCsv(file: string): AsyncGenerator<CsvRow> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new ImportError(`There is no file ${file}`);
  // What goes wrong in the file reaches the loop below through the parser, and leaving the loop closes the file.
  const parser = pipeline(createReadStream(file), parse({ bom: true, info: true, relax_column_count: true }), () => undefined);
  let row = 0;
  let columns = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      row += 1;
      if (record.length === 1 && record[0] === '') continue;
      columns ||= record.length;
      yield { row, cells: record.map(cell), bytes: info.bytes, fault: faultOf(record, columns) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new ImportError(`${basename(file)} is not a readable CSV file after row ${row}: ${error.message}`);
    throw error;
  }
}

/** The names of the columns, or an ImportError when the file is empty or names one twice. */
export async function readHeader(file: string): Promise<string[]> {
  for await (const { cells } of readCsv(file)) return headerOf(cells, file);
  throw new ImportError(`${basename(file)} is empty; its first row must name the columns`);
}

export function headerOf(cells: CsvRow['cells'], file: string): string[] {
  const names = cells.map((name) => name ?? '');
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) throw new ImportError(`${basename(file)} has two columns named "${twice}"`);
  return names;
}

function cell(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === 'NULL' ? undefined : trimmed;
}

function faultOf(record: string[], columns: number): string | null {
  if (record.length !== columns) return `has ${record.length} columns; must have ${columns} like the header`;
  if (record.some((text) => text.includes(REPLACEMENT_CHARACTER))) return 'holds characters that are not UTF-8';
  return null;
}
