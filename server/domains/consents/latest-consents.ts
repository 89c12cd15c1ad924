import type { EntityManager } from '@mikro-orm/postgresql';
import { Consent } from './consent.entity.js';

/** What somebody last said to each purpose that they were asked for. */
export async function latestConsents(em: EntityManager, accountId: string): Promise<Consent[]> {
  const all = await em.find(Consent, { account: accountId }, { orderBy: { createdAt: 'desc', id: 'desc' }, populate: ['purpose', 'text'] });
  return all.filter((consent, index) => all.findIndex(({ purpose }) => purpose.id === consent.purpose.id) === index);
}

/** Whether somebody agrees to a purpose, by its code; who was never asked does not. `em` sees their consents. */
export async function hasConsent(em: EntityManager, accountId: string, code: string): Promise<boolean> {
  return (await latestConsents(em, accountId)).some(({ purpose, given }) => given && purpose.code === code && !purpose.retiredAt);
}
