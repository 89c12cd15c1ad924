import { nextNumber } from '../../database/next-number.js';
import { toUuid } from '../../graphql/ids.js';
import type { SignedInContext } from '../../graphql/context.js';
import type { Address } from '../../shared/address.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Supplier } from '../suppliers/index.js';
import { loadContent, loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { purchaseOrderTransitions } from './purchase-order.states.js';
import type { PurchaseOrderLineInput } from './new-line-terms.js';
import { writeLines } from './write-lines.js';

export interface PurchaseOrderCreateInput {
  supplierId: string;
  currencyCode?: string | null;
  note?: string | null;
  deliveryAddress?: Address | null;
  lines: PurchaseOrderLineInput[];
}

export interface PurchaseOrderUpdateInput extends PurchaseOrderReference {
  note?: string | null;
  deliveryAddress?: Address | null;
  lines?: PurchaseOrderLineInput[] | null;
}

/** A buyer writes an order as a draft. Only registered suppliers get orders. */
export function createPurchaseOrder(context: SignedInContext, input: PurchaseOrderCreateInput) {
  return context.em.transactional(async (em) => {
    const supplier = await em.findOne(Supplier, toUuid('sup', input.supplierId));
    if (!supplier) throw new DomainError('NOT_FOUND', ['supplierId']);
    if (supplier.status !== 'REGISTERED') {
      throw new DomainError('NOT_ALLOWED_IN_STATE', ['supplierId'], `Orders go to registered suppliers; this one is ${supplier.status}.`);
    }
    const order = em.create(PurchaseOrder, {
      number: await nextNumber(em, 'PO'),
      supplier,
      status: 'DRAFT',
      acknowledgement: 'AWAITING',
      receipt: 'NONE',
      billing: 'NONE',
      versionNumber: 0,
      orderedOn: dayOf(context.now()),
      currencyCode: input.currencyCode ?? supplier.currencyCode,
      total: '0',
      paymentTermDays: supplier.paymentTermDays,
      note: input.note?.trim() || null,
      deliveryAddress: input.deliveryAddress ?? null,
      buyerName: context.principal.name,
      createdById: context.principal.accountId,
    });
    await writeLines(em, order, input.lines);
    return { purchaseOrder: { id: order.id } };
  });
}

/** A buyer changes a draft. What is left out stays; lines that are given replace all lines. */
export function updatePurchaseOrder(context: SignedInContext, input: PurchaseOrderUpdateInput) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireTransition(purchaseOrderTransitions, 'UPDATE', order.status);
    // Also when only its lines change: whoever saw it before has to look again.
    order.updatedAt = context.now();
    if (input.note !== undefined) order.note = input.note?.trim() || null;
    if (input.deliveryAddress !== undefined) order.deliveryAddress = input.deliveryAddress;
    if (input.lines) {
      await loadContent(em, order);
      await writeLines(em, order, input.lines);
    }
    return { purchaseOrder: { id: order.id } };
  });
}
