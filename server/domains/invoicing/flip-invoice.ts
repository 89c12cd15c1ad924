import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { compare, type Decimal, subtract, sum } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { pastDay } from '../../shared/past-day.js';
import { PurchaseOrder, type PurchaseOrderLine } from '../purchasing/index.js';
import { GoodsReceipt, type GoodsReceiptLine } from '../receiving/index.js';
import { claimedOfOrderLines } from './billed-lines.js';
import { describe, type DraftLine } from './draft-line.js';
import { Invoice } from './invoice.entity.js';
import { numberOnce } from './number-once.js';
import { dueAfter, startInvoice } from './start-invoice.js';
import type { TaxCategory } from './tax-categories.js';
import { writeAmounts, writeLines } from './write-invoice.js';

interface InvoiceFlipInput {
  number?: string | null;
  issuedOn?: string | null;
  tax?: { category: TaxCategory; rate: Decimal } | null;
}

export interface InvoiceCreateFromOrderInput extends InvoiceFlipInput {
  orderId: string;
}

export interface InvoiceCreateFromReceiptInput extends InvoiceFlipInput {
  receiptId: string;
}

interface Billable {
  orderLine: PurchaseOrderLine;
  receiptLine: GoodsReceiptLine | null;
  quantity: Decimal;
}

/** Makes an invoice of what an order has confirmed and no invoice asks for yet. */
export function createInvoiceFromOrder(context: SignedInContext, input: InvoiceCreateFromOrderInput) {
  return flip(context, input, 'ORDER', async (em) => {
    const order = await em.findOne(PurchaseOrder, toUuid('po', input.orderId), { populate: ['supplier', 'lines.item', 'lines.schedules'] });
    if (!order) throw new DomainError('NOT_FOUND', ['orderId']);
    if (order.status !== 'SENT') throw new DomainError('NOT_ALLOWED_IN_STATE', ['orderId'], `An invoice is made from an order that is SENT; this one is ${order.status}.`);
    const lines = order.lines.getItems();
    const claimed = await claimedOfOrderLines(em, lines.map(({ id }) => id));
    const open = lines.map((orderLine) => ({ orderLine, receiptLine: null, quantity: subtract(confirmedOf(orderLine), claimed.get(orderLine.id) ?? '0') }));
    return refuseNothing(open, 'orderId', 'All that the order has confirmed is invoiced.');
  });
}

/** Makes an invoice of what a receipt has accepted, returns taken off, and no invoice asks for yet. */
export function createInvoiceFromReceipt(context: SignedInContext, input: InvoiceCreateFromReceiptInput) {
  return flip(context, input, 'RECEIPT', async (em) => {
    const receipt = await em.findOne(GoodsReceipt, toUuid('gr', input.receiptId), { populate: ['supplier', 'lines.orderLine.item', 'lines.orderLine.schedules', 'lines.purchaseOrder', 'returns.lines'] });
    if (!receipt) throw new DomainError('NOT_FOUND', ['receiptId']);
    if (receipt.kind === 'RETURN') throw new DomainError('NOT_ALLOWED_IN_STATE', ['receiptId'], 'Goods that went back are credited, not invoiced.');
    const returned = receipt.returns.getItems().flatMap((back) => back.lines.getItems());
    const left = new Map(await openOf(em, receipt.lines.getItems().map(({ orderLine }) => orderLine)));
    const open = receipt.lines.getItems().map((receiptLine) => {
      const { orderLine } = receiptLine;
      const accepted = sum([receiptLine.acceptedQuantity, ...returned.filter(({ returnOf }) => returnOf === receiptLine).map(({ acceptedQuantity }) => acceptedQuantity)]);
      const quantity = smaller(accepted, left.get(orderLine.id)!);
      left.set(orderLine.id, subtract(left.get(orderLine.id)!, quantity));
      return { orderLine, receiptLine, quantity };
    });
    return refuseNothing(open, 'receiptId', 'All that the receipt has accepted is invoiced.');
  });
}

function flip(context: SignedInContext, input: InvoiceFlipInput, origin: 'ORDER' | 'RECEIPT', find: (em: EntityManager) => Promise<Billable[]>) {
  return numberOnce(() =>
    context.em.transactional(async (em) => {
      const check = new InputCheck();
      const number = check.optionalText(input.number, ['number'], 60);
      const tax = input.tax;
      if (tax && (compare(tax.rate, '0') < 0 || compare(tax.rate, '100') > 0)) check.refuse('OUT_OF_RANGE', ['tax', 'rate'], 'From 0 to 100 percent.');
      check.settle();
      const issuedOn = pastDay(input.issuedOn, context.now(), 'issuedOn');
      const found = await find(em);
      const { purchaseOrder: order, supplier } = found[0]!.orderLine;
      // Goods of orders in another currency are left for an invoice of their own.
      const billable = found.filter(({ orderLine }) => orderLine.currencyCode === order.currencyCode);
      const { category: taxCategory, rate: taxRate } = tax ?? (await usualTax(em, supplier.id));
      const dueOn = dueAfter(issuedOn, order.paymentTermDays);
      const invoice = startInvoice(em, context, supplier, { number, kind: 'INVOICE', origin, issuedOn, dueOn, currencyCode: order.currencyCode });
      const lines = await writeLines(em, invoice, billable.map((each) => draftOf(each, taxCategory, taxRate)));
      writeAmounts(invoice, lines, [], '0');
      return { invoice: { id: invoice.id } };
    }),
  );
}

function draftOf({ orderLine, receiptLine, quantity }: Billable, taxCategory: TaxCategory, taxRate: Decimal): DraftLine {
  const { unitCode, unitPrice } = orderLine;
  return { orderLine, receiptLine, creditedLine: null, description: describe(orderLine), quantity, unitCode, unitPrice, allowance: '0', charge: '0', taxCategory, taxRate };
}

/** How the supplier's last invoice was taxed. */
async function usualTax(em: EntityManager, supplier: string): Promise<{ category: TaxCategory; rate: Decimal }> {
  const [last] = await em.find(Invoice, { supplier, status: { $nin: ['DRAFT', 'CANCELLED'] } }, { orderBy: { issuedOn: 'desc', id: 'desc' }, limit: 1 });
  return last?.taxes[0] ?? { category: 'O', rate: '0' };
}

/** What came in of order lines, less what was rejected and what invoices ask for. */
async function openOf(em: EntityManager, lines: readonly PurchaseOrderLine[]): Promise<[string, Decimal][]> {
  const claimed = await claimedOfOrderLines(em, lines.map(({ id }) => id));
  return lines.map((line) => {
    const schedules = line.schedules.getItems();
    const accepted = subtract(sum(schedules.map(({ receivedQuantity }) => receivedQuantity)), sum(schedules.map(({ rejectedQuantity }) => rejectedQuantity)));
    return [line.id, subtract(accepted, claimed.get(line.id) ?? '0')];
  });
}

function confirmedOf(line: PurchaseOrderLine): Decimal {
  return sum(line.schedules.getItems().map(({ confirmedQuantity }) => confirmedQuantity ?? '0'));
}

function refuseNothing(billable: readonly Billable[], field: string, message: string): Billable[] {
  const some = billable.filter(({ quantity }) => compare(quantity, '0') > 0);
  if (!some.length) throw new DomainError('NOT_ALLOWED_IN_STATE', [field], message);
  return some;
}

function smaller(one: Decimal, other: Decimal): Decimal {
  return compare(one, other) < 0 ? one : other;
}
