import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';

const RECONNECT_MS = 1000;

interface Handlers {
  /** The connection is there, the first one or one that took its place. */
  made(client: pg.Client): Promise<void>;
  /** It was lost at `lostAt`, and `made` is done with the one that took its place. */
  resumed(lostAt: Date): Promise<void>;
}

/** A connection outside the pools, for what belongs to a connection and lasts: listening, locks that show presence. */
export interface LastingConnection {
  close(): Promise<void>;
}

/** Keeps one connection; when it breaks, another takes its place. Rejects when the first one cannot be made. */
export async function keepConnection(url: string, name: string, log: FastifyBaseLogger, { made, resumed }: Handlers): Promise<LastingConnection> {
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const again = (lostAt: Date) => {
    clearTimeout(retry);
    if (closed) return;
    retry = setTimeout(() => {
      connect()
        .then(() => resumed(lostAt))
        .catch((error: unknown) => {
          log.warn({ err: error, connection: name }, 'a lasting connection cannot be made yet');
          again(lostAt);
        });
    }, RECONNECT_MS);
  };

  const connect = async () => {
    const connection = new pg.Client({ connectionString: url, application_name: `counterpart ${name}`, keepAlive: true });
    connection.on('error', (error) => log.warn({ err: error, connection: name }, 'a lasting connection was lost'));
    await connection.connect();
    await made(connection);
    connection.once('end', () => again(new Date()));
    client = connection;
    if (closed) await connection.end();
  };

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
