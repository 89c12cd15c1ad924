import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../../config.js';
import { toPublicId } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { addressOf } from '../../jobs/notification-pages.js';
import { notify } from '../../jobs/notify.js';
import { organisationOf } from '../organisation/index.js';
import { threadOf } from './mail-thread.js';
import type { TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';

/** Tells the other side of a public message: who asked when staff wrote, the agent when the customer wrote. */
export async function tellOfReply(em: EntityManager, config: Config, ticket: Ticket, message: TicketMessage): Promise<void> {
  const { id, number, subject, customer, requesterId, requesterEmail, assigneeId } = ticket;
  const { authorKind, authorName, body } = message;
  const values = { number, subject, author: authorName, message: body };
  const thread = await threadOf(em, config, ticket, message, authorKind !== 'CUSTOMER');
  const tell = (to: { staff: true } | { customer: string }, account: string) =>
    notify(em, { kind: 'TICKET_REPLY', to, accounts: [account], record: { prefix: 'tkt', id }, values, thread });
  if (authorKind === 'CUSTOMER') return assigneeId ? tell({ staff: true }, assigneeId) : undefined;
  if (requesterId) return tell({ customer: customer.id }, requesterId);
  // Who asked by mail has an address; when staff opened the ticket, the company may have one.
  await em.populate(ticket, ['customer']);
  const to = requesterEmail ?? customer.email;
  if (!to) return;
  const { name: company } = await organisationOf(em);
  const link = addressOf(config, 'customer', 'TICKET_REPLY', toPublicId('tkt', id));
  const mail: Mail = { to, locale: customer.locale, template: 'TICKET_REPLY', values: { ...values, company, organisation: customer.name, link }, thread };
  await addJob(em, 'send_mail', mail);
}
