import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { digestOf, newSecretToken } from '../../auth/secret-token.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Account } from './account.entity.js';
import { type linkPurposes, SingleUseLink } from './single-use-link.entity.js';

type Purpose = (typeof linkPurposes)[number];

const HOUR_MS = 3_600_000;
const LIFE_MS: Record<Purpose, number> = { INVITATION: 7 * 24 * HOUR_MS, PASSWORD_RESET: HOUR_MS, EMAIL_VERIFICATION: 3 * 24 * HOUR_MS };

/** Makes a link for `account`. Its token is only ever in the mail; it is saved when the transaction of `em` commits. */
export function makeLink(em: EntityManager, account: Account, purpose: Purpose, now: Date): { token: string; expiresAt: Date } {
  const token = newSecretToken();
  const expiresAt = new Date(now.getTime() + LIFE_MS[purpose]);
  em.create(SingleUseLink, { account, purpose, tokenHash: digestOf(token), expiresAt });
  return { token, expiresAt };
}

/**
 * The account that a link leads to.
 * @param lock inside a transaction that uses the link up: of two at once, the second one finds it used
 * @throws DomainError LINK_EXPIRED at `token`
 */
export async function accountBehind(em: EntityManager, purpose: Purpose, token: string, now: Date, lock = false): Promise<Account> {
  const link = await em.findOne(
    SingleUseLink,
    { purpose, tokenHash: digestOf(token) },
    { populate: ['account'], strategy: 'select-in', ...(lock && { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }) },
  );
  if (!link || link.usedAt || link.expiresAt <= now || link.account.disabledAt) throw new DomainError('LINK_EXPIRED', ['token']);
  return link.account;
}

/** Uses up every link of an account: once it has a password, no older mail may set another one. */
export async function useUpLinks(em: EntityManager, account: Account, now: Date): Promise<void> {
  const open = await em.find(SingleUseLink, { account, usedAt: null });
  for (const link of open) link.usedAt = now;
}
