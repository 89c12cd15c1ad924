import type { SignedInContext } from '../../graphql/context.js';
import type { Address } from '../../shared/address.js';
import { checkAddress } from '../../shared/check-address.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { linesToCome } from './acknowledgement.js';
import { askForChange } from './ask-for-change.js';
import { committedQuantities } from './committed-quantities.js';
import { loadContent, loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import { type ChangedLineInput, proposeLines } from './propose-lines.js';
import { requireAction } from './purchase-order.actions.js';

export const LONGEST_REASON = 2000;

export interface PurchaseOrderChangeInput extends PurchaseOrderReference {
  reason: string;
  lines?: ChangedLineInput[] | null;
  deliveryAddress?: Address | null;
}

/**
 * A buyer asks for something else than was sent; while the supplier proposes something, this is the buyer's answer to it.
 * The order stands as it was agreed until the supplier accepts.
 */
export function changePurchaseOrder(context: SignedInContext, input: PurchaseOrderChangeInput) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireAction(order, 'CHANGE');
    await loadContent(em, order);
    const check = new InputCheck();
    const reason = check.text(input.reason, ['reason'], LONGEST_REASON);
    const deliveryAddress = input.deliveryAddress ? checkAddress(check, input.deliveryAddress, 'deliveryAddress') : null;
    const committed = await committedQuantities(em, order);
    const lines = await proposeLines({ em, order, committed, check, earliest: dayOf(context.now()) }, input.lines ?? []);
    check.settle();
    if (!linesToCome(lines).length) throw new DomainError('INVALID', ['lines'], 'Nothing would be left: request the cancellation of the order.');
    await askForChange(em, context, order, { kind: 'CHANGE', reason, lines, deliveryAddress });
    return { purchaseOrder: { id: order.id } };
  });
}
