import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Customer } from '../customers/index.js';
import { SalesOrder, SalesOrderLine } from '../sales/index.js';
import { assignLater } from './assign-by-rule.js';
import { beginTicket } from './begin-ticket.js';
import { checkFieldValues } from './field-values.js';
import { judge, unjudged } from './priority.js';
import { TicketField } from './ticket-field.entity.js';
import { LONGEST_BODY, writeMessage } from './write-message.js';
import type { TicketOpenInput } from './ticket.input.js';

/**
 * Opens a ticket with its first message: one of the customer's people for themselves, or staff for a customer.
 * @throws DomainErrors that name what is missing, too long or not there
 */
export async function openTicket(context: SignedInContext, input: TicketOpenInput) {
  const check = new InputCheck();
  const subject = check.text(input.subject, ['subject'], 200);
  const body = check.text(input.body, ['body'], LONGEST_BODY);
  const judged = judge(check, input, unjudged);
  return context.em.transactional(async (em) => {
    const fields = await em.find(TicketField, { type: input.type, retiredAt: null });
    const fieldValues = checkFieldValues(check, fields, input.fieldValues ?? [], { before: {}, complete: context.audience === 'customer' });
    check.settle();
    const customer = await customerOf(em, context, input);
    const order = await orderOf(em, customer, input);
    const byCustomer = context.audience === 'customer';
    const ticket = await beginTicket(em, context, {
      customer, subject,
      type: input.type,
      ...judged,
      fieldValues,
      requesterId: byCustomer ? context.principal.accountId : null,
      requesterName: byCustomer ? context.principal.name : (customer.contactName ?? customer.name),
      salesOrder: order?.order,
      salesOrderLine: order?.line,
    });
    await writeMessage(em, context, ticket, { body, visibility: 'PUBLIC', attachmentIds: input.attachmentIds ?? [] });
    await assignLater(em, ticket);
    return { ticket: { id: ticket.id } };
  });
}

/** Row security keeps a customer's people to their own, whatever they name. */
async function customerOf(em: EntityManager, { principal }: SignedInContext, input: TicketOpenInput): Promise<Customer> {
  const id = principal.customerId ?? (input.customerId ? toUuid('cus', input.customerId) : null);
  if (!id) throw new DomainError('REQUIRED', ['customerId'], 'Say for which customer the ticket is.');
  const customer = await em.findOne(Customer, id);
  if (!customer) throw new DomainError('NOT_FOUND', ['customerId']);
  return customer;
}

async function orderOf(em: EntityManager, customer: Customer, { salesOrderId, salesOrderLineNumber }: TicketOpenInput) {
  if (!salesOrderId) {
    if (salesOrderLineNumber) throw new DomainError('REQUIRED', ['salesOrderId'], 'A line needs its order.');
    return null;
  }
  const order = await em.findOne(SalesOrder, { id: toUuid('so', salesOrderId), customer });
  if (!order) throw new DomainError('NOT_FOUND', ['salesOrderId']);
  if (!salesOrderLineNumber) return { order, line: null };
  const line = await em.findOne(SalesOrderLine, { salesOrder: order, lineNumber: salesOrderLineNumber });
  if (!line) throw new DomainError('NOT_FOUND', ['salesOrderLineNumber'], `The order has no line ${salesOrderLineNumber}.`);
  return { order, line };
}
