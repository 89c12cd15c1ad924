import Big from 'big.js';
import type { GivenAnswer } from '../domains/purchasing/answer.js';
import type { PurchaseOrderLine } from '../domains/purchasing/purchase-order-line.entity.js';
import type { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { dayOf, daysAfter } from '../shared/days.js';
import type { Chance } from './chance.js';
import texts from './data/purchase-texts.json' with { type: 'json' };

/** All as asked. */
export function agreement(): GivenAnswer[] {
  return [];
}

/** A day or two off, or a few pieces fewer: inside the tolerance. */
export function nearAgreement(order: PurchaseOrder, chance: Chance): GivenAnswer[] {
  return order.lines
    .getItems()
    .filter((line) => line.lineNumber === 1 || chance.percent(30))
    .map((line) => (chance.percent(25) ? delivered(line, 96, 0, null) : delivered(line, 100, chance.of([-1, 1, 2]), null)));
}

/** One to three lines otherwise than asked, so that a buyer has to decide. */
export function proposal(order: PurchaseOrder, chance: Chance): GivenAnswer[] {
  const words = texts[order.supplier.locale];
  const lines = order.lines.getItems();
  const kinds: ((line: PurchaseOrderLine) => GivenAnswer)[] = [
    (line) => delivered(line, 100, chance.between(5, 14), chance.of(words.later)),
    (line) => split(line, chance.of(words.split)),
    (line) => ({ lineNumber: line.lineNumber, unitPrice: dearer(line.unitPrice, chance.between(3, 8)), reason: chance.of(words.price) }),
    (line) => delivered(line, 70, 0, chance.of(words.less)),
  ];
  const changed = chance.some(lines, chance.between(1, 3)).map((line) => chance.of(kinds)(line));
  const untouched = lines.filter((line) => changed.every((answer) => answer.lineNumber !== line.lineNumber));
  if (untouched.length < 3 || chance.percent(60)) return changed;
  return [...changed, { lineNumber: untouched.at(-1)!.lineNumber, reject: true, reason: chance.of(words.reject) }];
}

/** Nothing of it. */
export function rejection(order: PurchaseOrder, chance: Chance): GivenAnswer[] {
  const reason = chance.of(texts[order.supplier.locale].reject);
  return order.lines.getItems().map(({ lineNumber }) => ({ lineNumber, reject: true, reason }));
}

function delivered(line: PurchaseOrderLine, percent: number, days: number, reason: string | null): GivenAnswer {
  const schedules = line.schedules.getItems().map(({ quantity, requestedOn }) => ({
    quantity: share(quantity, percent),
    confirmedOn: later(requestedOn, days),
  }));
  return { lineNumber: line.lineNumber, schedules, reason };
}

/** The last delivery in two parts, two weeks from each other. */
function split(line: PurchaseOrderLine, reason: string): GivenAnswer {
  const asked = line.schedules.getItems().map(({ quantity, requestedOn }) => ({ quantity, confirmedOn: requestedOn }));
  const last = asked.pop()!;
  const first = share(last.quantity, 60);
  const rest = new Big(last.quantity).minus(first).toFixed();
  const schedules = [...asked, { ...last, quantity: first }, { quantity: rest, confirmedOn: later(last.confirmedOn, 14) }];
  return { lineNumber: line.lineNumber, schedules, reason };
}

function share(quantity: string, percent: number): string {
  return new Big(quantity).times(percent).div(100).toFixed();
}

function dearer(price: string, percent: number): string {
  return new Big(price).times(100 + percent).div(100).round(2, Big.roundUp).toFixed(2);
}

function later(day: string, days: number): string {
  return dayOf(daysAfter(new Date(`${day}T00:00:00Z`), days));
}
