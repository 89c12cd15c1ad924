import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What every scanner takes for malicious although it is not: the test file of EICAR. In two parts, lest a scanner takes this one for it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A scanner that knows one kind of malicious software. */
export interface Scanner {
  /** For SCANNER_URL. */
  url: string;
  /** It looks at nothing until it is let on. */
  hold(): void;
  letOn(): void;
  stop(): Promise<void>;
}

const COMMAND = 'zINSTREAM\0';
const LENGTH_BYTES = 4;

/** Starts a scanner that speaks clamd's INSTREAM. */
export async function startScanner(): Promise<Scanner> {
  const sockets = new Set<Socket>();
  let open = Promise.withResolvers<void>();
  open.resolve();
  const server = createServer((socket) => {
    sockets.add(socket);
    receive(socket, (content) => void open.promise.then(() => socket.end(content.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold: () => (open = Promise.withResolvers<void>()),
    letOn: () => open.resolve(),
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function receive(socket: Socket, deliver: (content: string) => void): void {
  let received = Buffer.alloc(0);
  const pieces: Buffer[] = [];
  let begun = false;
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    if (!begun) {
      if (received.length < COMMAND.length) return;
      if (received.toString('latin1', 0, COMMAND.length) !== COMMAND) return void socket.end('UNKNOWN COMMAND\0');
      begun = true;
      received = received.subarray(COMMAND.length);
    }
    while (received.length >= LENGTH_BYTES) {
      const length = received.readUInt32BE();
      if (length === 0) return deliver(Buffer.concat(pieces).toString('latin1'));
      if (received.length < LENGTH_BYTES + length) return;
      pieces.push(received.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
      received = received.subarray(LENGTH_BYTES + length);
    }
  });
}
