import type { EntityManager } from '@mikro-orm/postgresql';
import { readReplyAddress } from '../../auth/reply-addresses.js';
import type { Config } from '../../config.js';
import { toUuid } from '../../graphql/ids.js';
import { Customer } from '../customers/index.js';
import { Membership } from '../identity/index.js';
import { type MailAuthor, Ticket, TicketMessage } from '../service/index.js';
import type { ReadMail } from './read-mail.js';
import { messageNamedBy } from './recognise.js';

/** The ticket that a mail belongs to: by the signed address it was sent to, else by what it says it answers. */
export async function findThread(em: EntityManager, config: Config, { recipients, answers }: Pick<ReadMail, 'recipients' | 'answers'>): Promise<Ticket | null> {
  const number = recipients.map((address) => readReplyAddress(config, address)).find((found) => found !== null);
  const addressed = number ? await em.findOne(Ticket, { number }) : null;
  if (addressed || answers.length === 0) return addressed;
  const ids = answers.map((mailId) => uuidNamedBy(mailId));
  const messages = await em.find(TicketMessage, { $or: [{ id: ids.filter((id) => id !== null) }, { mailId: answers }] }, { populate: ['ticket'] });
  const nearest = (index: number) => messages.find(({ id, mailId }) => id === ids[index] || mailId === answers[index]);
  return answers.map((_, index) => nearest(index)).find((message) => message)?.ticket ?? null;
}

function uuidNamedBy(mailId: string): string | null {
  const id = messageNamedBy(mailId);
  try {
    return id && toUuid('msg', id);
  } catch {
    return null;
  }
}

/**
 * Who writes to a ticket by mail: who asked, one of the customer's people, or the customer's own address. Anybody else is a
 * stranger, also with the reply address: mails are forwarded.
 */
export async function authorIn(em: EntityManager, ticket: Ticket, { name, email }: ReadMail['from']): Promise<MailAuthor> {
  const membership = await em.findOne(Membership, { customer: ticket.customer, disabledAt: null, account: { email, disabledAt: null } }, { populate: ['account'] });
  if (membership) return { accountId: membership.account.id, name: membership.account.name, isStranger: false };
  const customer = await em.findOneOrFail(Customer, ticket.customer.id);
  const isKnown = ticket.requesterEmail === email || customer.email?.toLowerCase() === email;
  if (isKnown) return { accountId: null, name: name.slice(0, 200) || ticket.requesterName, isStranger: false };
  return { accountId: null, name: name.slice(0, 200) || email, isStranger: true };
}
