import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { nextNumber } from '../../database/next-number.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId, toUuid } from '../../graphql/ids.js';
import { dayOf } from '../../shared/days.js';
import type { Decimal } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { bindAttachments } from '../files/index.js';
import { SalesOrder } from '../sales/index.js';
import { openTicket, Ticket } from '../service/index.js';
import { type AskedLine, checkAskedLines } from './check-asked-lines.js';
import { CustomerReturnLine } from './customer-return-line.entity.js';
import { CustomerReturn } from './customer-return.entity.js';
import type { ReturnReason, ReturnWish } from './customer-return.states.js';
import { recordReturnEvent } from './record-return-event.js';
import { returnableLines } from './returnable-lines.js';
import { tellStaffOfRequest } from './tell-of-return.js';

export interface CustomerReturnLineInput {
  orderLineNumber: number;
  quantity: Decimal;
  lot?: string | null;
  serials?: string[] | null;
  reason: ReturnReason;
  wish: ReturnWish;
  description: string;
  attachmentIds?: string[] | null;
}

export interface CustomerReturnRequestInput {
  salesOrderId: string;
  ticketId?: string | null;
  lines: CustomerReturnLineInput[];
}

/**
 * Asks to send goods of an order back: one of the customer's people, or staff for them.
 * @throws DomainErrors that name each line and what is wrong with it; NOT_FOUND for an order or ticket that is not theirs
 */
export function requestReturn(context: SignedInContext, input: CustomerReturnRequestInput) {
  return context.em.transactional(async (em) => {
    const order = await em.findOne(SalesOrder, { id: toUuid('so', input.salesOrderId), released: true }, { populate: ['customer'] });
    if (!order) throw new DomainError('NOT_FOUND', ['salesOrderId']);
    const asked = await checkAskedLines(em, await returnableLines(em, order), input.lines);
    const number = await nextNumber(em, 'R');
    const customerReturn = em.create(CustomerReturn, {
      number,
      customer: order.customer,
      salesOrder: order,
      ticket: await ticketFor(em, context, order, number, input),
      status: 'REQUESTED',
      requestedOn: dayOf(context.now()),
      requestedById: context.principal.accountId,
      requestedByName: context.principal.name,
    });
    const ids: string[] = [];
    for (const line of asked) ids.push(await addLine(em, customerReturn, line, ids.length + 1));
    await recordReturnEvent(em, context, customerReturn, 'REQUESTED');
    for (const [index, { attachmentIds }] of input.lines.entries()) {
      const owner = { recordId: ids[index]!, customerId: order.customer.id, visibility: 'PUBLIC', permission: 'return:read' } as const;
      await bindAttachments(em, context, owner, attachmentIds ?? [], ['lines', String(index), 'attachmentIds']);
    }
    await tellStaffOfRequest(em, customerReturn);
    return { customerReturn: { id: customerReturn.id } };
  });
}

/** Answers the line's UUID. */
async function addLine(em: EntityManager, customerReturn: CustomerReturn, { line, deliveredOn, ...asked }: AskedLine, lineNumber: number): Promise<string> {
  const id = newId();
  const [warranty] = await em.execute<{ until: string | null }[]>('select warranty_until(?::date, ?::int)::text as until', [deliveredOn, line.item.warrantyMonths ?? null]);
  const warrantyUntil = warranty!.until;
  em.create(CustomerReturnLine, {
    ...asked,
    id,
    customerReturn,
    deliveredOn,
    customer: customerReturn.customer,
    lineNumber,
    salesOrderLine: line,
    item: line.item,
    unitCode: line.unitCode,
    warrantyUntil,
    inWarranty: warrantyUntil !== null && customerReturn.requestedOn <= warrantyUntil,
  });
  return id;
}

/** The ticket that is named, else a new one with what was said of each line. */
async function ticketFor(em: EntityManager, context: SignedInContext, order: SalesOrder, number: string, { ticketId, lines, salesOrderId }: CustomerReturnRequestInput): Promise<Ticket> {
  if (ticketId) {
    const ticket = await em.findOne(Ticket, { id: toUuid('tkt', ticketId), customer: order.customer });
    if (!ticket) throw new DomainError('NOT_FOUND', ['ticketId']);
    return ticket;
  }
  const opened = await openTicket(
    { ...context, em },
    {
      type: 'RETURN',
      subject: `${number} · ${order.number}`,
      body: lines.map(({ description }) => description.trim()).join('\n\n'),
      salesOrderId,
      customerId: toPublicId('cus', order.customer.id),
    },
  );
  return em.getReference(Ticket, opened.ticket.id);
}
