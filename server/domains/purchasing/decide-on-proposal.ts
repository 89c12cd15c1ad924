import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { acceptChange } from './accept-change.js';
import { linesToCome } from './acknowledgement.js';
import type { AnsweredSchedule } from './answer.js';
import { applyAnswer } from './apply-answer.js';
import { askForAnswer } from './ask-for-answer.js';
import { needsApproval, requireAnotherPerson } from './approval-rules.js';
import { openChangeOf } from './close-change.js';
import { committedQuantities } from './committed-quantities.js';
import { keepVersion } from './keep-version.js';
import { loadContent, loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import { requireAction } from './purchase-order.actions.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { requireCommitted } from './require-committed.js';

export interface AcceptProposalInput extends PurchaseOrderReference {
  note?: string | null;
}

export interface RefuseProposalInput extends PurchaseOrderReference {
  reason: string;
}

/** A buyer takes over what the supplier proposes: the order gets a new version. */
export function acceptProposal(context: SignedInContext, input: AcceptProposalInput) {
  return context.em.transactional(async (em) => {
    const { order, response } = await loadProposal(em, input, 'ACCEPT_PROPOSAL');
    decide(response, 'ACCEPTED', context, input.note);
    const answered = response.lines.getItems().map((line) => ({ ...line, confirmedOn: line.confirmedOn ?? null, reason: line.reason ?? null }));
    await requireKept(em, order, answered);
    if (order.openChange) await acceptChange(em, context, order, await openChangeOf(em, order), answered, 'RESPONSE_ACCEPTED');
    else {
      applyAnswer(em, order, answered.filter(({ withinTolerance }) => !withinTolerance));
      order.acknowledgement = 'ACCEPTED';
      await keepVersion(em, order, 'RESPONSE_ACCEPTED', context.principal.name);
    }
    await requireApprover(em, context, order);
    await tellSupplier(em, order, 'accepted');
    return { purchaseOrder: { id: order.id } };
  });
}

/** A buyer refuses what the supplier proposes: those lines wait for another answer. */
export function refuseProposal(context: SignedInContext, input: RefuseProposalInput) {
  return context.em.transactional(async (em) => {
    if (!input.reason.trim()) throw new DomainError('REQUIRED', ['reason'], 'Tell the supplier why.');
    const { order, response } = await loadProposal(em, input, 'REFUSE_PROPOSAL');
    // While a change is open the lines keep the answers that were agreed before it.
    for (const line of order.openChange ? [] : linesToCome(order.lines.getItems())) {
      if (line.acknowledgement !== 'ACCEPTED') line.acknowledgement = 'AWAITING';
    }
    await askForAnswer(em, order, context.now());
    decide(response, 'REFUSED', context, input.reason);
    await tellSupplier(em, order, 'refused');
    return { purchaseOrder: { id: order.id } };
  });
}

async function loadProposal(em: EntityManager, input: PurchaseOrderReference, action: 'ACCEPT_PROPOSAL' | 'REFUSE_PROPOSAL') {
  const order = await loadPurchaseOrder(em, input);
  requireAction(order, action);
  await loadContent(em, order);
  const response = await em.findOneOrFail(PurchaseOrderResponse, { purchaseOrder: order, status: 'PROPOSED' }, { populate: ['lines'] });
  return { order, response };
}

/** Goods may have come in since the supplier answered. */
async function requireKept(em: EntityManager, order: PurchaseOrder, answered: readonly AnsweredSchedule[]): Promise<void> {
  const committed = await committedQuantities(em, order);
  const check = new InputCheck();
  for (const line of order.lines) {
    const own = answered.filter(({ lineNumber }) => lineNumber === line.lineNumber).map(({ scheduleNumber, confirmedQuantity }) => ({ scheduleNumber, quantity: confirmedQuantity }));
    if (own.length) requireCommitted(check, line, committed.get(line.lineNumber)!, own, ['id']);
  }
  check.settle();
}

/** What makes an order so much dearer is taken over by an approver, who is not its buyer. */
async function requireApprover(em: EntityManager, context: SignedInContext, order: PurchaseOrder): Promise<void> {
  if (!(await needsApproval(em, order, order.total))) return;
  if (!context.principal.permissions.has('purchaseOrder:approve')) {
    throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], `The order would come to ${order.total}, more than was approved: an approver takes this proposal over.`);
  }
  await requireAnotherPerson(em, context, order);
}

function decide(response: PurchaseOrderResponse, status: 'ACCEPTED' | 'REFUSED', context: SignedInContext, note: string | null | undefined): void {
  response.status = status;
  response.decidedAt = context.now();
  response.decidedByName = context.principal.name;
  response.decisionNote = note?.trim() || null;
}

async function tellSupplier(em: EntityManager, { id, number, supplier }: PurchaseOrder, outcome: 'accepted' | 'refused'): Promise<void> {
  await notify(em, { kind: 'ORDER_DECIDED', to: { supplier: supplier.id }, record: { prefix: 'po', id }, values: { number, outcome } });
}
