import { describe, expect, test } from '@jest/globals';
import { columnOf, columns, headOf } from '../../../server/domains/purchasing/order-lines/columns.js';
import { readOrderLines } from '../../../server/domains/purchasing/order-lines/read-order-lines.js';
import { locales } from '../../../server/shared/locale.js';

const HEAD = 'order,revision,line,delivery,quantity,confirmed_on,unit_price,reject,reason';
const read = (...lines: string[]) => readOrderLines(lines.join('\r\n'), ['attachmentId']);
const refused = (content: string) => {
  try {
    readOrderLines(content, ['attachmentId']);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'read';
};

test('a head is found again in every language, and when somebody shortened it', () => {
  for (const locale of locales) expect(columns.map((column) => columnOf(headOf(column, locale)))).toEqual(columns);
  expect(columnOf(' Quantity ')).toBe('quantity');
  expect(columnOf('Total')).toBeUndefined();
});

describe('a file of order lines', () => {
  test('is read with rows numbered as a spreadsheet does', () => {
    expect(read(HEAD, 'PO-1,2,1,1,60,2026-12-24,2.5,,', '', 'PO-1,2,1,,40,2027-01-10,,,"Half, then half"', 'PO-1,2,2,1,,,,x,Sold out')).toEqual([
      { row: 2, orderNumber: 'PO-1', revision: '2', lineNumber: 1, deliveryNumber: 1, quantity: '60', confirmedOn: '2026-12-24', unitPrice: '2.5', reject: false, reason: null, faults: [] },
      { row: 4, orderNumber: 'PO-1', revision: '2', lineNumber: 1, deliveryNumber: null, quantity: '40', confirmedOn: '2027-01-10', unitPrice: null, reject: false, reason: 'Half, then half', faults: [] },
      { row: 5, orderNumber: 'PO-1', revision: '2', lineNumber: 2, deliveryNumber: 1, quantity: null, confirmedOn: null, unitPrice: null, reject: true, reason: 'Sold out', faults: [] },
    ]);
  });

  test.each([
    ['semicolons and decimal commas', ';', '"1.234,5"', '24.12.2026'],
    ['tabs', '\t', '1234.5', '2026-12-24'],
    ['commas', ',', '"1,234.5"', '12/24/2026'],
    ['Persian digits and days', '؛', '۱۲۳۴٫۵', '۱۴۰۵/۱۰/۰۳'],
  ])('is read with a byte order mark and %s', (_what, mark, quantity, day) => {
    const row = ['PO-1', '1', '1', '1', quantity, day, '', '', ''].join(mark);
    expect(read(`\ufeff${HEAD.replaceAll(',', mark)}`, row)).toMatchObject([{ orderNumber: 'PO-1', lineNumber: 1, quantity: '1234.5', confirmedOn: '2026-12-24', faults: [] }]);
  });

  test('tells each cell that it cannot read, and each that is missing', () => {
    const [wrong, missing, unnamed] = read(HEAD, 'PO-1,1,one,1,many,soon,dear,,', 'PO-1,1,2,1,,,,,', ',1,3,1,1,2026-12-24,,,');
    expect(wrong!.faults.map(({ column, code }) => [column, code])).toEqual([['line', 'INVALID'], ['quantity', 'INVALID'], ['confirmed_on', 'INVALID'], ['unit_price', 'INVALID']]);
    expect(missing!.faults.map(({ column, code }) => [column, code])).toEqual([['quantity', 'REQUIRED'], ['confirmed_on', 'REQUIRED']]);
    expect(unnamed!.faults.map(({ column, code }) => [column, code])).toEqual([['order', 'REQUIRED']]);
  });

  test('takes off the sign that kept a cell from being a formula', () => {
    expect(read(HEAD, `PO-1,1,1,1,1,2026-12-24,,,'=1+1`)).toMatchObject([{ reason: '=1+1' }]);
  });

  test.each([
    ['nothing', '', 'INVALID'],
    ['no head', 'PO-1,1,1,1,5,2026-12-24', 'INVALID'],
    ['no rows', HEAD, 'REQUIRED'],
    ['an open quotation', `${HEAD}\n"PO-1,1`, 'INVALID'],
    ['letters of another encoding', `${HEAD}\nPO-1,1,1,1,5,2026-12-24,,,\ufffd`, 'INVALID'],
    ['too many rows', [HEAD, ...Array.from({ length: 2001 }, () => 'PO-1,1,1,1,5,2026-12-24,,,')].join('\n'), 'OUT_OF_RANGE'],
  ])('of %s is refused', (_what, content, code) => expect(refused(content)).toBe(code));
});
