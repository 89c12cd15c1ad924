import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { organisationOf } from '../organisation/index.js';
import { acceptChange } from './accept-change.js';
import { acknowledgementOf, linesToCome, markOpenLines } from './acknowledgement.js';
import { type AnsweredSchedule, answerLine, type AskedLine, type GivenAnswer, type Tolerance } from './answer.js';
import { answering } from './answering.js';
import { applyAnswer } from './apply-answer.js';
import { askedByChange, askedOf } from './asked-lines.js';
import { openChangeOf } from './close-change.js';
import { committedQuantities } from './committed-quantities.js';
import { keepVersion } from './keep-version.js';
import { loadContent, type PurchaseOrderReference } from './load-purchase-order.js';
import type { PurchaseOrderChange } from './purchase-order-change.entity.js';
import { PurchaseOrderResponseLine } from './purchase-order-response-line.entity.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import { requireAction } from './purchase-order.actions.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { requireCommitted } from './require-committed.js';
import { tellBuyer } from './tell-buyer.js';

export interface PurchaseOrderRespondInput extends PurchaseOrderReference {
  acceptAll?: boolean | null;
  note?: string | null;
  lines?: GivenAnswer[] | null;
}

/** The supplier answers an order, or the change of it that the buyer asks for. */
export function respondToPurchaseOrder(context: SignedInContext, input: PurchaseOrderRespondInput) {
  return answering(context, input, async (em, order) => {
    const response = await answerOrder(em, context, order, input);
    return { purchaseOrder: { id: order.id }, response: { id: response.id } };
  });
}

/**
 * Answers an order that is locked. Lines as asked or inside the buyer's tolerance are in force at once; the others wait
 * for a buyer. A change of the order is answered as a whole: one line outside the tolerance, and all of it waits. An
 * answer that still waited is superseded.
 */
export async function answerOrder(em: EntityManager, context: SignedInContext, order: PurchaseOrder, input: PurchaseOrderRespondInput): Promise<PurchaseOrderResponse> {
  requireAction(order, 'RESPOND');
  await loadContent(em, order);
  const change = order.openChange ? await openChangeOf(em, order) : null;
  const asked = change ? askedByChange(change) : linesToCome(order.lines.getItems()).map(askedOf);
  const answered = answerLines(asked, order.orderedOn, input, await toleranceOf(em));
  await requireKept(em, order, answered, input);
  const response = await keepAnswer(em, context, order, input, answered);
  if (change) await answerChange(em, context, order, change, answered);
  else {
    applyAnswer(em, order, answered.filter((answer) => answer.withinTolerance));
    markOpenLines(order, answered);
    order.acknowledgement = acknowledgementOf(order.lines.getItems());
    await keepVersion(em, order, 'RESPONSE_ACCEPTED', context.principal.name);
  }
  // Also when all that changed is the answer: a buyer who decides on the one before has to look again.
  order.updatedAt = context.now();
  await tellBuyer(em, order);
  return response;
}

async function answerChange(em: EntityManager, context: SignedInContext, order: PurchaseOrder, change: PurchaseOrderChange, answered: readonly AnsweredSchedule[]): Promise<void> {
  if (answered.every(({ withinTolerance }) => withinTolerance)) await acceptChange(em, context, order, change, answered, 'BUYER_CHANGE');
  else order.acknowledgement = answered.every(({ answer }) => answer === 'REJECT') ? 'REJECTED' : 'CHANGES_PROPOSED';
}

async function toleranceOf(em: EntityManager): Promise<Tolerance> {
  const organisation = await organisationOf(em);
  return { days: organisation.acknowledgementToleranceDays, percent: organisation.acknowledgementTolerancePercent };
}

function answerLines(asked: readonly AskedLine[], orderedOn: string, input: PurchaseOrderRespondInput, tolerance: Tolerance): AnsweredSchedule[] {
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
async function requireKept(em: EntityManager, order: PurchaseOrder, answered: readonly AnsweredSchedule[], { lines }: PurchaseOrderRespondInput): Promise<void> {
  if (!lines?.length) return;
  const committed = await committedQuantities(em, order);
  const check = new InputCheck();
  for (const [index, { lineNumber, reject }] of lines.entries()) {
    const line = order.lines.getItems().find((candidate) => candidate.lineNumber === lineNumber);
    const own = answered.filter((answer) => answer.lineNumber === lineNumber);
    if (line) requireCommitted(check, line, committed.get(lineNumber)!, own.map(deliveryOf), ['lines', String(index), reject ? 'reject' : 'schedules']);
  }
  check.settle();
}

function deliveryOf({ scheduleNumber, confirmedQuantity }: AnsweredSchedule) {
  return { scheduleNumber, quantity: confirmedQuantity };
}

async function keepAnswer(em: EntityManager, { principal }: SignedInContext, order: PurchaseOrder, input: PurchaseOrderRespondInput, answered: readonly AnsweredSchedule[]): Promise<PurchaseOrderResponse> {
  const earlier = await em.find(PurchaseOrderResponse, { purchaseOrder: order });
  for (const each of earlier) if (each.status === 'PROPOSED') each.status = 'SUPERSEDED';
  const response = em.create(PurchaseOrderResponse, {
    purchaseOrder: order,
    supplier: order.supplier,
    responseNumber: earlier.length + 1,
    status: answered.every((answer) => answer.withinTolerance) ? 'AUTO_ACCEPTED' : 'PROPOSED',
    note: input.note?.trim() || null,
    submittedById: principal.accountId,
    submittedByName: principal.name,
  });
  for (const answer of answered) {
    em.create(PurchaseOrderResponseLine, { ...answer, response, supplier: order.supplier, currencyCode: order.currencyCode });
  }
  return response;
}
