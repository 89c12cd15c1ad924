import { nextNumber } from '../../database/next-number.js';
import type { SignedInContext } from '../../graphql/context.js';
import { sum } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { changeCustomerReturn, type CustomerReturnChange } from './change-customer-return.js';
import type { CustomerReturn } from './customer-return.entity.js';
import { ratesOn } from './rates-on.js';
import { type RefundLine, refundLine } from './refund-line.js';
import { RefundNote } from './refund-note.entity.js';
import { restockingPercent, type RestockingRate } from './restocking-fee.js';
import { tellOfProposedRefund } from './tell-of-return.js';

/**
 * Works out what the customer gets back for the lines that are refunded: the net prices of the order with their discounts,
 * less the restocking fee of the day on which the return was asked for. Somebody else has to approve it.
 * @throws DomainError REQUIRED when no line is refunded, TAKEN when there is a note already
 */
export function proposeRefund(context: SignedInContext, input: CustomerReturnChange) {
  return changeCustomerReturn(context, 'PROPOSE_REFUND', input, async (customerReturn, em) => {
    const notes = await customerReturn.refundNotes.loadItems();
    const inForce = notes.find(({ status }) => status !== 'REJECTED');
    if (inForce) throw new DomainError('TAKEN', ['id'], `${inForce.number} is ${inForce.status} already.`);
    const { lines, currencyCode } = await refundOf(customerReturn, await ratesOn(em, customerReturn.requestedOn));
    const note = em.create(RefundNote, {
      number: await nextNumber(em, 'RN'),
      customerReturn,
      customer: customerReturn.customer,
      status: 'PROPOSED',
      currencyCode,
      lines,
      total: sum(lines.map(({ amount }) => amount)),
      proposedById: context.principal.accountId,
      proposedByName: context.principal.name,
    });
    await tellOfProposedRefund(em, customerReturn, note);
    return { refundNote: { id: note.id } };
  });
}

async function refundOf(customerReturn: CustomerReturn, rates: readonly RestockingRate[]): Promise<{ lines: RefundLine[]; currencyCode: string }> {
  const all = await customerReturn.lines.loadItems({ populate: ['salesOrderLine'] });
  const refunded = all.filter(({ outcome }) => outcome === 'REFUND');
  if (refunded.length === 0) throw new DomainError('REQUIRED', ['id'], 'No line of this return is refunded.');
  const { currencyCode } = refunded[0]!.salesOrderLine;
  const lines = refunded.map(({ lineNumber, receivedQuantity, unitCode, reason, grade, salesOrderLine: { unitPrice, discountPercent } }) =>
    refundLine({ lineNumber, unitCode, unitPrice, discountPercent, quantity: receivedQuantity!, restockingPercent: restockingPercent(rates, reason, grade!) }, currencyCode));
  return { lines, currencyCode };
}
