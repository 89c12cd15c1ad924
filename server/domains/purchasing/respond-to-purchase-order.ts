import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { organisationOf } from '../organisation/index.js';
import { type AnsweredSchedule, answerLine, type AskedLine, type GivenAnswer, type Tolerance } from './answer.js';
import { applyAnswer } from './apply-answer.js';
import { keepVersion } from './keep-version.js';
import { loadContent, loadPurchaseOrder, type PurchaseOrderChange } from './load-purchase-order.js';
import type { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrderResponseLine } from './purchase-order-response-line.entity.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { acknowledgementTransitions, type Acknowledgement } from './purchase-order.states.js';
import { tellBuyer } from './tell-buyer.js';

export interface PurchaseOrderRespondInput extends PurchaseOrderChange {
  acceptAll?: boolean | null;
  note?: string | null;
  lines?: GivenAnswer[] | null;
}

/**
 * The supplier answers an order. Lines as asked or inside the buyer's tolerance are in force at once; the others
 * wait for a buyer. An answer that still waited is superseded.
 */
export function respondToPurchaseOrder(context: SignedInContext, input: PurchaseOrderRespondInput) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireAnswerable(order);
    await loadContent(em, order);
    const answered = answerOrder(order, input, await toleranceOf(em));
    await supersedeOpenAnswer(em, order);
    const response = await keepAnswer(em, context, order, input, answered);
    applyAnswer(em, order, answered.filter((answer) => answer.withinTolerance));
    markOpenLines(order, answered);
    order.acknowledgement = acknowledgementOf(order.lines.getItems());
    // Also when all that changed is the answer: a buyer who decides on the one before has to look again.
    order.updatedAt = context.now();
    await keepVersion(em, order, 'RESPONSE_ACCEPTED', context.principal.name);
    await tellBuyer(em, order);
    return { purchaseOrder: { id: order.id }, response: { id: response.id } };
  });
}

function requireAnswerable(order: PurchaseOrder): void {
  if (order.status !== 'SENT') {
    throw new DomainError('NOT_ALLOWED_IN_STATE', null, `An order is answered while it is SENT; this one is ${order.status}.`);
  }
  requireTransition(acknowledgementTransitions, 'RESPOND', order.acknowledgement);
}

async function toleranceOf(em: EntityManager): Promise<Tolerance> {
  const organisation = await organisationOf(em);
  return { days: organisation.acknowledgementToleranceDays, percent: organisation.acknowledgementTolerancePercent };
}

function answerOrder(order: PurchaseOrder, input: PurchaseOrderRespondInput, tolerance: Tolerance): AnsweredSchedule[] {
  const given = input.lines ?? [];
  if (input.acceptAll ? given.length > 0 : given.length === 0) {
    throw new DomainError('INVALID', ['lines'], 'Either accept all, or say which lines are answered differently.');
  }
  const lines = order.lines.getItems();
  given.forEach((answer, index) => {
    const duplicate = given.findIndex((other) => other.lineNumber === answer.lineNumber) !== index;
    if (duplicate || !lines.some((line) => line.lineNumber === answer.lineNumber)) {
      throw new DomainError('INVALID', ['lines', String(index), 'lineNumber'], 'Name each line of the order once at most.');
    }
  });
  return lines.flatMap((line) => {
    const index = given.findIndex((answer) => answer.lineNumber === line.lineNumber);
    return answerLine(askedOf(line), given[index] ?? null, tolerance, order.orderedOn, ['lines', String(index)]);
  });
}

export function askedOf(line: PurchaseOrderLine): AskedLine {
  return {
    lineNumber: line.lineNumber,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    schedules: line.schedules.getItems().map(({ scheduleNumber, quantity, requestedOn }) => ({ scheduleNumber, quantity, requestedOn })),
  };
}

async function supersedeOpenAnswer(em: EntityManager, order: PurchaseOrder): Promise<void> {
  await em.nativeUpdate(PurchaseOrderResponse, { purchaseOrder: order, status: 'PROPOSED' }, { status: 'SUPERSEDED' });
}

async function keepAnswer(em: EntityManager, { principal }: SignedInContext, order: PurchaseOrder, input: PurchaseOrderRespondInput, answered: readonly AnsweredSchedule[]): Promise<PurchaseOrderResponse> {
  const response = em.create(PurchaseOrderResponse, {
    purchaseOrder: order,
    supplier: order.supplier,
    responseNumber: (await em.count(PurchaseOrderResponse, { purchaseOrder: order })) + 1,
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

export function markOpenLines(order: PurchaseOrder, answered: readonly AnsweredSchedule[]): void {
  for (const line of order.lines) {
    const open = answered.filter((answer) => answer.lineNumber === line.lineNumber && !answer.withinTolerance);
    if (open.length) line.acknowledgement = open.every(({ answer }) => answer === 'REJECT') ? 'REJECTED' : 'CHANGES_PROPOSED';
  }
}

export function acknowledgementOf(lines: readonly PurchaseOrderLine[]): Acknowledgement {
  if (lines.every((line) => line.acknowledgement === 'ACCEPTED')) return 'ACCEPTED';
  if (lines.every((line) => line.acknowledgement === 'REJECTED')) return 'REJECTED';
  return 'CHANGES_PROPOSED';
}
