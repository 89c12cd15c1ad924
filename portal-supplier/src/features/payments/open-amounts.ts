import Big from 'big.js';
import type { OpenAmountsQuery } from '../../../../schema/generated/supplier/graphql.js';
import { weeksOf } from '../to-do/weeks.js';

export type OpenAmount = OpenAmountsQuery['payables']['nodes'][number];

export interface WeekOfAmounts {
  /** Monday of the week, `YYYY-MM-DD`; null for what is past its day. */
  start: string | null;
  scheduled: number;
  held: number;
}

export interface AmountsOfCurrency {
  currencyCode: string;
  weeks: WeekOfAmounts[];
}

/** What is open by the week in which it is to be paid, each currency apart, the one with most invoices first. */
export function amountsByWeek(amounts: readonly OpenAmount[], today: number): AmountsOfCurrency[] {
  const currencies = [...Map.groupBy(amounts, ({ openAmount }) => openAmount.currencyCode)].sort(([, one], [, other]) => other.length - one.length);
  return currencies.map(([currencyCode, ofCurrency]) => ({
    currencyCode,
    weeks: weeksOf(ofCurrency, ({ payOn }) => payOn, today).map(({ start, things }) => ({
      start,
      scheduled: total(things.filter(({ status }) => status !== 'HELD')),
      held: total(things.filter(({ status }) => status === 'HELD')),
    })),
  }));
}

/** As a number, to be drawn. */
function total(amounts: readonly OpenAmount[]): number {
  return amounts.reduce((sum, { openAmount }) => sum.plus(openAmount.amount), new Big(0)).toNumber();
}
