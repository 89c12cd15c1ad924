import Big from 'big.js';
import type { OrderToInvoiceQuery } from '../../../../schema/generated/supplier/graphql.js';
import { emptyLine, type FormLine } from '../invoice-form/invoice-form.js';

type Order = OrderToInvoiceQuery['purchaseOrder'];
type Line = Order['lines'][number];

/** What a line has confirmed and no invoice asks for yet; never less than nothing. */
export function openQuantityOf({ schedules, invoicedQuantity }: Pick<Line, 'schedules' | 'invoicedQuantity'>): string {
  const confirmed = schedules.reduce((sum, { confirmedQuantity }) => sum.plus(confirmedQuantity ?? 0), new Big(0));
  const open = confirmed.minus(invoicedQuantity);
  return (open.lt(0) ? new Big(0) : open).toFixed();
}

/** The lines of an order as lines of an invoice, each with what is still open; taxed like the line before them. */
export function formLinesOf(order: Order, like: FormLine | undefined): FormLine[] {
  return order.lines
    .filter((line) => openQuantityOf(line) !== '0')
    .map((line) => ({
      ...emptyLine(like),
      orderLineId: line.id,
      orderNumber: order.number,
      description: line.item.name,
      quantity: openQuantityOf(line),
      unitCode: line.unitCode,
      unitPrice: line.unitPrice?.amount ?? null,
    }));
}
