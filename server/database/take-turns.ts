import type { EntityManager } from '@mikro-orm/postgresql';

/** Waits until no other transaction is at the same thing; the turn ends with the transaction. */
export async function takeTurns(em: EntityManager, thing: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [thing]);
}
