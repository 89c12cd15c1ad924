import type { EntityManager } from '@mikro-orm/postgresql';
import { replyAddress } from '../../auth/reply-addresses.js';
import type { Config } from '../../config.js';
import { toPublicId } from '../../graphql/ids.js';
import type { MailFile, MailThread } from '../../jobs/mail-thread.js';
import { beginningOf } from '../../shared/beginning-of.js';
import { Attachment } from '../files/index.js';
import { TicketMessage } from './ticket-message.entity.js';
import type { Ticket } from './ticket.entity.js';

const MOST_REFERENCES = 20;
const MOST_QUOTED = 5;
const LONGEST_QUOTE = 4000;
/** More than this in one mail, and mail servers begin to refuse it. */
const MOST_ATTACHED_BYTES = 5 * 1024 * 1024;

/**
 * What makes the mails about a public message part of the ticket's conversation.
 * @param answerable whether its readers answer by mail: customers do, staff use the API
 */
export async function threadOf(em: EntityManager, config: Config, ticket: Ticket, message: TicketMessage, answerable: boolean): Promise<MailThread> {
  const earlier = await em.find(
    TicketMessage,
    { ticket, visibility: 'PUBLIC', id: { $ne: message.id } },
    { orderBy: { createdAt: 'desc', id: 'desc' }, limit: MOST_REFERENCES },
  );
  const replyTo = answerable && replyAddress(config, ticket.number);
  return {
    messageId: mailIdOf(config, message),
    references: earlier.map((each) => mailIdOf(config, each)).reverse(),
    ...(replyTo && { replyTo }),
    earlier: earlier.slice(0, MOST_QUOTED).map(({ authorName, createdAt, body }) => ({
      author: authorName,
      writtenAt: createdAt.toISOString(),
      text: body.length > LONGEST_QUOTE ? `${beginningOf(body, LONGEST_QUOTE)}…` : body,
    })),
    files: await filesOf(em, message),
  };
}

/** What makes a mail that nobody wrote part of the conversation: it answers a message that came by mail. @param id public id of what it is about */
export function automaticThread(config: Config, { number }: Ticket, answered: Pick<TicketMessage, 'id' | 'mailId'>, id: string): MailThread {
  const replyTo = replyAddress(config, number);
  const references = [mailIdOf(config, answered)];
  return { messageId: mailIdAt(config, id), references, ...(replyTo && { replyTo }), earlier: [], files: [], isAutomatic: true };
}

/** The Message-ID under which people have a message: that of the mail in which it came, or in which it went out. */
function mailIdOf(config: Config, { id, mailId }: Pick<TicketMessage, 'id' | 'mailId'>): string {
  return mailId ?? mailIdAt(config, toPublicId('msg', id));
}

function mailIdAt({ supportAddress, publicUrl }: Config, id: string): string {
  return `<${id}@${supportAddress?.split('@')[1] ?? new URL(publicUrl).hostname}>`;
}

/** Small and clean ones go along; the others wait on the page. */
async function filesOf(em: EntityManager, { id }: TicketMessage): Promise<MailFile[]> {
  const attachments = await em.find(Attachment, { recordId: id }, { orderBy: { id: 'asc' } });
  let attached = 0;
  return attachments.map(({ fileName, mediaType, byteSize, scan, storageKey }) => {
    const goesAlong = scan === 'CLEAN' && attached + byteSize <= MOST_ATTACHED_BYTES;
    if (goesAlong) attached += byteSize;
    return { fileName, mediaType, ...(goesAlong && { storageKey }) };
  });
}
