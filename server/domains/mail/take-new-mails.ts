import type { ImapFlow } from 'imapflow';
import { BEGINNING_BYTES, keepInboundMail, LARGEST_MAIL_BYTES } from './keep-inbound-mail.js';
import type { InboxWork } from './watch-inbox.js';

const MOST_TRIES = 3;

/**
 * Takes every unread mail over, oldest first. It is marked as read only once it is kept, so that none is lost; one that
 * cannot be taken after some tries is marked as read and flagged, for a person to look at, so that the others go on.
 */
export async function takeNewMails(client: ImapFlow, work: InboxWork, signal: AbortSignal): Promise<void> {
  const unread = (await client.search({ seen: false }, { uid: true })) || [];
  for (const uid of unread.toSorted((one, other) => one - other)) {
    if (signal.aborted) return;
    const flags = await take(client, uid, work);
    if (flags) await client.messageFlagsAdd(String(uid), flags, { uid: true });
  }
}

/** The flags that the mail gets; null to try again later. */
async function take(client: ImapFlow, uid: number, { database, storage, log, failures }: InboxWork): Promise<string[] | null> {
  try {
    const mail = await client.fetchOne(String(uid), { size: true }, { uid: true });
    if (!mail) return null;
    const isTooLarge = (mail.size ?? 0) > LARGEST_MAIL_BYTES;
    const { source } = (await client.fetchOne(String(uid), { source: isTooLarge ? { start: 0, maxLength: BEGINNING_BYTES } : true }, { uid: true })) || {};
    if (!source) throw new Error('The mail server does not give its content.');
    const byteSize = isTooLarge ? mail.size! : source.length;
    await keepInboundMail(database.system('mailInbound'), storage, { content: source, byteSize, source: 'IMAP' });
    failures.delete(uid);
    return ['\\Seen'];
  } catch (error) {
    if (!client.usable) throw error;
    const tries = (failures.get(uid) ?? 0) + 1;
    failures.set(uid, tries);
    log.warn({ err: error, uid, tries }, 'a mail could not be taken over');
    return tries >= MOST_TRIES ? ['\\Seen', '\\Flagged'] : null;
  }
}
