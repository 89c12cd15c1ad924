import { describe, expect, test } from '@jest/globals';
import { attachmentHeader, safeFileName } from '../../../server/storage/file-name.js';

describe('the name of an uploaded file', () => {
  test.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\Ada\\order.pdf', 'order.pdf'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b\r\n.txt', 'ab.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['what? "this" <is>|it*.csv', 'what this isit.csv'],
    ['%22quoted%22.png', 'quoted.png'],
    ['گزارش ماه.xlsx', 'گزارش ماه.xlsx'],
    ['报告.docx', '报告.docx'],
    ['', 'file'],
    ['...', 'file'],
  ])('%j is kept as %j', (name, kept) => {
    expect(safeFileName(name)).toBe(kept);
  });

  test('is cut in the middle of no character, and keeps its ending', () => {
    expect(safeFileName(`${'😀'.repeat(300)}.png`)).toBe(`${'😀'.repeat(200)}.png`);
  });
});

test('a download’s header names the file in any script, without anything that could end it early', () => {
  expect(attachmentHeader('گزارش "۱" (100%).pdf')).toBe(
    `attachment; filename="_____ ___ (100_).pdf"; filename*=UTF-8''${encodeURIComponent('گزارش "۱" ')}%28100%25%29.pdf`,
  );
  expect(attachmentHeader("it's*.txt")).toBe(`attachment; filename="it's*.txt"; filename*=UTF-8''it%27s%2A.txt`);
});
