import Big from 'big.js';
import type { OrderContentFragment, PurchaseOrderRespondInput } from '../../../../schema/generated/supplier/graphql.js';

type AnyLine = OrderContentFragment['lines'][number];
export type OrderLine = AnyLine & { unitPrice: NonNullable<AnyLine['unitPrice']> };

/** An order as whoever may answer it sees it. */
export type PricedOrder = Omit<OrderContentFragment, 'total' | 'lines'> & { total: NonNullable<OrderContentFragment['total']>; lines: OrderLine[] };

export function hasPrices(order: OrderContentFragment): order is PricedOrder {
  return order.total !== null && order.lines.every(({ unitPrice }) => unitPrice !== null);
}

/** One delivery the supplier offers for a line; null while its field is empty or unreadable. */
export interface OfferedDelivery {
  quantity: string | null;
  confirmedOn: string | null;
}

/** What the supplier says to one line; as long as it equals what was asked, the line is accepted. */
export interface LineOffer {
  lineNumber: number;
  rejected: boolean;
  reason: string;
  unitPrice: string | null;
  deliveries: OfferedDelivery[];
}

/** An answer in the making. */
export interface AnswerDraft {
  note: string;
  lines: LineOffer[];
}

export type Answer = 'ACCEPT' | 'CHANGE' | 'SPLIT' | 'REJECT';

/** One way in which an offer departs from the order; days are counted later (+) or earlier (−). */
export type Difference =
  | { kind: 'rejected' }
  | { kind: 'price'; before: string; after: string }
  | { kind: 'quantity'; before: string; after: string }
  | { kind: 'date'; before: string; after: string; days: number }
  | { kind: 'split'; deliveries: number };

export interface Problem {
  /** Path inside the line, as the server would name it: `unitPrice`, `reason`, `schedules.1.quantity`. */
  path: string;
  key: 'priceMissing' | 'reasonMissing' | 'quantityMissing' | 'quantityNotPositive' | 'dateMissing';
}

const equal = (one: string, other: string) => new Big(one).eq(other);
const sum = (values: (string | null)[]) => values.reduce((total, value) => total.plus(value ?? 0), new Big(0));
const daysBetween = (before: string, after: string) => Math.round((Date.parse(after) - Date.parse(before)) / 86_400_000);

/** The offer to begin with: what was confirmed before, or else what is asked. */
export function startOffer(line: OrderLine): LineOffer {
  return {
    lineNumber: line.lineNumber,
    rejected: line.acknowledgement === 'REJECTED',
    reason: '',
    unitPrice: line.unitPrice.amount,
    deliveries: line.schedules.map((schedule) => ({
      quantity: schedule.confirmedQuantity ?? schedule.quantity,
      confirmedOn: schedule.confirmedOn ?? schedule.requestedOn,
    })),
  };
}

/** The offer that accepts a line as asked. */
export function asAsked(line: OrderLine): LineOffer {
  return {
    lineNumber: line.lineNumber,
    rejected: false,
    reason: '',
    unitPrice: line.unitPrice.amount,
    deliveries: line.schedules.map(({ quantity, requestedOn }) => ({ quantity, confirmedOn: requestedOn })),
  };
}

/** Everything in which an offer departs from what was asked; empty for a plain acceptance. */
export function differencesOf(line: OrderLine, offer: LineOffer): Difference[] {
  if (offer.rejected) return [{ kind: 'rejected' }];
  const differences: Difference[] = [];
  if (offer.unitPrice !== null && !equal(offer.unitPrice, line.unitPrice.amount)) {
    differences.push({ kind: 'price', before: line.unitPrice.amount, after: offer.unitPrice });
  }
  const offered = sum(offer.deliveries.map(({ quantity }) => quantity));
  if (!offered.eq(line.quantity)) differences.push({ kind: 'quantity', before: line.quantity, after: offered.toString() });
  if (offer.deliveries.length !== line.schedules.length) {
    differences.push({ kind: 'split', deliveries: offer.deliveries.length });
    return differences;
  }
  offer.deliveries.forEach(({ confirmedOn, quantity }, index) => {
    const { requestedOn, quantity: asked } = line.schedules[index]!;
    if (confirmedOn !== null && confirmedOn !== requestedOn) {
      differences.push({ kind: 'date', before: requestedOn, after: confirmedOn, days: daysBetween(requestedOn, confirmedOn) });
    }
    // A shift between deliveries leaves the sum as it was and is a change all the same.
    if (quantity !== null && offered.eq(line.quantity) && !equal(quantity, asked)) differences.push({ kind: 'quantity', before: asked, after: quantity });
  });
  return differences;
}

export function answerOf(line: OrderLine, offer: LineOffer): Answer {
  const differences = differencesOf(line, offer);
  if (differences.some(({ kind }) => kind === 'rejected')) return 'REJECT';
  if (differences.some(({ kind }) => kind === 'split')) return 'SPLIT';
  return differences.length > 0 ? 'CHANGE' : 'ACCEPT';
}

/** What must be filled in before an offer can be sent. */
export function problemsOf(offer: LineOffer): Problem[] {
  if (offer.rejected) return offer.reason.trim() === '' ? [{ path: 'reason', key: 'reasonMissing' }] : [];
  const problems: Problem[] = offer.unitPrice === null ? [{ path: 'unitPrice', key: 'priceMissing' }] : [];
  offer.deliveries.forEach(({ quantity, confirmedOn }, index) => {
    if (quantity === null) problems.push({ path: `schedules.${index}.quantity`, key: 'quantityMissing' });
    else if (new Big(quantity).lte(0)) problems.push({ path: `schedules.${index}.quantity`, key: 'quantityNotPositive' });
    if (confirmedOn === null) problems.push({ path: `schedules.${index}.confirmedOn`, key: 'dateMissing' });
  });
  return problems;
}

/** Value of a line as offered, in the order's currency, unrounded; what is missing counts as nothing. */
export function offeredTotal(offer: LineOffer): Big {
  if (offer.rejected) return new Big(0);
  return sum(offer.deliveries.map(({ quantity }) => quantity)).times(offer.unitPrice ?? 0);
}

/** The mutation's input: only lines that differ are named, every other one is accepted as asked. */
export function inputOf(order: PricedOrder, draft: AnswerDraft): PurchaseOrderRespondInput {
  const changed = order.lines.flatMap((line) => {
    const offer = draft.lines.find(({ lineNumber }) => lineNumber === line.lineNumber);
    return offer && answerOf(line, offer) !== 'ACCEPT' ? [inputOfLine(line, offer)] : [];
  });
  const note = draft.note.trim();
  return { id: order.id, lockVersion: order.lockVersion, ...(note ? { note } : {}), ...(changed.length > 0 ? { lines: changed } : { acceptAll: true }) };
}

function inputOfLine(line: OrderLine, offer: LineOffer) {
  const reason = offer.reason.trim();
  if (offer.rejected) return { lineNumber: line.lineNumber, reject: true, reason };
  return {
    lineNumber: line.lineNumber,
    schedules: offer.deliveries.map(({ quantity, confirmedOn }) => ({ quantity: quantity!, confirmedOn: confirmedOn! })),
    ...(equal(offer.unitPrice!, line.unitPrice.amount) ? {} : { unitPrice: offer.unitPrice! }),
    ...(reason ? { reason } : {}),
  };
}
