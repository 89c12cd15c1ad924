import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../server/auth/secret-token.js';
import type { Database } from '../../server/database/orm.js';
import { guardPassword } from '../../server/domains/identity/guard-password.js';
import { startServer } from '../../server/running-server.js';
import { useServer } from '../support/server.js';

const server = useServer();

const somebody = () => `${randomUUID()}@people.example`;

/** Begins to try a password; null when that is refused. */
function tryPassword(email: string, clientPlace: string, database: Database = server().database) {
  return guardPassword({ database, clientPlace }, email).catch((error: { extensions: object }) => {
    expect(error.extensions).toMatchObject({ code: 'RATE_LIMITED' });
    return null;
  });
}

async function admitted(attempts: ReturnType<typeof tryPassword>[]): Promise<number> {
  return (await Promise.all(attempts)).filter((attempt) => attempt !== null).length;
}

/** As if they who are at their bound had gone on, so that nothing comes back while the test looks. */
const goOn = () => server().sql('update allowance_use set amount = amount + 10 where amount > 9');

describe('guessing passwords', () => {
  test('is slowed down by every server together, and after a restart', async () => {
    const email = somebody();
    expect(await admitted(Array.from({ length: 12 }, () => tryPassword(email, '192.0.2.1')))).toBe(10);
    await goOn();
    const other = await startServer({ ...server().config, port: 0 });
    try {
      expect(await tryPassword(email, '192.0.2.1', other.database)).toBeNull();
      expect(await tryPassword(email, '192.0.2.2', other.database)).not.toBeNull();
    } finally {
      await other.stop();
    }
  });

  test('of one account is slowed down from many addresses together', async () => {
    const email = somebody();
    expect(await admitted(Array.from({ length: 60 }, (_, index) => tryPassword(email, `198.51.100.${index % 25}`)))).toBeLessThan(55);
    await goOn();
    expect(await tryPassword(email, '198.51.100.200')).toBeNull();
  });

  test('does not keep somebody out where they are used to signing in', async () => {
    const email = somebody();
    await (await tryPassword(email, '203.0.113.7'))!.succeeded();
    await admitted(Array.from({ length: 60 }, (_, index) => tryPassword(email, `203.0.113.${100 + (index % 25)}`)));
    await goOn();
    expect(await tryPassword(email, '203.0.113.8')).toBeNull();
    expect(await tryPassword(email, '203.0.113.7')).not.toBeNull();
  });

  test('of many accounts from one address is slowed down', async () => {
    await tryPassword(somebody(), '192.0.2.99');
    await server().sql('update allowance_use set amount = 510 where holder = $1', [digestOf('passwords from 192.0.2.99')]);
    expect(await tryPassword(somebody(), '192.0.2.99')).toBeNull();
    expect(await tryPassword(somebody(), '192.0.2.98')).not.toBeNull();
  });

  test('is forgiven by the right password there, and not held against an office where everybody signs in', async () => {
    const email = somebody();
    for (let count = 0; count < 30; count += 1) {
      const attempt = await tryPassword(email, '192.0.2.3');
      if (count % 9 === 8) await attempt!.succeeded();
    }
    for (let count = 0; count < 60; count += 1) await (await tryPassword(somebody(), '192.0.2.4'))!.succeeded();
    expect(await tryPassword(somebody(), '192.0.2.4')).not.toBeNull();
  });
});
