import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { dayOf } from '../../shared/days.js';
import { requireTransition } from '../../shared/state-machine.js';
import { requireOrderable } from '../qualification/index.js';
import { Supplier } from '../suppliers/index.js';
import { askForAnswer } from './ask-for-answer.js';
import { keepVersion } from './keep-version.js';
import { loadContent, loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import { purchaseOrderTransitions } from './purchase-order.states.js';

/** The order goes to the supplier, who sees it from now on and is asked for an answer. Its content becomes version 1. */
export function sendPurchaseOrder(context: SignedInContext, input: PurchaseOrderReference) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireTransition(purchaseOrderTransitions, 'SEND', order.status);
    await requireOrderable(em, await em.findOneOrFail(Supplier, { id: order.supplier.id }), dayOf(context.now()));
    await loadContent(em, order);
    order.status = 'SENT';
    order.released = true;
    order.sentAt = context.now();
    const answerDueAt = await askForAnswer(em, order, context.now());
    await keepVersion(em, order, 'SENT', context.principal.name);
    await notify(em, {
      kind: 'ORDER_SENT',
      to: { supplier: order.supplier.id },
      record: { prefix: 'po', id: order.id, version: order.versionNumber },
      values: { number: order.number, answerBy: dayOf(answerDueAt) },
    });
    return { purchaseOrder: { id: order.id } };
  });
}
