import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../../config.js';
import { notify } from '../../jobs/notify.js';
import { addNote, type Ticket } from '../service/index.js';
import { findThread } from './find-thread.js';
import type { Bounce } from './read-bounce.js';
import type { ReadMail } from './read-mail.js';
import { UndeliverableAddress } from './undeliverable-address.entity.js';

/**
 * Notes that a mail of a ticket was not delivered, and tells its agent. Nothing more is sent to an address that stays
 * undeliverable until somebody writes from it. @returns the ticket, when the notice names one
 */
export async function bouncedAddress(em: EntityManager, config: Config, mail: ReadMail, { address, reason, permanent }: Bounce): Promise<Ticket | null> {
  const ticket = await findThread(em, config, { recipients: mail.recipients, answers: [...mail.answers, ...idsOfReturned(mail)] });
  if (!ticket) return null;
  if (permanent && !(await em.count(UndeliverableAddress, { email: address }))) em.create(UndeliverableAddress, { email: address.slice(0, 254), reason });
  await addNote(em, ticket, { authorName: 'Counterpart', body: `A mail to ${address} could not be delivered: ${reason}` });
  const { id, number, assigneeId } = ticket;
  const accounts = assigneeId ? [assigneeId] : undefined;
  await notify(em, { kind: 'TICKET_MAIL_UNDELIVERABLE', to: { staff: true }, accounts, record: { prefix: 'tkt', id }, values: { number, address, reason } });
  return ticket;
}

/** The notice brings the mail, or its headers, back. */
function idsOfReturned({ parts }: ReadMail): string[] {
  const returned = parts.filter(({ mediaType }) => /^(message\/rfc822|text\/rfc822-headers|message\/global)/.test(mediaType));
  return returned.flatMap(({ content }) => /^message-id:\s*(<[^<>\s]{1,990}>)/im.exec(content.toString('latin1'))?.[1] ?? []);
}
