import type { SignedInContext } from '../../graphql/context.js';
import { compare } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { organisationOf } from '../organisation/index.js';
import { loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import { purchaseOrderTransitions } from './purchase-order.states.js';

/** The buyer hands a draft in. Below the organisation's limit it needs no approver. */
export function submitPurchaseOrder(context: SignedInContext, input: PurchaseOrderReference) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireTransition(purchaseOrderTransitions, 'SUBMIT', order.status);
    if (!(await order.lines.loadCount())) throw new DomainError('REQUIRED', null, 'An order has at least one line.');
    const { approvalFrom } = await organisationOf(em);
    order.status = compare(order.total, approvalFrom) < 0 ? 'APPROVED' : 'PENDING_APPROVAL';
    order.submittedById = context.principal.accountId;
    return { purchaseOrder: { id: order.id } };
  });
}
