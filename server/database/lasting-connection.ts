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
  /** Since when there was none of which `resumed` has heard. */
  let lostAt: Date | undefined;

  const again = () => {
    lostAt ??= new Date();
    clearTimeout(retry);
    if (closed) return;
    retry = setTimeout(() => {
      connect().catch((error: unknown) => {
        log.warn({ err: error, connection: name }, 'a lasting connection cannot be made yet');
        again();
      });
    }, RECONNECT_MS);
  };

  const connect = async () => {
    const connection = new pg.Client({ connectionString: url, application_name: `counterpart ${name}`, keepAlive: true });
    connection.on('error', (error) => log.warn({ err: error, connection: name }, 'a lasting connection was lost'));
    await connection.connect();
    const since = lostAt;
    lostAt = undefined;
    try {
      await made(connection);
      connection.once('end', again);
      client = connection;
      if (since) await resumed(since);
    } catch (error) {
      // Half made, it would go on beside the one that takes its place.
      connection.off('end', again);
      lostAt = since;
      await connection.end();
      throw error;
    }
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
