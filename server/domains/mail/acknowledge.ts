import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../../config.js';
import { toPublicId } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { addressOf } from '../../jobs/notification-pages.js';
import { daysAfter } from '../../shared/days.js';
import type { Locale } from '../../shared/locale.js';
import { Customer } from '../customers/index.js';
import { Account } from '../identity/index.js';
import { organisationOf } from '../organisation/index.js';
import { automaticThread } from '../service/index.js';
import type { BroughtMail } from './bring-into-ticket.js';
import { InboundMail } from './inbound-mail.entity.js';
import type { ReadMail } from './read-mail.js';
import { takesNoAutomaticAnswer } from './recognise.js';

/** Whoever writes more is a program that answers ours, or knows by now that we are here. */
const MOST_A_DAY = 5;
const LONGEST_NAMES = 300;

/** Tells who opened a ticket by mail that it came, and who sent files that were not taken, which these are. */
export async function acknowledge(em: EntityManager, config: Config, inbound: InboundMail, mail: ReadMail, brought: BroughtMail): Promise<void> {
  const { ticket, author, isNew, message } = brought;
  const { leftOutFiles } = message;
  if ((!isNew && leftOutFiles.length === 0) || author.isStranger || takesNoAutomaticAnswer(mail)) return;
  const now = new Date();
  if ((await em.count(InboundMail, { senderEmail: inbound.senderEmail, acknowledgedAt: { $gt: daysAfter(now, -1) } })) >= MOST_A_DAY) return;
  const { name: company } = await organisationOf(em);
  const ticketId = toPublicId('tkt', ticket.id);
  const values = { company, number: ticket.number, link: addressOf(config, 'customer', 'TICKET_REPLY', ticketId) };
  const addressed = {
    to: mail.from.email,
    locale: await languageOf(em, brought),
    thread: automaticThread(config, ticket, { ...message, mailId: message.mailId ?? null }, toPublicId('mail', inbound.id)),
  };
  const names = leftOutFiles.join(', ').slice(0, LONGEST_NAMES);
  const answer: Mail = names ? { ...addressed, template: 'mailFilesLeftOut', values: { ...values, names } } : { ...addressed, template: 'mailReceived', values };
  await addJob(em, 'send_mail', answer);
  inbound.acknowledgedAt = now;
}

async function languageOf(em: EntityManager, { ticket, author }: BroughtMail): Promise<Locale> {
  if (author.accountId) return (await em.findOneOrFail(Account, author.accountId)).locale;
  return (await em.findOneOrFail(Customer, ticket.customer.id)).locale;
}
