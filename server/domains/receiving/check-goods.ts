import type { InputCheck } from '../../shared/input-check.js';
import { compare, type Decimal } from '../../shared/decimal.js';

/** What tells goods of one item apart. */
export interface Goods {
  lot?: string | null;
  serials?: readonly string[] | null;
  expiresOn?: string | null;
}

const LONGEST_LOT = 60;
const LONGEST_SERIAL = 100;

/** Lot, serial numbers and last day as they are kept; what is wrong goes to `check`. Each piece has one serial number, or none has. */
export function checkGoods(check: InputCheck, goods: Goods, quantity: Decimal, field: readonly string[]) {
  const serials = (goods.serials ?? []).map((serial, index) => check.text(serial, [...field, 'serials', String(index)], LONGEST_SERIAL));
  if (new Set(serials).size !== serials.length) check.refuse('INVALID', [...field, 'serials'], 'Name each serial number once.');
  if (serials.length && compare(String(serials.length), quantity) !== 0) {
    check.refuse('INVALID', [...field, 'serials'], `Give one serial number for each piece, so ${quantity}, or none.`);
  }
  return { lot: check.optionalText(goods.lot, [...field, 'lot'], LONGEST_LOT), serials, expiresOn: goods.expiresOn ?? null };
}
