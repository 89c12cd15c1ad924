import type { SignedInContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/errors.js';
import { toUuid } from '../../graphql/ids.js';
import type { Locale } from '../../shared/locale.js';
import { Account } from '../identity/index.js';
import { CannedReply } from './canned-reply.entity.js';
import { renderCannedReply } from './render-canned-reply.js';
import { Ticket } from './ticket.entity.js';

interface Wanted {
  id: string;
  ticketId: string;
  locale?: Locale | null;
}

/** A canned reply as it reads for a ticket, in the language of who asked there unless told otherwise. @throws NOT_FOUND */
export async function cannedReplyText({ em, principal }: SignedInContext, { id, ticketId, locale }: Wanted): Promise<string> {
  const reply = await em.findOne(CannedReply, { id: toUuid('crp', id), retiredAt: null });
  const ticket = await em.findOne(Ticket, toUuid('tkt', ticketId), { populate: ['customer', 'salesOrder'] });
  if (!reply || !ticket) throw notFound();
  const { number, subject, requesterId, requesterName, customer, salesOrder } = ticket;
  const requester = requesterId ? await em.findOne(Account, requesterId) : null;
  const text = reply.texts[locale ?? requester?.locale ?? customer.locale] ?? reply.texts.en;
  return renderCannedReply(text, {
    'ticket.number': number,
    'ticket.subject': subject,
    'requester.name': requesterName,
    'customer.name': customer.name,
    'order.number': salesOrder?.number ?? null,
    'agent.name': principal.name,
  });
}
