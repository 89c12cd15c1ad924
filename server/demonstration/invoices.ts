import { compare, subtract, sum } from '../shared/decimal.js';
import { dayOf, daysAfter } from '../shared/days.js';
import { deriveBilling } from '../domains/invoicing/derive-billing.js';
import { InvoiceEvent } from '../domains/invoicing/invoice-event.entity.js';
import type { ResponseCode } from '../domains/invoicing/invoice-responses.js';
import type { Invoice } from '../domains/invoicing/invoice.entity.js';
import type { InvoiceStatus } from '../domains/invoicing/invoice.states.js';
import { matchInvoices } from '../domains/invoicing/match-invoices.js';
import type { PurchaseOrderLine } from '../domains/purchasing/purchase-order-line.entity.js';
import type { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { fixedId } from './fixed-id.js';
import { invoiceStories, type InvoiceStory, pastStatuses } from './invoice-stories.js';
import type { Staff } from './staff.js';
import type { Stage } from './stage.js';
import type { DemonstrationSupplier } from './suppliers.js';
import { type InvoiceDraft, writeCreditNote, writeInvoice } from './write-invoice.js';

interface PlannedInvoice {
  order: PurchaseOrder;
  story: InvoiceStory | 'PAST' | 'DRAFT';
  turn: number;
}

/** Invoices in every state. What is open was matched like any other; what is past is told as it went. */
export async function addInvoices(stage: Stage, staff: Staff, suppliers: readonly DemonstrationSupplier[], orders: readonly PurchaseOrder[]): Promise<void> {
  const { em, calendar } = stage;
  const ownerOf = new Map(suppliers.map(({ supplier, owner }) => [supplier.id, owner]));
  const written = plan(orders).map((planned, index) => {
    const writer = ownerOf.get(planned.order.supplier.id)!;
    const invoice = writeInvoice(stage, writer, draftOf(stage, planned, index));
    return { ...planned, invoice, writer };
  });
  const past = written.filter(({ story }) => story === 'PAST');
  for (const { invoice, turn } of past) tellPast(stage, invoice, statusOfPast(turn), staff);
  await em.flush();
  const open = written.filter(({ story }) => (invoiceStories as readonly string[]).includes(story));
  const credited = open.filter(({ story }) => story === 'CREDITED').map(({ invoice, writer }) => writeCreditNote(stage, writer, invoice));
  await em.flush();
  // The demonstration has no jobs to wait for.
  await matchInvoices(em, [...open.map(({ invoice }) => invoice.id), ...credited.map(({ id }) => id)], calendar.moment(-1, 11));
  for (const { invoice, story } of open) {
    if (story !== 'REJECTED' && story !== 'CANCELLED') continue;
    await em.refresh(invoice);
    end(stage, invoice, story, staff);
  }
  await em.flush();
  await deriveBilling(em, orders.map(({ id }) => id));
}

function plan(orders: readonly PurchaseOrder[]): PlannedInvoice[] {
  const turns = new Map<string, number>();
  const turnOf = (order: PurchaseOrder, kind: string) => {
    const key = `${order.supplier.id} ${kind}`;
    turns.set(key, (turns.get(key) ?? -1) + 1);
    return turns.get(key)!;
  };
  const beginnings = new Map<string, number>();
  const beginningOf = (supplierId: string) => {
    if (!beginnings.has(supplierId)) beginnings.set(supplierId, beginnings.size);
    return beginnings.get(supplierId)!;
  };
  return orders.flatMap((order): PlannedInvoice[] => {
    if (order.status === 'CLOSED' && order.receipt !== 'NONE') return [{ order, story: 'PAST', turn: turnOf(order, 'PAST') }];
    if (order.status !== 'SENT' || order.acknowledgement !== 'ACCEPTED') return [];
    if (order.receipt !== 'NONE') {
      // Each supplier begins with another story, so that a few orders of many suppliers tell all of them.
      const turn = turnOf(order, 'OPEN') + beginningOf(order.supplier.id);
      return [{ order, turn, story: invoiceStories[turn % invoiceStories.length]! }];
    }
    const turn = turnOf(order, 'DRAFT');
    return turn === 0 ? [{ order, turn, story: 'DRAFT' }] : [];
  });
}

const statusOfPast = (turn: number) => pastStatuses[turn % pastStatuses.length]!;

function draftOf({ calendar }: Stage, { order, story, turn }: PlannedInvoice, index: number): InvoiceDraft {
  const arrived = order.lines.getItems().flatMap((line) => line.schedules.getItems().map(({ actualOn }) => actualOn)).filter((day) => typeof day === 'string').sort().at(-1);
  const promptly = story === 'PAST' && arrived ? dayOf(daysAfter(new Date(`${arrived}T00:00:00Z`), 2)) : calendar.day(story === 'DRAFT' ? -1 : -2 - (turn % 5));
  // What is still to be paid was billed late, and is not due yet.
  const issuedOn = story === 'PAST' && statusOfPast(turn) === 'SCHEDULED' ? calendar.day(-11 - (turn % 3)) : promptly;
  return {
    name: `invoice of ${order.number}`,
    number: `R-${issuedOn.slice(0, 4)}-${String(1001 + index * 7)}`,
    order,
    issuedOn: issuedOn < calendar.day(-1) ? issuedOn : calendar.day(-1),
    status: story === 'DRAFT' ? 'DRAFT' : 'SUBMITTED',
    lines: order.lines.getItems().map((line, place) => ({ line, quantity: quantityOf(line, place, story) })).filter(({ quantity }) => compare(quantity, '0') > 0),
    priceFactor: story === 'OVERPRICED' || story === 'CREDITED' ? '1.1' : '1',
    charge: story === 'CHARGED' ? '45' : null,
    wrongBy: story === 'WRONG_SUM' ? '10' : '0',
  };
}

function quantityOf(line: PurchaseOrderLine, place: number, story: PlannedInvoice['story']): string {
  const schedules = line.schedules.getItems();
  if (story === 'DRAFT') return line.quantity;
  const accepted = subtract(sum(schedules.map(({ receivedQuantity }) => receivedQuantity)), sum(schedules.map(({ rejectedQuantity }) => rejectedQuantity)));
  return story === 'TOO_MANY' && place === 0 ? sum([accepted, '5']) : accepted;
}

const pastCodes: Partial<Record<InvoiceStatus, readonly ResponseCode[]>> = {
  SCHEDULED: ['AB', 'IP', 'AP'],
  PARTIALLY_PAID: ['AB', 'IP', 'AP', 'PD'],
  PAID: ['AB', 'IP', 'AP', 'PD'],
};

function tellPast({ em }: Stage, invoice: Invoice, status: InvoiceStatus, staff: Staff): void {
  const handedIn = invoice.submittedAt!;
  invoice.status = status;
  invoice.matchedAt = daysAfter(handedIn, 0);
  invoice.approvedAt = daysAfter(handedIn, 2);
  invoice.approvedById = staff.approver.id;
  pastCodes[status]!.forEach((code, index) => {
    em.create(InvoiceEvent, {
      id: fixedId(`${invoice.id} ${code}`),
      createdAt: daysAfter(handedIn, code === 'PD' ? 28 : index),
      invoice,
      supplier: invoice.supplier,
      code,
      reasonCode: status === 'PARTIALLY_PAID' && code === 'PD' ? 'PPD' : null,
      actorName: code === 'AP' ? staff.approver.name : null,
    });
  });
}

function end({ em }: Stage, invoice: Invoice, status: 'REJECTED' | 'CANCELLED', staff: Staff): void {
  invoice.status = status;
  if (status === 'CANCELLED') return;
  em.create(InvoiceEvent, {
    id: fixedId(`${invoice.id} RE`),
    invoice,
    supplier: invoice.supplier,
    code: 'RE',
    reasonCode: 'REF',
    reason: 'Our order number is missing on the document. Please send a corrected invoice.',
    actorName: staff.finance.name,
  });
}
