import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail server that takes everything. */
export interface MailSink {
  url: string;
  /** The next mail that arrives, headers and body as they were sent. */
  next(): Promise<string>;
  /** All that has arrived so far, oldest first. */
  mails(): readonly string[];
  /** To whom each mail so far is to come back when it cannot be delivered, oldest first. */
  returnPaths(): string[];
  stop(): Promise<void>;
}

/**
 * Starts a mail server that speaks just enough SMTP to be handed mails.
 * @param port a free one, unless it is to come back where it was
 */
export async function startMailSink(port = 0): Promise<MailSink> {
  const mails: string[] = [];
  const arrived: string[] = [];
  const returnPaths: string[] = [];
  const waiting: ((mail: string) => void)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    receive(socket, returnPaths, (mail) => {
      mails.push(mail);
      const next = waiting.shift();
      if (next) next(mail);
      else arrived.push(mail);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: () => {
      const mail = arrived.shift();
      return mail ? Promise.resolve(mail) : new Promise((resolve) => waiting.push(resolve));
    },
    mails: () => mails,
    returnPaths: () => returnPaths,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function receive(socket: Socket, returnPaths: string[], deliver: (mail: string) => void): void {
  let received = '';
  let inMail = false;
  socket.write('220 ready\r\n');
  socket.on('data', (chunk) => {
    received += chunk.toString();
    for (;;) {
      const mark = inMail ? '\r\n.\r\n' : '\r\n';
      const end = received.indexOf(mark);
      if (end < 0) return;
      const part = received.slice(0, end);
      received = received.slice(end + mark.length);
      if (inMail) deliver(part);
      else if (/^MAIL FROM:/i.test(part)) returnPaths.push(/<(.*)>/.exec(part)![1]!);
      inMail = !inMail && part.toUpperCase() === 'DATA';
      socket.write(inMail ? '354 go on\r\n' : '250 fine\r\n');
    }
  });
}
