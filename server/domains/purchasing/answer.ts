import { daysBetween } from '../../shared/days.js';
import { compare, type Decimal, isWithinPercent, sum } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import type { lineAnswers } from './purchase-order-response-line.entity.js';

/** What was asked: one line of the order. */
export interface AskedLine {
  lineNumber: number;
  quantity: Decimal;
  unitPrice: Decimal;
  schedules: { scheduleNumber: number; quantity: Decimal; requestedOn: string }[];
}

/** What the supplier says to one line. */
export interface GivenAnswer {
  lineNumber: number;
  /** One for each delivery, more to split; left out when the deliveries are as asked. */
  schedules?: { quantity: Decimal; confirmedOn: string }[] | null;
  /** Left out when it is as ordered. */
  unitPrice?: Decimal | null;
  reject?: boolean | null;
  reason?: string | null;
}

/** How far an answer may differ and still be in force at once. The price may never differ. */
export interface Tolerance {
  days: number;
  percent: Decimal;
}

/** The answer to one delivery, ready to be kept. */
export interface AnsweredSchedule {
  lineNumber: number;
  scheduleNumber: number;
  answer: keyof typeof lineAnswers;
  confirmedQuantity: Decimal;
  confirmedOn: string | null;
  unitPrice: Decimal;
  reason: string | null;
  withinTolerance: boolean;
}

/**
 * Holds a supplier's answer against what was asked.
 * @param given null for a line that is accepted as asked
 * @param field path of the line in the input, for errors
 * @param earliest no delivery before this day
 * @throws DomainError that names the field and what would be right
 */
export function answerLine(asked: AskedLine, given: GivenAnswer | null, tolerance: Tolerance, earliest: string, field: readonly string[]): AnsweredSchedule[] {
  if (!given) return acceptedAsAsked(asked, null);
  if (given.reject) return rejected(asked, given, field);
  const deliveries = given.schedules ?? asked.schedules.map(({ quantity, requestedOn }) => ({ quantity, confirmedOn: requestedOn }));
  checkDeliveries(asked, deliveries, given.schedules ? earliest : null, field);
  const unitPrice = given.unitPrice ?? asked.unitPrice;
  if (compare(unitPrice, '0') < 0) throw new DomainError('OUT_OF_RANGE', [...field, 'unitPrice'], 'A price is 0 or more.');
  const samePrice = compare(unitPrice, asked.unitPrice) === 0;
  const split = deliveries.length > asked.schedules.length;
  const withinTolerance = samePrice && areWithin(asked, deliveries, tolerance);
  return deliveries.map((delivery, index) => ({
    lineNumber: asked.lineNumber,
    scheduleNumber: asked.schedules[index]?.scheduleNumber ?? nextScheduleNumber(asked, index),
    answer: split ? 'SPLIT' : samePrice && isAsAsked(asked.schedules[index]!, delivery) ? 'ACCEPT' : 'CHANGE',
    confirmedQuantity: delivery.quantity,
    confirmedOn: delivery.confirmedOn,
    unitPrice,
    reason: given.reason?.trim() || null,
    withinTolerance,
  }));
}

type Delivery = NonNullable<GivenAnswer['schedules']>[number];

function acceptedAsAsked(asked: AskedLine, reason: string | null): AnsweredSchedule[] {
  return asked.schedules.map((schedule) => ({
    lineNumber: asked.lineNumber,
    scheduleNumber: schedule.scheduleNumber,
    answer: 'ACCEPT',
    confirmedQuantity: schedule.quantity,
    confirmedOn: schedule.requestedOn,
    unitPrice: asked.unitPrice,
    reason,
    withinTolerance: true,
  }));
}

function rejected(asked: AskedLine, given: GivenAnswer, field: readonly string[]): AnsweredSchedule[] {
  if (!given.reason?.trim()) throw new DomainError('REQUIRED', [...field, 'reason'], 'Say why the line is rejected.');
  return acceptedAsAsked(asked, given.reason.trim()).map((schedule) => ({
    ...schedule,
    answer: 'REJECT',
    confirmedQuantity: '0',
    confirmedOn: null,
    withinTolerance: false,
  }));
}

function checkDeliveries(asked: AskedLine, deliveries: readonly Delivery[], earliest: string | null, field: readonly string[]): void {
  if (deliveries.length < asked.schedules.length) {
    throw new DomainError('INVALID', [...field, 'schedules'], `The line has ${asked.schedules.length} deliveries: answer each, in their order.`);
  }
  deliveries.forEach((delivery, index) => {
    const path = [...field, 'schedules', String(index)];
    if (compare(delivery.quantity, '0') <= 0) {
      throw new DomainError('OUT_OF_RANGE', [...path, 'quantity'], 'A quantity is more than 0; reject the line to deliver nothing.');
    }
    if (earliest && delivery.confirmedOn < earliest) {
      throw new DomainError('OUT_OF_RANGE', [...path, 'confirmedOn'], `A delivery is on ${earliest}, the day of the order, or later.`);
    }
  });
}

function areWithin(asked: AskedLine, deliveries: readonly Delivery[], tolerance: Tolerance): boolean {
  const lastAsked = asked.schedules.at(-1)!;
  const daysOff = (delivery: Delivery, index: number) =>
    Math.abs(daysBetween((asked.schedules[index] ?? lastAsked).requestedOn, delivery.confirmedOn));
  return (
    deliveries.every((delivery, index) => daysOff(delivery, index) <= tolerance.days) &&
    isWithinPercent(sum(deliveries.map(({ quantity }) => quantity)), asked.quantity, tolerance.percent)
  );
}

function isAsAsked(asked: AskedLine['schedules'][number], delivery: Delivery): boolean {
  return delivery.confirmedOn === asked.requestedOn && compare(delivery.quantity, asked.quantity) === 0;
}

function nextScheduleNumber(asked: AskedLine, index: number): number {
  return asked.schedules.at(-1)!.scheduleNumber + index - asked.schedules.length + 1;
}
