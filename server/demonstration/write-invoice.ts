import { InvoiceEvent } from '../domains/invoicing/invoice-event.entity.js';
import { netAmountOf } from '../domains/invoicing/invoice-amounts.js';
import { InvoiceLine } from '../domains/invoicing/invoice-line.entity.js';
import { Invoice } from '../domains/invoicing/invoice.entity.js';
import { dueAfter } from '../domains/invoicing/start-invoice.js';
import { writeAmounts } from '../domains/invoicing/write-invoice.js';
import type { Account } from '../domains/identity/account.entity.js';
import type { PurchaseOrderLine } from '../domains/purchasing/purchase-order-line.entity.js';
import type { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { daysAfter } from '../shared/days.js';
import { type Decimal, multiply, subtract, sum } from '../shared/decimal.js';
import { fixedId } from './fixed-id.js';
import { taxRates } from './invoice-stories.js';
import type { Stage } from './stage.js';

export interface InvoiceDraft {
  name: string;
  number: string;
  order: PurchaseOrder;
  issuedOn: string;
  status: 'DRAFT' | 'SUBMITTED';
  lines: readonly { line: PurchaseOrderLine; quantity: Decimal }[];
  /** Each price is the order's times this. */
  priceFactor: Decimal;
  /** Freight on top. */
  charge: Decimal | null;
  /** What is to be paid is stated too high by so much. */
  wrongBy: Decimal;
}

/** An invoice as its supplier wrote it, handed in or not. */
export function writeInvoice({ em }: Stage, writer: Account, draft: InvoiceDraft): Invoice {
  const { name, order, issuedOn } = draft;
  const { supplier, currencyCode } = order;
  const written = new Date(`${issuedOn}T08:20:00.000Z`);
  const invoice = em.create(Invoice, {
    ...emptyAmounts(),
    id: fixedId(name),
    createdAt: written,
    updatedAt: written,
    supplier,
    number: draft.number,
    kind: 'INVOICE',
    origin: draft.wrongBy === '0' ? 'RECEIPT' : 'UBL',
    status: draft.status,
    issuedOn,
    dueOn: dueAfter(issuedOn, order.paymentTermDays),
    currencyCode,
    createdById: writer.id,
    createdByName: writer.name,
    submittedAt: draft.status === 'DRAFT' ? null : daysAfter(written, 0.05),
  });
  const tax = taxOf(supplier.countryCode);
  const lines = draft.lines.map(({ line, quantity }, index) => {
    const amounts = { quantity, unitPrice: multiply(line.unitPrice, draft.priceFactor), allowance: '0', charge: '0' };
    return em.create(InvoiceLine, {
      ...amounts,
      ...tax,
      id: fixedId(`${name} line ${index + 1}`),
      createdAt: written,
      invoice,
      supplier,
      lineNumber: index + 1,
      purchaseOrder: order,
      orderLine: line,
      description: `${line.item.sku} ${line.item.names.en}`,
      unitCode: line.unitCode,
      currencyCode,
      netAmount: netAmountOf(amounts, currencyCode),
    });
  });
  writeAmounts(invoice, lines, draft.charge ? [{ kind: 'CHARGE', reason: 'Freight', amount: draft.charge, ...tax }] : [], '0');
  invoice.payableTotal = sum([invoice.payableTotal, draft.wrongBy]);
  if (draft.status === 'SUBMITTED') em.create(InvoiceEvent, { id: fixedId(`${invoice.id} AB`), createdAt: invoice.submittedAt!, invoice, supplier, code: 'AB' });
  return invoice;
}

/** A credit note, handed in, for what an invoice charged above the prices of its order. */
export function writeCreditNote({ em }: Stage, writer: Account, credited: Invoice): Invoice {
  const { supplier, currencyCode } = credited;
  const written = daysAfter(credited.submittedAt!, 0.2);
  const name = `credit note of ${credited.id}`;
  const note = em.create(Invoice, {
    ...emptyAmounts(),
    id: fixedId(name),
    createdAt: written,
    updatedAt: written,
    supplier,
    number: `${credited.number}-G`,
    kind: 'CREDIT_NOTE',
    origin: 'INVOICE',
    status: 'SUBMITTED',
    creditedInvoice: credited,
    issuedOn: credited.issuedOn,
    dueOn: credited.issuedOn,
    currencyCode,
    note: 'The prices of last year, by mistake.',
    createdById: writer.id,
    createdByName: writer.name,
    submittedAt: written,
  });
  const lines = credited.lines.getItems().map((line) => {
    const amounts = { quantity: line.quantity, unitPrice: subtract(line.unitPrice, line.orderLine!.unitPrice), allowance: '0', charge: '0' };
    const { lineNumber, purchaseOrder, orderLine, description, unitCode, taxCategory, taxRate } = line;
    return em.create(InvoiceLine, {
      ...amounts, lineNumber, purchaseOrder, orderLine, description, unitCode, taxCategory, taxRate, currencyCode,
      id: fixedId(`${name} line ${lineNumber}`),
      createdAt: written,
      invoice: note,
      supplier,
      creditedLine: line,
      netAmount: netAmountOf(amounts, currencyCode),
    });
  });
  writeAmounts(note, lines, [], '0');
  em.create(InvoiceEvent, { id: fixedId(`${note.id} AB`), createdAt: written, invoice: note, supplier, code: 'AB' });
  return note;
}

function taxOf(countryCode: string) {
  const taxRate = taxRates[countryCode];
  return taxRate ? { taxCategory: 'S' as const, taxRate } : { taxCategory: 'O' as const, taxRate: '0' };
}

function emptyAmounts() {
  return {
    adjustments: [], taxes: [], lineTotal: '0', allowanceTotal: '0', chargeTotal: '0', netTotal: '0', taxTotal: '0', grossTotal: '0', prepaidTotal: '0', payableTotal: '0',
  };
}
