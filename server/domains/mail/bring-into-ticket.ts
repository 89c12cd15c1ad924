import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { JobContext } from '../../jobs/task.js';
import type { Locale } from '../../shared/locale.js';
import { keepMailedFile } from '../files/index.js';
import { type MailAuthor, hasEnded, openForRequester, requesterByEmail, Ticket, whereItGoesOn, writeMailedMessage } from '../service/index.js';
import { authorIn, findThread } from './find-thread.js';
import { contentOf, type MailContent } from './mail-content.js';
import type { ReadMail } from './read-mail.js';
import { UndeliverableAddress } from './undeliverable-address.entity.js';

/** Brings what somebody wrote into the ticket that it belongs to, or into a new one. @returns the ticket */
export async function bringIntoTicket(em: EntityManager, mail: ReadMail, { config, storage }: JobContext): Promise<Ticket> {
  // Who writes from an address can be written to.
  await em.nativeDelete(UndeliverableAddress, { email: mail.from.email });
  const content = await contentOf(mail, storage);
  try {
    const thread = await findThread(em, config, mail);
    const named = thread && (await em.findOneOrFail(Ticket, thread.id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }));
    const known = named && (await whereItGoesOn(em, named));
    if (known && known !== named) await em.lock(known, LockMode.PESSIMISTIC_WRITE);
    const author = known && (await authorIn(em, known, mail.from));
    const [ticket, accountId] = known && (author!.isStranger || !(await hasEnded(em, known, new Date()))) ? await reply(em, known, author!, content) : await open(em, mail, content, known);
    const visibility = author?.isStranger && ticket === known ? 'INTERNAL' : 'PUBLIC';
    const owner = { recordId: content.message.id, customerId: ticket.customer.id, visibility, permission: 'ticket:read' } as const;
    for (const file of content.files) await keepMailedFile(em, config, file, owner, accountId);
    return ticket;
  } catch (error) {
    for (const { storageKey } of content.files) await storage.discard(storageKey);
    throw error;
  }

  async function reply(inside: EntityManager, ticket: Ticket, author: MailAuthor, { message }: MailContent): Promise<[Ticket, string | null]> {
    await writeMailedMessage(inside, config, ticket, author, message, new Date());
    return [ticket, author.accountId];
  }
}

/** @param follows the ticket that was written to after its end */
async function open(em: EntityManager, mail: ReadMail, { message }: MailContent, follows: Ticket | null | undefined): Promise<[Ticket, string | null]> {
  const { name, email } = mail.from;
  const { body, ...fields } = message;
  const requester = await requesterByEmail(em, { email, name, locale: languageOf(`${mail.subject} ${body}`) });
  const subject = mail.subject.slice(0, 200) || body.split('\n')[0]!.slice(0, 200);
  // Somebody of several customers may have written in a ticket of another one.
  const continued = follows?.customer.id === requester.customer.id ? follows : null;
  return [await openForRequester(em, requester, { subject, type: 'QUESTION', body, mail: fields, follows: continued }, new Date()), requester.accountId];
}

/** The language that somebody writes in, by their script. */
function languageOf(text: string): Locale {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [latin, han, arabic] = [/\p{sc=Latin}/gu, /\p{sc=Han}/gu, /\p{sc=Arabic}/gu].map(count) as [number, number, number];
  // A Chinese character says about as much as three letters.
  if (arabic > latin && arabic > han * 3) return 'fa';
  return han * 3 > latin ? 'zh-CN' : 'en';
}
