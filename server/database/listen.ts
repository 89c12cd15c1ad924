import type { FastifyBaseLogger } from 'fastify';
import { keepConnection, type LastingConnection } from './lasting-connection.js';
import type { Database } from './orm.js';

interface Handlers {
  received(payload: string): void;
  /** The connection was lost and is back: what was announced since `lostAt` has not been received. */
  resumed(lostAt: Date): Promise<void>;
}

/** Hears what is announced on one channel, until it is closed. Rejects when the connection cannot be made at first. */
export function listenTo(database: Database, channel: string, log: FastifyBaseLogger, { received, resumed }: Handlers): Promise<LastingConnection> {
  return keepConnection(database.staff.config.get('clientUrl')!, channel, log, {
    async made(client) {
      client.on('notification', ({ payload }) => payload && received(payload));
      await client.query(`listen ${channel}`);
    },
    resumed,
  });
}
