import type { EntityManager } from '@mikro-orm/postgresql';
import { toPublicId } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import { defineTask } from '../../jobs/task.js';
import type { Locale } from '../../shared/locale.js';
import { Account, Membership } from '../identity/index.js';
import { TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';

interface Recipient {
  email: string;
  locale: Locale;
  /** Where they read and answer, relative to the server. */
  page: string;
}

/** Mails a public message to the other side: to who asked when staff wrote, to the agent when the customer wrote. */
export const ticketReplied = defineTask<{ id: string }>('ticket_replied', async ({ id }, { system, config }) => {
  await system().transactional(async (em) => {
    const message = await em.findOne(TicketMessage, id, { populate: ['ticket.customer'] });
    if (!message) return;
    const ticket = message.ticket;
    const recipient = message.authorKind === 'CUSTOMER' ? await agentOf(em, ticket) : await requesterOf(em, ticket);
    if (!recipient) return;
    const { number, subject } = ticket;
    const values = { number, subject, author: message.authorName, message: message.body, link: config.publicUrl + recipient.page };
    const mail = { to: recipient.email, locale: recipient.locale, template: 'ticketReply', values };
    await addJob(em, 'send_mail', mail, `ticket message ${message.id}`);
  });
});

/** The person who asked, while they belong to the customer; for a ticket that staff opened, the customer's own address. */
async function requesterOf(em: EntityManager, ticket: Ticket): Promise<Recipient | null> {
  const page = `/customer/tickets/${toPublicId('tkt', ticket.id)}`;
  const customer = ticket.customer;
  if (!ticket.requesterId) return customer.email ? { email: customer.email, locale: customer.locale, page } : null;
  const belongs = await em.count(Membership, { account: ticket.requesterId, customer, disabledAt: null });
  const account = belongs ? await em.findOne(Account, { id: ticket.requesterId, disabledAt: null }) : null;
  return account && { email: account.email, locale: account.locale, page };
}

async function agentOf(em: EntityManager, { assigneeId }: Ticket): Promise<Recipient | null> {
  const account = assigneeId ? await em.findOne(Account, { id: assigneeId, disabledAt: null }) : null;
  return account && { email: account.email, locale: account.locale, page: '/graphiql/' };
}
