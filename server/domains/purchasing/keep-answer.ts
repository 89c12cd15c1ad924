import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { addRows } from '../../database/rows/write-rows.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { type AnsweredSchedule, answerLine, type AskedLine, type GivenAnswer, type Tolerance } from './answer.js';
import { committedQuantities } from './committed-quantities.js';
import type { PurchaseOrderReference } from './load-purchase-order.js';
import type { LineContent } from './order-content.js';
import { PurchaseOrderResponseLine } from './purchase-order-response-line.entity.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import { requireCommitted } from './require-committed.js';

export interface PurchaseOrderRespondInput extends PurchaseOrderReference {
  acceptAll?: boolean | null;
  note?: string | null;
  lines?: GivenAnswer[] | null;
}

/** The rules of the organisation that an answer is held against. */
interface Rules {
  acknowledgementToleranceDays: number;
  acknowledgementTolerancePercent: Tolerance['percent'];
}

/** The order that is answered; its supplier by UUID. */
interface Answered {
  id: string;
  supplier: string;
  currencyCode: string;
}

/** Holds what is given against all that was asked. */
export function answerLines(asked: readonly AskedLine[], orderedOn: string, input: PurchaseOrderRespondInput, rules: Rules): AnsweredSchedule[] {
  const tolerance = { days: rules.acknowledgementToleranceDays, percent: rules.acknowledgementTolerancePercent };
  const given = input.lines ?? [];
  if (input.acceptAll ? given.length > 0 : given.length === 0) {
    throw new DomainError('INVALID', ['lines'], 'Either accept all, or say which lines are answered differently.');
  }
  given.forEach((answer, index) => {
    const duplicate = given.findIndex((other) => other.lineNumber === answer.lineNumber) !== index;
    if (duplicate || !asked.some((line) => line.lineNumber === answer.lineNumber)) {
      throw new DomainError('INVALID', ['lines', String(index), 'lineNumber'], 'Name each line of which something is to come once at most.');
    }
  });
  return asked.flatMap((line) => {
    const index = given.findIndex((answer) => answer.lineNumber === line.lineNumber);
    return answerLine(line, given[index] ?? null, tolerance, orderedOn, ['lines', String(index)]);
  });
}

/** An answer takes nothing away that was received, is on its way or is invoiced. */
export async function requireKept(em: EntityManager, order: { id: string; lines: Iterable<LineContent> }, answered: readonly AnsweredSchedule[], { lines }: PurchaseOrderRespondInput): Promise<void> {
  if (!lines?.length) return;
  const committed = await committedQuantities(em, order);
  const check = new InputCheck();
  for (const [index, { lineNumber, reject }] of lines.entries()) {
    const line = [...order.lines].find((candidate) => candidate.lineNumber === lineNumber);
    const own = answered.filter((answer) => answer.lineNumber === lineNumber);
    if (line) requireCommitted(check, line, committed.get(lineNumber)!, own.map(deliveryOf), ['lines', String(index), reject ? 'reject' : 'schedules']);
  }
  check.settle();
}

function deliveryOf({ scheduleNumber, confirmedQuantity }: AnsweredSchedule) {
  return { scheduleNumber, quantity: confirmedQuantity };
}

/**
 * Keeps an answer; one before it that still waited is superseded.
 * @param earlier all answers before
 * @returns the UUID of the answer
 */
export async function keepAnswer(
  em: EntityManager,
  { principal }: SignedInContext,
  { id: purchaseOrder, supplier, currencyCode }: Answered,
  earlier: readonly Pick<PurchaseOrderResponse, 'status'>[],
  input: PurchaseOrderRespondInput,
  answered: readonly AnsweredSchedule[],
): Promise<string> {
  for (const each of earlier) if (each.status === 'PROPOSED') each.status = 'SUPERSEDED';
  const id = newId();
  await addRows(em, PurchaseOrderResponse, [{
    id,
    purchaseOrder,
    supplier,
    responseNumber: earlier.length + 1,
    status: answered.every((answer) => answer.withinTolerance) ? 'AUTO_ACCEPTED' : 'PROPOSED',
    note: input.note?.trim() || null,
    submittedById: principal.accountId,
    submittedByName: principal.name,
  }]);
  await addRows(em, PurchaseOrderResponseLine, answered.map((answer) => ({ ...answer, response: id, supplier, currencyCode })));
  return id;
}
