import type { Address } from '../../shared/address.js';
import { compare, type Decimal, plain } from '../../shared/decimal.js';
import type { Item } from '../catalog/index.js';
import type { LineContent } from './order-content.js';
import type { VersionChange, VersionLine, VersionSchedule } from './purchase-order-version.js';

type WrittenLine = Pick<LineContent, 'lineNumber' | 'quantity' | 'unitPrice' | 'schedules'> & { currencyCode: string; item: Pick<Item, 'sku' | 'names'> };

/** The content of an order as it stands now, to be kept as a version. Lines need their item and schedules loaded. */
export function contentOf(lines: readonly WrittenLine[]): VersionLine[] {
  return lines.map(contentOfLine);
}

export function contentOfLine(line: WrittenLine): VersionLine {
  return {
    lineNumber: line.lineNumber,
    sku: line.item.sku,
    itemName: line.item.names.en,
    quantity: plain(line.quantity),
    unitPrice: { amount: plain(line.unitPrice), currencyCode: line.currencyCode },
    schedules: [...line.schedules].map((schedule) => ({
      scheduleNumber: schedule.scheduleNumber,
      quantity: plain(schedule.quantity),
      requestedOn: schedule.requestedOn,
      confirmedOn: schedule.confirmedOn ?? null,
    })),
  };
}

/**
 * What differs between two contents, line by line. A first confirmation of the very day that was asked for is no
 * difference: nothing else was agreed.
 */
export function changesBetween(before: readonly VersionLine[], after: readonly VersionLine[]): VersionChange[] {
  const numbers = [...new Set([...before, ...after].map((line) => line.lineNumber))].sort((one, other) => one - other);
  return numbers.flatMap((lineNumber) => {
    const old = before.find((line) => line.lineNumber === lineNumber);
    const now = after.find((line) => line.lineNumber === lineNumber);
    if (!old || !now) return [change(lineNumber, null, 'LINE', old?.sku ?? null, now?.sku ?? null)];
    return [...lineChanges(old, now), ...scheduleChanges(old, now)];
  });
}

function lineChanges(old: VersionLine, now: VersionLine): VersionChange[] {
  return [
    ...decimalChange(old.lineNumber, null, 'QUANTITY', old.quantity, now.quantity),
    ...decimalChange(old.lineNumber, null, 'UNIT_PRICE', old.unitPrice.amount, now.unitPrice.amount),
  ];
}

function scheduleChanges(old: VersionLine, now: VersionLine): VersionChange[] {
  const numbers = [...new Set([...old.schedules, ...now.schedules].map((schedule) => schedule.scheduleNumber))];
  return numbers.flatMap((number) => {
    const was = old.schedules.find((schedule) => schedule.scheduleNumber === number);
    const is = now.schedules.find((schedule) => schedule.scheduleNumber === number);
    if (!was || !is) return [change(old.lineNumber, number, 'SCHEDULE', was ? describe(was) : null, is ? describe(is) : null)];
    return [
      ...decimalChange(old.lineNumber, number, 'QUANTITY', was.quantity, is.quantity),
      ...dayChange(old.lineNumber, number, 'REQUESTED_ON', was.requestedOn, is.requestedOn),
      ...dayChange(old.lineNumber, number, 'CONFIRMED_ON', was.confirmedOn ?? was.requestedOn, is.confirmedOn ?? is.requestedOn),
    ];
  });
}

function describe(schedule: VersionSchedule): string {
  return `${schedule.quantity} / ${schedule.confirmedOn ?? schedule.requestedOn}`;
}

function decimalChange(lineNumber: number, scheduleNumber: number | null, field: VersionChange['field'], before: Decimal, after: Decimal): VersionChange[] {
  return compare(before, after) === 0 ? [] : [change(lineNumber, scheduleNumber, field, before, after)];
}

function dayChange(lineNumber: number, scheduleNumber: number, field: VersionChange['field'], before: string, after: string): VersionChange[] {
  return before === after ? [] : [change(lineNumber, scheduleNumber, field, before, after)];
}

/** Another place of delivery, each written in one line. */
export function addressChange(before: Address | null, after: Address): VersionChange[] {
  const was = before && inOneLine(before);
  const is = inOneLine(after);
  return was === is ? [] : [change(null, null, 'DELIVERY_ADDRESS', was, is)];
}

function inOneLine({ lines, postalCode, city, region, countryCode }: Address): string {
  return [...lines, [postalCode, city].filter(Boolean).join(' '), region, countryCode].filter(Boolean).join(', ');
}

function change(lineNumber: number | null, scheduleNumber: number | null, field: VersionChange['field'], before: string | null, after: string | null): VersionChange {
  return { lineNumber, scheduleNumber, field, before, after };
}
