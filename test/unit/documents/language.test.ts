import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { languageOf } from '../../../server/documents/language.js';
import { locales } from '../../../server/shared/locale.js';
import { root } from '../architecture/sources.js';

const visible = (text: string) => text.replaceAll(/[\u200e\u200f]/g, '').replaceAll('\u00a0', ' ');

describe('a document’s language', () => {
  test.each([
    ['en', 'EUR 1,234.50', 'EUR 0.0125', '1,000 kg', '1 pc', '21 Nov 2026'],
    ['zh-CN', 'EUR 1,234.50', 'EUR 0.0125', '1,000 千克', '1 件', '2026年11月21日'],
    ['fa', '۱٬۲۳۴٫۵۰', '۰٫۰۱۲۵', '۱٬۰۰۰ کیلوگرم', '۱ عدد', '۳۰ آبان ۱۴۰۵'],
  ] as const)('%s writes amounts, quantities and days as its readers do', (locale, money, price, quantity, piece, day) => {
    const language = languageOf(locale);
    expect(visible(language.money({ amount: '1234.5', currencyCode: 'EUR' }))).toContain(money);
    expect(visible(language.unitPrice({ amount: '0.0125', currencyCode: 'EUR' }))).toContain(price);
    expect(visible(language.quantity('1000', 'KGM'))).toBe(quantity);
    expect(visible(language.quantity('1', 'EA'))).toBe(piece);
    expect(visible(language.date('2026-11-21'))).toBe(day);
  });

  test('loses no digit of what a float could not hold', () => {
    expect(languageOf('en').decimal('123456789012345.6789')).toBe('123,456,789,012,345.6789');
  });

  test('puts a dash for what the reader may not see, and the code of a unit nobody named', () => {
    const language = languageOf('en');
    expect([language.money(null), language.date(null), language.quantity('2', 'XYZ')]).toEqual(['–', '–', '2 XYZ']);
  });

  test.each(locales)('names units in %s as the portals do', (locale) => {
    const unitsIn = (folder: string) => JSON.parse(readFileSync(join(root, folder, locale, 'units.json'), 'utf8')) as object;
    expect(unitsIn('server/documents/texts')).toEqual(unitsIn('portal-shared/src/languages'));
  });
});
