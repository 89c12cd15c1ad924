import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { confirmSalesOrder, createSalesOrder, SalesOrder } from '../sales/index.js';
import { changeCustomerReturn, type CustomerReturnChange } from './change-customer-return.js';
import type { CustomerReturn } from './customer-return.entity.js';
import { recordReturnEvent } from './record-return-event.js';
import { tellOfReplacement } from './tell-of-return.js';

/**
 * Orders once more, at no charge, what came back to be replaced: an order that is confirmed at once.
 * @throws DomainError REQUIRED when no line is to be replaced, TAKEN when it was ordered already
 */
export function replaceGoods(context: SignedInContext, input: CustomerReturnChange) {
  return changeCustomerReturn(context, 'REPLACE', input, async (customerReturn, em) => {
    if (customerReturn.replacementOrder) throw new DomainError('TAKEN', ['id'], 'It was ordered once more already.');
    const within = { ...context, em };
    const { salesOrder } = await createSalesOrder(within, await orderOf(customerReturn));
    await confirmSalesOrder(within, { id: toPublicId('so', salesOrder.id) });
    customerReturn.replacementOrder = em.getReference(SalesOrder, salesOrder.id);
    await recordReturnEvent(em, context, customerReturn, 'REPLACED');
    await tellOfReplacement(em, customerReturn);
  });
}

/** At the price of the first order less all of it, so that its papers show what it is worth. */
async function orderOf({ customer, number, lines }: CustomerReturn) {
  const all = await lines.loadItems({ populate: ['salesOrderLine.salesOrder'] });
  const replaced = all.filter(({ outcome }) => outcome === 'REPLACEMENT');
  if (replaced.length === 0) throw new DomainError('REQUIRED', ['id'], 'No line of this return is to be replaced.');
  return {
    customerId: toPublicId('cus', customer.id),
    customerReference: number,
    currencyCode: replaced[0]!.salesOrderLine.currencyCode,
    shippingAddress: replaced[0]!.salesOrderLine.salesOrder.shippingAddress,
    freight: '0',
    lines: replaced.map(({ item, receivedQuantity, salesOrderLine: { unitPrice, description } }) => ({
      itemId: toPublicId('item', item.id),
      quantity: receivedQuantity!,
      unitPrice,
      description,
      discountPercent: '100',
    })),
  };
}
