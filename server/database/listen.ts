import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import type { Database } from './orm.js';

const RECONNECT_MS = 1000;

interface Handlers {
  received(payload: string): void;
  /** The connection was lost and is back: what was announced since `lostAt` has not been received. */
  resumed(lostAt: Date): Promise<void>;
}

/** A connection of its own that hears what is announced on one channel, until it is closed. */
export interface Listener {
  close(): Promise<void>;
}

/** Listens on a channel; a connection that breaks is made anew. Rejects when the first one cannot be made. */
export async function listenTo(database: Database, channel: string, log: FastifyBaseLogger, { received, resumed }: Handlers): Promise<Listener> {
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
          log.warn({ err: error, channel }, 'announcements cannot be heard yet');
          again(lostAt);
        });
    }, RECONNECT_MS);
  };

  const connect = async () => {
    const connection = new pg.Client({
      connectionString: database.staff.config.get('clientUrl'),
      application_name: `counterpart ${channel}`,
      keepAlive: true,
    });
    connection.on('notification', ({ payload }) => payload && received(payload));
    connection.on('error', (error) => log.warn({ err: error, channel }, 'the connection that hears announcements was lost'));
    await connection.connect();
    await connection.query(`listen ${channel}`);
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
