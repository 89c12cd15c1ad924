import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { requireAnotherPerson } from './approval-rules.js';
import { putToSupplier } from './ask-for-change.js';
import { closeChange, waitingChangeOf } from './close-change.js';
import { loadContent, loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import { changeTransitions } from './purchase-order-change.states.js';
import { requireAction } from './purchase-order.actions.js';

export interface ChangeEndInput extends PurchaseOrderReference {
  reason?: string | null;
}

/** An approver lets a change through to the supplier. Nobody approves what they asked for, or their own order. */
export function approveChange(context: SignedInContext, input: PurchaseOrderReference) {
  return context.em.transactional(async (em) => {
    const { order, change } = await loadWaitingChange(em, input);
    requireTransition(changeTransitions, 'APPROVE', change.status);
    requireAction(order, 'CHANGE');
    if (change.authorId === context.principal.accountId) throw new DomainError('SELF_APPROVAL', ['id']);
    await requireAnotherPerson(em, context, order);
    if (change.versionNumber !== order.versionNumber) {
      throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'The order has another content by now: the change has to be asked for anew.');
    }
    change.approvedById = context.principal.accountId;
    await putToSupplier(em, context, order, change);
    return { purchaseOrder: { id: order.id } };
  });
}

/** An approver does not let a change through: the supplier never sees it. */
export function refuseChangeApproval(context: SignedInContext, input: ChangeEndInput) {
  return context.em.transactional(async (em) => {
    const { order, change } = await loadWaitingChange(em, input);
    await closeChange(em, context, order, change, 'REFUSE_APPROVAL', input.reason?.trim() || null);
    return { purchaseOrder: { id: order.id } };
  });
}

/** A buyer takes back what was asked for and not answered: the order stands as it was agreed. */
export function withdrawChange(context: SignedInContext, input: ChangeEndInput) {
  return context.em.transactional(async (em) => {
    const { order, change } = await loadWaitingChange(em, input);
    await closeChange(em, context, order, change, 'WITHDRAW', input.reason?.trim() || null);
    return { purchaseOrder: { id: order.id } };
  });
}

async function loadWaitingChange(em: EntityManager, input: PurchaseOrderReference) {
  const order = await loadPurchaseOrder(em, input);
  await loadContent(em, order);
  const change = await waitingChangeOf(em, order);
  if (!change) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'No change of the order waits for anybody.');
  return { order, change };
}
