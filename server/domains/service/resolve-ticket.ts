import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { notify } from '../../jobs/notify.js';
import { hasConsent } from '../consents/index.js';
import { changeTicket, type TicketChange } from './change-ticket.js';
import type { Ticket } from './ticket.entity.js';

/** Declares the matter answered; a reply within some days opens the ticket again. Who asked is told. */
export function resolveTicket(context: SignedInContext, input: TicketChange) {
  return changeTicket(context, 'RESOLVE', input, async (ticket, em) => {
    ticket.status = 'RESOLVED';
    ticket.resolvedAt = context.now();
    if (context.audience === 'staff') await tellWhoAsked(em, context, ticket);
  });
}

/** A question how content they are is for those who agreed to be asked. */
async function tellWhoAsked(em: EntityManager, { principal }: SignedInContext, { id, number, subject, customer, requesterId }: Ticket): Promise<void> {
  if (!requesterId) return;
  await notify(em, {
    kind: (await hasConsent(em, requesterId, 'SATISFACTION_SURVEY')) ? 'TICKET_RATING' : 'TICKET_RESOLVED',
    to: { customer: customer.id },
    accounts: [requesterId],
    record: { prefix: 'tkt', id },
    values: { number, subject, author: principal.name },
  });
}
