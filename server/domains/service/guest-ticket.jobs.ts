import type { EntityManager } from '@mikro-orm/postgresql';
import { digestOf, newSecretToken } from '../../auth/secret-token.js';
import { takeTurns } from '../../database/take-turns.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { sendMail } from '../../jobs/send-mail.js';
import { defineTask } from '../../jobs/task.js';
import { daysAfter } from '../../shared/days.js';
import { linkTo } from '../identity/index.js';
import { organisationOf } from '../organisation/index.js';
import { GuestTicket } from './guest-ticket.entity.js';

/** More mails in a day help nobody but who wants to fill a mailbox. */
const MOST_A_DAY = 3;

/**
 * Mails the link by which a question becomes a ticket. The mail says nothing that its writer chose: it must be of no use
 * for writing to other people.
 */
export const mailGuestLink = defineTask<{ id: string }>('mail_guest_link', async ({ id }, { system, config }) => {
  await system().transactional(async (em) => {
    const guest = await em.findOne(GuestTicket, { id, tokenHash: null });
    if (!guest) return;
    if (await hasManyMails(em, guest.email)) return void em.remove(guest);
    const token = newSecretToken();
    guest.tokenHash = digestOf(token);
    const { name: company } = await organisationOf(em);
    const { email, locale, expiresAt } = guest;
    const mail: Mail = { to: email, locale, template: 'guestTicket', values: { company, link: linkTo(config, 'customer', 'confirm', token), expiresAt: expiresAt.toISOString() } };
    await addJob(em, sendMail.name, mail);
  });
});

async function hasManyMails(em: EntityManager, email: string): Promise<boolean> {
  // Two questions at once count each other.
  await takeTurns(em, `guest ticket ${email}`);
  return (await em.count(GuestTicket, { email, tokenHash: { $ne: null }, createdAt: { $gt: daysAfter(new Date(), -1) } })) >= MOST_A_DAY;
}

/** Forgets the questions whose link nobody used in time. */
export const discardGuestTickets = defineTask<unknown>(
  'discard_guest_tickets',
  async (_payload, { system }) => {
    await system().nativeDelete(GuestTicket, { expiresAt: { $lte: new Date() } });
  },
  '41 * * * *',
);
