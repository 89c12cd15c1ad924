import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { organisationOf } from '../organisation/index.js';
import { acceptChange } from './accept-change.js';
import { askedByChange } from './asked-lines.js';
import { openChangeOf } from './close-change.js';
import { answerLines, keepAnswer, type PurchaseOrderRespondInput, requireKept } from './keep-answer.js';
import { loadContent } from './load-purchase-order.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import { requireAction } from './purchase-order.actions.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { tellBuyer } from './tell-buyer.js';

/**
 * Answers the change that the buyer asks for, of an order that is locked. It is answered as a whole: one line outside the
 * tolerance, and all of it waits.
 * @returns the UUID of the answer
 */
export async function respondToChange(em: EntityManager, context: SignedInContext, order: PurchaseOrder, input: PurchaseOrderRespondInput): Promise<string> {
  if (!order.openChange) throw new DomainError('CONFLICT', null);
  requireAction(order, 'RESPOND');
  await loadContent(em, order);
  const change = await openChangeOf(em, order);
  const answered = answerLines(askedByChange(change), order.orderedOn, input, await organisationOf(em));
  await requireKept(em, order, answered, input);
  const earlier = await em.find(PurchaseOrderResponse, { purchaseOrder: order });
  const { id, supplier, currencyCode } = order;
  const response = await keepAnswer(em, context, { id, supplier: supplier.id, currencyCode }, earlier, input, answered);
  if (answered.every(({ withinTolerance }) => withinTolerance)) await acceptChange(em, context, order, change, answered, 'BUYER_CHANGE');
  else order.acknowledgement = answered.every(({ answer }) => answer === 'REJECT') ? 'REJECTED' : 'CHANGES_PROPOSED';
  // Also when all that changed is the answer: a buyer who decides on the one before has to look again.
  order.updatedAt = context.now();
  await em.populate(order, ['supplier']);
  await tellBuyer(em, order, supplier.name);
  return response;
}
