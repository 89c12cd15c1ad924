import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../../config.js';
import { toPublicId } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { addressOf } from '../../jobs/notification-pages.js';
import { type Notice, notifyOfMany } from '../../jobs/notify.js';
import { organisationOf } from '../organisation/index.js';
import { threadOf } from './mail-thread.js';
import type { TicketMessage } from './ticket-message.entity.js';
import { TicketWatcher } from './ticket-watcher.entity.js';
import type { Ticket } from './ticket.entity.js';

/**
 * Tells of a public message: who asked, the agent when the customer wrote, and who watches; not who wrote it, nor who is
 * called by name in it and told of that.
 */
export async function tellOfReply(em: EntityManager, config: Config, ticket: Ticket, message: TicketMessage): Promise<void> {
  const { id, number, subject, customer, requesterId, requesterEmail, assigneeId } = ticket;
  const { authorKind, authorName, body } = message;
  const values = { number, subject, author: authorName, message: body };
  const watchers = await em.find(TicketWatcher, { ticket });
  const others = (side: TicketWatcher['side'], first: string | null | undefined) => {
    const accounts = [first, ...watchers.filter((watcher) => watcher.side === side).map(({ accountId }) => accountId)];
    const told = [message.authorId, ...message.mentions.map((mention) => mention.accountId)];
    return [...new Set(accounts)].filter((account) => typeof account === 'string' && !told.includes(account)) as string[];
  };
  const sides: Pick<Notice<'TICKET_REPLY'>, 'to' | 'accounts'>[] = [
    { to: { staff: true }, accounts: others('STAFF', authorKind === 'CUSTOMER' ? assigneeId : null) },
    { to: { customer: customer.id }, accounts: others('CUSTOMER', requesterId) },
  ];
  const readers = sides.filter(({ accounts }) => accounts?.length);
  const byMail = authorKind !== 'CUSTOMER' && !requesterId;
  if (!readers.length && !byMail) return;
  const thread = await threadOf(em, config, ticket, message, authorKind !== 'CUSTOMER');
  await notifyOfMany(em, readers.map((each) => ({ kind: 'TICKET_REPLY' as const, ...each, record: { prefix: 'tkt', id }, values, thread })));
  if (!byMail) return;
  // Who asked by mail has an address; when staff opened the ticket, the company may have one.
  await em.populate(ticket, ['customer']);
  const to = requesterEmail ?? customer.email;
  if (!to) return;
  const { name: company } = await organisationOf(em);
  const link = addressOf(config, 'customer', 'TICKET_REPLY', toPublicId('tkt', id));
  const mail: Mail = { to, locale: customer.locale, template: 'TICKET_REPLY', values: { ...values, company, organisation: customer.name, link }, thread };
  await addJob(em, 'send_mail', mail);
}
