import type { FastifyBaseLogger } from 'fastify';
import type * as imap from 'imapflow';

/** Signs in to the mailbox that an address like `imaps://user:password@host:993/INBOX` names. Rejects when that is refused. */
export async function openInbox({ protocol, hostname, port, username, password, pathname }: URL, log: FastifyBaseLogger): Promise<imap.ImapFlow> {
  const secure = protocol === 'imaps:';
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
  });
  client.on('error', (error: Error) => log.warn({ err: error }, 'the connection to the mailbox broke'));
  await client.connect();
  await client.mailboxOpen(decodeURIComponent(pathname.slice(1)) || 'INBOX');
  return client;
}
