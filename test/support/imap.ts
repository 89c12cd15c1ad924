import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';

interface ImapServer {
  listen(port: number, host: string): void;
  appendMessage(mailbox: string, flags: string[], internalDate: string | false, raw: string): void;
  getMailbox(path: string): { messages: { flags: string[] }[] };
  server: Server;
}

const hoodiecrow = createRequire(import.meta.url)('hoodiecrow-imap') as (options: object) => ImapServer;

/** A mail server with one mailbox, spoken to by IMAP. */
export interface Mailbox {
  /** Its address, as the setting takes it. */
  url: string;
  /** A mail arrives. */
  arrive(raw: Buffer): void;
  /** The flags of each mail, oldest first. */
  flags(): string[][];
  stop(): Promise<void>;
}

/** Starts one in this process, without encryption: the certificate that comes with it has ended. */
export async function startMailbox(): Promise<Mailbox> {
  const server = hoodiecrow({ plugins: ['IDLE', 'ID', 'LITERALPLUS'], storage: { INBOX: { messages: [] } } });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `imap://testuser:testpass@127.0.0.1:${port}/INBOX`,
    arrive: (raw) => server.appendMessage('INBOX', [], false, raw.toString()),
    flags: () => server.getMailbox('INBOX').messages.map(({ flags }) => flags),
    async stop() {
      server.server.close();
      await once(server.server, 'close');
    },
  };
}
