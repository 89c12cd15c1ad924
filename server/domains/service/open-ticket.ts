import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { Customer } from '../customers/index.js';
import { accountIdPrefix } from '../identity/index.js';
import { assignLater } from './assign-by-rule.js';
import { beginTicket } from './begin-ticket.js';
import { checkFieldValues } from './field-values.js';
import { judge, unjudged } from './priority.js';
import { subjectNamed } from './subject-named.js';
import { tellOfReply } from './tell-of-reply.js';
import { TicketField } from './ticket-field.entity.js';
import { forPeople, peopleFor } from './ticket-people.js';
import type { Ticket } from './ticket.entity.js';
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
    const about = await subjectNamed(em, context.audience, customer, input);
    const requester = await requesterOf(context, customer, input);
    const ticket = await beginTicket(em, context, {
      customer, subject,
      type: input.type,
      ...judged,
      fieldValues,
      ...requester,
      ...about,
    });
    const message = await writeMessage(em, context, ticket, { body, visibility: 'PUBLIC', attachmentIds: input.attachmentIds ?? [] });
    if (context.audience === 'staff') await tellOfReply(em, context.config, ticket, message);
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

/** Who asks: one of the customer’s people themselves, or whom staff name; else the company as such. */
async function requesterOf(context: SignedInContext, customer: Customer, { requesterId }: TicketOpenInput): Promise<Pick<Ticket, 'requesterId' | 'requesterName'>> {
  const { audience, principal } = context;
  if (audience === 'customer') return { requesterId: principal.accountId, requesterName: principal.name };
  if (!requesterId) return { requesterId: null, requesterName: customer.contactName ?? customer.name };
  const people = await peopleFor(forPeople(context, 'ticketOpen'), 'CUSTOMER', customer.id);
  const person = people.find(({ accountId }) => accountId === toUuid(accountIdPrefix, requesterId));
  if (!person) throw new DomainError('NOT_FOUND', ['requesterId'], 'Nobody of this customer who could read the ticket has this account.');
  return { requesterId: person.accountId, requesterName: person.name };
}
