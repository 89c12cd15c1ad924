import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../../config.js';
import type { JobContext } from '../../jobs/task.js';
import type { Locale } from '../../shared/locale.js';
import { giveFile } from '../files/index.js';
import { hasEnded, type MailAuthor, openForRequester, requesterByEmail, Ticket, whereItGoesOn, writeMailedMessage } from '../service/index.js';
import { authorIn, findThread } from './find-thread.js';
import { contentOf, type MailContent } from './mail-content.js';
import type { ReadMail } from './read-mail.js';
import { UndeliverableAddress } from './undeliverable-address.entity.js';

/** Where a mail belongs, and who wrote it there. */
interface Place {
  readonly ticket: Ticket;
  readonly author: MailAuthor;
  /** It was opened for the mail. */
  readonly isNew: boolean;
}

/** A mail in its ticket. */
export interface BroughtMail extends Place {
  readonly message: MailContent['message'];
}

/** Brings what somebody wrote into the ticket that it belongs to, or into a new one. */
export async function bringIntoTicket(em: EntityManager, mail: ReadMail, { config, storage }: JobContext): Promise<BroughtMail> {
  // Who writes from an address can be written to.
  await em.nativeDelete(UndeliverableAddress, { email: mail.from.email });
  const content = await contentOf(mail, storage);
  try {
    const thread = await findThread(em, config, mail);
    const known = thread && (await knownPlace(em, thread, mail));
    if (known) await writeMailedMessage(em, config, known.ticket, known.author, content.message, new Date());
    const place = known ?? (await openPlace(em, mail, content, thread));
    await keepFiles(em, config, place, content);
    return { ...place, message: content.message };
  } catch (error) {
    for (const { storageKey } of content.files) await storage.discard(storageKey);
    throw error;
  }
}

/** The ticket in which the thread goes on, locked; null when what its people write now is a new matter. */
async function knownPlace(em: EntityManager, thread: Ticket, mail: ReadMail): Promise<Place | null> {
  const { id } = await whereItGoesOn(em, thread);
  const ticket = await em.findOneOrFail(Ticket, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const author = await authorIn(em, ticket, mail.from);
  return author.isStranger || !(await hasEnded(em, ticket, new Date())) ? { ticket, author, isNew: false } : null;
}

/** @param ended the ticket that the mail answers, and that takes no replies any more */
async function openPlace(em: EntityManager, mail: ReadMail, { message }: MailContent, ended: Ticket | null): Promise<Place> {
  const { name, email } = mail.from;
  const { body, ...fields } = message;
  const requester = await requesterByEmail(em, { email, name, locale: languageOf(`${mail.subject} ${body}`) });
  const subject = mail.subject.slice(0, 200) || body.split('\n')[0]!.slice(0, 200);
  const ticket = await openForRequester(em, requester, { subject, type: 'QUESTION', body, mail: fields, follows: ended }, new Date());
  return { ticket, author: { ...requester, isStranger: false }, isNew: true };
}

async function keepFiles(em: EntityManager, config: Config, { ticket, author }: Place, { message, files }: MailContent): Promise<void> {
  const visibility = author.isStranger ? 'INTERNAL' : 'PUBLIC';
  const owner = { recordId: message.id, customerId: ticket.customer.id, visibility, permission: 'ticket:read' } as const;
  for (const file of files) await giveFile(em, config, file, owner, author.accountId);
}

/** The language that somebody writes in, by their script. */
function languageOf(text: string): Locale {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [latin, han, arabic] = [/\p{sc=Latin}/gu, /\p{sc=Han}/gu, /\p{sc=Arabic}/gu].map(count) as [number, number, number];
  // A Chinese character says about as much as three letters.
  if (arabic > latin && arabic > han * 3) return 'fa';
  return han * 3 > latin ? 'zh-CN' : 'en';
}
