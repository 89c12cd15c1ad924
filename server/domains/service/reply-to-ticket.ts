import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { assignLater } from './assign-by-rule.js';
import { beginTicket, carriedOver } from './begin-ticket.js';
import { tellOfMention } from './tell-of-mention.js';
import { tellOfReply } from './tell-of-reply.js';
import { requireAction } from './ticket-actions.js';
import { hasEnded, whereItGoesOn } from './ticket-ends.js';
import type { TicketMessage } from './ticket-message.entity.js';
import { namedPeople, type TicketPerson } from './ticket-people.js';
import { Ticket } from './ticket.entity.js';
import type { TicketReplyInput } from './ticket.input.js';
import { addWatchers } from './watchers.js';
import { LONGEST_BODY, writeMessage } from './write-message.js';

/**
 * Adds a message. A public one moves the ticket to whose turn it is and is told to the other side; an internal note of
 * staff moves nothing. What a customer writes to a merged ticket goes to the one it was merged into; to one that has ended
 * it opens a new ticket, which follows it.
 * @throws DomainError NOT_ALLOWED_IN_STATE for staff once the ticket has ended, DomainErrors for the text, people and files
 */
export async function replyToTicket(context: SignedInContext, input: TicketReplyInput) {
  const check = new InputCheck();
  const body = check.text(input.body, ['body'], LONGEST_BODY);
  const visibility = input.visibility ?? 'PUBLIC';
  if (visibility === 'INTERNAL' && input.waitForCustomer) {
    check.refuse('INVALID', ['waitForCustomer'], 'The customer does not see an internal note: nothing to wait for.');
  }
  check.settle();
  const mentioned = await mentionedIn(context, input, visibility);
  return context.em.transactional(async (em) => {
    const { ticket, begun } = await ticketFor(em, context, input);
    if (visibility === 'PUBLIC' && !begun) {
      ticket.status = nextStatus(ticket, context, input.waitForCustomer ?? false);
      ticket.resolvedAt = null;
    }
    const mentions = mentioned.map(({ accountId, name }) => ({ accountId, name }));
    const message = await writeMessage(em, context, ticket, { body, visibility, mentions, attachmentIds: input.attachmentIds ?? [] });
    await addWatchers(em, ticket, mentioned);
    await tellOfMention(em, ticket, message);
    await tell(em, context, ticket, message);
    if (begun) await assignLater(em, ticket);
    return { ticket: { id: ticket.id }, message: { id: message.id } };
  });
}

/** Who is called by name: staff in an internal note, else people of the ticket's customer. Looked up before the transaction, by the system. */
async function mentionedIn(context: SignedInContext, { id, mentionIds }: TicketReplyInput, visibility: TicketMessage['visibility']): Promise<TicketPerson[]> {
  if (!mentionIds?.length) return [];
  const ticket = await context.em.fork().findOne(Ticket, toUuid('tkt', id));
  if (!ticket) throw new DomainError('NOT_FOUND', ['id']);
  return namedPeople(context, mentionIds, visibility === 'INTERNAL' ? 'STAFF' : 'CUSTOMER', ticket.customer.id, 'mentionIds');
}

/** The ticket that a message is for: the one that is named, the one in which that goes on, or a new one. */
async function ticketFor(em: EntityManager, context: SignedInContext, { id, lockVersion }: TicketReplyInput): Promise<{ ticket: Ticket; begun: boolean }> {
  const named = await loadForChange(em, Ticket, toUuid('tkt', id), lockVersion);
  if (context.audience === 'customer') {
    const found = await whereItGoesOn(em, named);
    const ticket = found === named ? named : await loadForChange(em, Ticket, found.id);
    if (await hasEnded(em, ticket, context.now())) return { ticket: await goOn(em, context, ticket), begun: true };
    return { ticket, begun: false };
  }
  requireAction('REPLY', named);
  return { ticket: named, begun: false };
}

/** A new ticket for what somebody writes after the end of one. */
function goOn(em: EntityManager, context: SignedInContext, ticket: Ticket): Promise<Ticket> {
  const { accountId, name } = context.principal;
  return beginTicket(em, context, { ...carriedOver(ticket), subject: ticket.subject, requesterId: accountId, requesterName: name, requesterEmail: null });
}

async function tell(em: EntityManager, { config }: SignedInContext, ticket: Ticket, message: TicketMessage): Promise<void> {
  if (message.visibility === 'PUBLIC') return tellOfReply(em, config, ticket, message);
  // Nothing about the ticket itself changes, and customers are not to notice: only staff are told.
  await em.execute(`select pg_notify('record_changed', 'ticket_note ' || ?::text)`, [ticket.id]);
}

function nextStatus(ticket: Ticket, { audience }: SignedInContext, waitForCustomer: boolean): Ticket['status'] {
  if (audience === 'customer') return statusAfterCustomer(ticket);
  return waitForCustomer ? 'WAITING_CUSTOMER' : 'OPEN';
}

/** Whose turn it is once the customer has written: staff's, whatever it was before. */
export function statusAfterCustomer({ status }: Ticket): Ticket['status'] {
  return status === 'NEW' ? 'NEW' : 'OPEN';
}
