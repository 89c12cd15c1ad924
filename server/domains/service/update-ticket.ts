import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../../graphql/context.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeTicket } from './change-ticket.js';
import { checkFieldValues } from './field-values.js';
import { judge } from './priority.js';
import { subjectNamed } from './subject-named.js';
import { TicketField } from './ticket-field.entity.js';
import type { Ticket } from './ticket.entity.js';
import type { TicketUpdateInput } from './ticket.input.js';

const MOST_TAGS = 20;
const LONGEST_TAG = 40;

/** Staff put a ticket right: what is given changes. @throws DomainErrors for the form */
export function updateTicket(context: RequestContext, input: TicketUpdateInput) {
  return changeTicket(context, 'UPDATE', input, async (ticket, em) => {
    const check = new InputCheck();
    if (typeof input.subject === 'string') ticket.subject = check.text(input.subject, ['subject'], 200);
    if (input.tags) ticket.tags = checkTags(check, input.tags);
    const judged = judge(check, input, ticket);
    ticket.type = input.type ?? ticket.type;
    if (input.type || input.fieldValues) {
      const fields = await em.find(TicketField, { type: ticket.type, retiredAt: null });
      ticket.fieldValues = checkFieldValues(check, fields, input.fieldValues ?? [], { before: ticket.fieldValues, complete: false });
    }
    check.settle();
    em.assign(ticket, { ...judged, ...(await aboutAnew(em, ticket, input)) });
  });
}

/** An item can be named alone; with an order its line and item are named anew. */
async function aboutAnew(em: EntityManager, { customer }: Ticket, input: TicketUpdateInput) {
  const namesOrder = input.salesOrderId !== undefined || input.salesOrderLineNumber != null;
  if (!namesOrder && input.itemId === undefined) return {};
  const { item, ...order } = await subjectNamed(em, 'staff', customer, input);
  return namesOrder ? { ...order, item } : { item };
}

function checkTags(check: InputCheck, tags: readonly string[]): string[] {
  if (tags.length > MOST_TAGS) check.refuse('OUT_OF_RANGE', ['tags'], `At most ${MOST_TAGS} tags.`);
  return [...new Set(tags.map((tag, index) => check.text(tag, ['tags', String(index)], LONGEST_TAG)))];
}
