import type { EntityManager } from '@mikro-orm/postgresql';
import { checkNewPassword, hashPassword } from '../../auth/passwords.js';
import type { Account } from './account.entity.js';
import { accountBehind, useUpLinks } from './single-use-links.js';
import type { linkPurposes } from './single-use-link.entity.js';

/**
 * Sets the password of the account that a link leads to and uses the link up. `em` is outside of a transaction: the
 * hash is made before one is begun, so that no row stays locked for so long.
 * @param carryOut what else belongs to the same transaction
 * @throws DomainError LINK_EXPIRED at `token`; TOO_WEAK or TOO_LONG at `password`
 */
export async function choosePassword<Result>(
  em: EntityManager,
  purpose: (typeof linkPurposes)[number],
  { token, password }: { token: string; password: string },
  now: Date,
  carryOut: (em: EntityManager, account: Account) => Promise<Result>,
): Promise<Result> {
  const { email } = await accountBehind(em, purpose, token, now);
  await checkNewPassword(password, email);
  const passwordHash = await hashPassword(password);
  return em.transactional(async (inside) => {
    const account = await accountBehind(inside, purpose, token, now, true);
    account.passwordHash = passwordHash;
    // Whoever has the mail has the address.
    account.verificationPending = false;
    await useUpLinks(inside, account, now);
    return carryOut(inside, account);
  });
}
