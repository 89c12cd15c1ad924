import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../../config.js';
import { toPublicId } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { addressOf } from '../../jobs/notification-pages.js';
import { notify } from '../../jobs/notify.js';
import { organisationOf } from '../organisation/index.js';
import type { TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';

/** Tells the other side of a public message: who asked when staff wrote, the agent when the customer wrote. */
export async function tellOfReply(em: EntityManager, config: Config, ticket: Ticket, { authorKind, authorName, body }: TicketMessage): Promise<void> {
  const { id, number, subject, customer, requesterId, assigneeId } = ticket;
  const values = { number, subject, author: authorName, message: body };
  const tell = (to: { staff: true } | { customer: string }, account: string) =>
    notify(em, { kind: 'TICKET_REPLY', to, accounts: [account], record: { prefix: 'tkt', id }, values });
  if (authorKind === 'CUSTOMER') return assigneeId ? tell({ staff: true }, assigneeId) : undefined;
  if (requesterId) return tell({ customer: customer.id }, requesterId);
  // Staff opened the ticket: nobody in particular asked, but the company has an address.
  await em.populate(ticket, ['customer']);
  if (!customer.email) return;
  const { name: company } = await organisationOf(em);
  const link = addressOf(config, 'customer', 'TICKET_REPLY', toPublicId('tkt', id));
  const mail: Mail = { to: customer.email, locale: customer.locale, template: 'TICKET_REPLY', values: { ...values, company, organisation: customer.name, link } };
  await addJob(em, 'send_mail', mail);
}
