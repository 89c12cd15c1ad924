import type { EntityManager } from '@mikro-orm/postgresql';
import type { Audience } from '../../shared/audience.js';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';
import { Session } from './session.entity.js';

/** Somebody in one of their memberships. */
export interface Member {
  readonly account: Account;
  readonly membership: Membership;
}

/** The account with this e-mail address in its membership of `audience`; null when it has none or may not sign in. */
export async function findMember(em: EntityManager, email: string, audience: Audience): Promise<Member | null> {
  const account = await em.findOne(Account, { email, disabledAt: null });
  const membership = account && (await membershipFor(em, account, audience));
  return membership ? { account, membership } : null;
}

/** The membership of `audience` that the account used last, else its oldest one; null when it has none. */
export async function membershipFor(em: EntityManager, account: Account, audience: Audience): Promise<Membership | null> {
  const memberships = await em.find(Membership, { account, audience, disabledAt: null }, { orderBy: { createdAt: 'asc', id: 'asc' } });
  if (memberships.length < 2) return memberships[0] ?? null;
  const lastSession = await em.findOne(Session, { membership: { $in: memberships } }, { orderBy: { lastUsedAt: 'desc' } });
  return lastSession?.membership ?? memberships[0]!;
}
