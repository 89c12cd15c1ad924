import type { Locale } from '../../../shared/locale.js';
import en from './heads/en.json' with { type: 'json' };
import fa from './heads/fa.json' with { type: 'json' };
import zh from './heads/zh-CN.json' with { type: 'json' };

/** The columns of a file of order lines, in their order. The first ones say what is asked, the others what is answered. */
export const columns = [
  'order', 'revision', 'line', 'sku', 'item', 'unit', 'asked_quantity', 'asked_on', 'asked_price',
  'delivery', 'quantity', 'confirmed_on', 'unit_price', 'reject', 'reason',
] as const;
export type Column = (typeof columns)[number];

/** A file has so many rows at most, and is about so many orders. */
export const mostRows = 2000;
export const mostOrders = 100;

/** What a reader needs to answer from a file; the others may be taken out of it. */
export const neededColumns: readonly Column[] = ['order', 'revision', 'line', 'quantity', 'confirmed_on'];

const heads: Record<Locale, Record<Column, string>> = { en, 'zh-CN': zh, fa };

/** The head of a column: in the reader's words, with the code by which it is found again. */
export function headOf(column: Column, locale: Locale): string {
  return `${heads[locale][column]} [${column}]`;
}

/** The column that a head stands for, whatever words are before its code. */
export function columnOf(head: string): Column | undefined {
  const code = /\[(\w+)\]\s*$/.exec(head)?.[1] ?? head.trim().toLowerCase();
  return columns.find((column) => column === code);
}
