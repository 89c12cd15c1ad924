import { CsvError, parse } from 'csv-parse/sync';
import type { Decimal } from '../../../shared/decimal.js';
import { DomainError } from '../../../shared/domain-error.js';
import { type DayOrder, dayOrderOf, typedDate, typedDecimal } from '../../../shared/typed-values.js';
import { type Column, columnOf, mostRows, neededColumns } from './columns.js';

const LONGEST_REASON = 2000;
const YES = ['x', 'yes', 'y', '1', 'true', '是', 'بله'];

/** What is wrong with one cell of a row. */
export interface RowFault {
  column: Column;
  code: 'REQUIRED' | 'INVALID' | 'NOT_FOUND' | 'OUT_OF_RANGE' | 'CONFLICT' | 'NOT_ALLOWED_IN_STATE' | 'TOO_LONG' | 'TAKEN';
  message: string;
}

/** One row of a file, as it was understood. */
export interface OrderLineRow {
  /** As a spreadsheet numbers rows: the head is row 1. */
  row: number;
  orderNumber: string;
  revision: string;
  lineNumber: number | null;
  /** Null for a delivery that is added. */
  deliveryNumber: number | null;
  quantity: Decimal | null;
  confirmedOn: string | null;
  unitPrice: Decimal | null;
  reject: boolean;
  reason: string | null;
  faults: RowFault[];
}

/**
 * Reads a file of order lines as spreadsheets write it: with or without a byte order mark, separated by commas, semicolons
 * or tabs, numbers and days in the digits and calendars of the three languages.
 * @throws DomainError INVALID at `field` when it is no such file, OUT_OF_RANGE when it is too long
 */
export function readOrderLines(content: string, field: readonly string[]): OrderLineRow[] {
  const delimiter = delimiterOf(content);
  const [heads = [], ...rows] = recordsOf(content, delimiter, field);
  const places = new Map<Column, number>();
  heads.forEach((head, place) => {
    const column = columnOf(head);
    if (column && !places.has(column)) places.set(column, place);
  });
  const missing = neededColumns.filter((column) => !places.has(column));
  if (missing.length) throw new DomainError('INVALID', field, `The first row must name the columns; these are missing: ${missing.join(', ')}.`);
  if (rows.length > mostRows) throw new DomainError('OUT_OF_RANGE', field, `At most ${mostRows} rows at a time.`);
  const cellOf = (cells: readonly string[], column: Column) => cells[places.get(column) ?? -1]?.trim() ?? '';
  const days = rows.flatMap((cells) => [cellOf(cells, 'asked_on'), cellOf(cells, 'confirmed_on')]);
  // Spreadsheets that separate by semicolons do so because a comma is their decimal mark.
  const style = { decimalComma: delimiter === ';', dayOrder: dayOrderOf(days) };
  const read = rows.map((cells, index) => rowOf((column) => cellOf(cells, column), index + 2, style)).filter((row) => row !== null);
  if (!read.length) throw new DomainError('REQUIRED', field, 'The file has no rows.');
  return read;
}

/** What separates the cells: what the head has most of. */
function delimiterOf(content: string): string {
  const [head = ''] = content.split(/\r?\n/, 1);
  return [';', '\t', '؛', ','].reduce((best, candidate) => (head.split(candidate).length > head.split(best).length ? candidate : best));
}

function recordsOf(content: string, delimiter: string, field: readonly string[]): string[][] {
  if (content.includes('\ufffd')) throw new DomainError('INVALID', field, 'Save the file as CSV UTF-8: its letters cannot be read.');
  try {
    return parse(content, { bom: true, delimiter, relax_column_count: true, to: mostRows + 2 });
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError('INVALID', field, `This is no readable CSV file: ${error.message}`);
    throw error;
  }
}

/** How numbers and days are written in a file. */
interface Style {
  decimalComma: boolean;
  dayOrder: DayOrder | null;
}

/** A formula sign that was made harmless when the file was written is taken off again. */
const harmless = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '');

function rowOf(cell: (column: Column) => string, row: number, { decimalComma, dayOrder }: Style): OrderLineRow | null {
  const orderNumber = harmless(cell('order'));
  if (!orderNumber && !cell('line')) return null;
  const faults: RowFault[] = [];
  const fault = (column: Column, code: RowFault['code'], message: string) => void faults.push({ column, code, message });
  const read = <Value>(column: Column, take: (text: string) => Value | null, expected: string): Value | null => {
    const text = harmless(cell(column));
    const value = text ? take(text) : null;
    if (text && value === null) fault(column, 'INVALID', `"${text.slice(0, 40)}" is not ${expected}.`);
    return value;
  };
  const decimal = (text: string) => typedDecimal(text, decimalComma);
  const wholeNumber = (text: string) => (/^\d{1,6}$/.test(decimal(text) ?? '') ? Number(decimal(text)) : null);
  const reject = YES.includes(cell('reject').toLowerCase());
  const found = {
    row,
    orderNumber,
    revision: decimal(cell('revision')) ?? '',
    lineNumber: read('line', wholeNumber, 'the number of a line'),
    deliveryNumber: read('delivery', wholeNumber, 'the number of a delivery'),
    quantity: read('quantity', decimal, 'a number such as 12.5'),
    confirmedOn: read('confirmed_on', (text) => typedDate(text, dayOrder), 'a day that can be told, such as 2026-12-24'),
    unitPrice: read('unit_price', decimal, 'a number such as 12.5'),
    reject,
    reason: harmless(cell('reason')) || null,
    faults,
  };
  if ((found.reason?.length ?? 0) > LONGEST_REASON) fault('reason', 'TOO_LONG', `At most ${LONGEST_REASON} characters.`);
  if (!orderNumber) fault('order', 'REQUIRED', 'Name the order.');
  if (!cell('line')) fault('line', 'REQUIRED', 'Name the line.');
  if (!reject && !cell('quantity')) fault('quantity', 'REQUIRED', 'Say how much.');
  if (!reject && !cell('confirmed_on')) fault('confirmed_on', 'REQUIRED', 'Say when.');
  return found;
}
