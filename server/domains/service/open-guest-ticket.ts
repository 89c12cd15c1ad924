import { checkEmail } from '../../graphql/check-email.js';
import type { RequestContext } from '../../graphql/context.js';
import { addJob } from '../../jobs/add-job.js';
import { daysAfter } from '../../shared/days.js';
import { InputCheck } from '../../shared/input-check.js';
import { slowDown } from '../identity/index.js';
import { GuestTicket } from './guest-ticket.entity.js';
import { mailGuestLink } from './guest-ticket.jobs.js';
import type { GuestTicketOpenInput } from './guest-ticket.types.js';
import { LONGEST_BODY } from './write-message.js';

const KEPT_DAYS = 3;

/**
 * Somebody who is not signed in asks something. The request looks nothing up, so its answer and the time it takes are
 * the same for every address; a job mails the link.
 * @throws DomainErrors for what is not of the right form; RATE_LIMITED
 */
export async function openGuestTicket(context: RequestContext, input: GuestTicketOpenInput): Promise<object> {
  const { database, clientPlace, now } = context;
  const check = new InputCheck();
  const email = checkEmail(check, check.text(input.email, ['email'], 254), ['email']) ?? '';
  const name = check.text(input.name, ['name'], 200);
  const subject = check.text(input.subject, ['subject'], 200);
  const body = check.text(input.body, ['body'], LONGEST_BODY);
  check.settle();
  await slowDown(database, `guest ticket ${clientPlace}`);
  await slowDown(database, `guest ticket to ${email}`);
  await database.system('guestTicketOpen').transactional(async (em) => {
    const { type, locale } = input;
    const guest = em.create(GuestTicket, { email, name, locale, type, subject, body, expiresAt: daysAfter(now(), KEPT_DAYS) });
    await em.flush();
    await addJob(em, mailGuestLink.name, { id: guest.id });
  });
  return {};
}
