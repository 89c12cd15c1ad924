import { checkNewPassword, hashPassword, isPassword } from '../../auth/passwords.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account } from './account.entity.js';
import { attemptsOf, slowDown } from './attempts.js';
import type { PasswordChangeInput } from './own-session.types.js';
import { revokeOwnSessions } from './own-sessions.js';

/**
 * Changes the person's password and ends every session but this one. Guessing the password so far is slowed down as at
 * signing in.
 * @throws DomainError WRONG_CREDENTIALS at `currentPassword`, TOO_WEAK or TOO_LONG at `password`; RATE_LIMITED
 */
export async function changePassword(context: SignedInContext, { currentPassword, password }: PasswordChangeInput): Promise<object> {
  const { database, principal, requestId, clientAddress, now } = context;
  const em = database.system('passwordChange', principal.accountId, requestId);
  const account = await em.findOneOrFail(Account, principal.accountId);
  const who = `${account.email} ${clientAddress}`;
  slowDown(database, who, now());
  if (!(await isPassword(account.passwordHash ?? null, currentPassword))) throw new DomainError('WRONG_CREDENTIALS', ['currentPassword']);
  attemptsOf(database).succeeded(who);
  checkNewPassword(password, account.email);
  account.passwordHash = await hashPassword(password);
  await em.flush();
  await revokeOwnSessions(context, {});
  return {};
}
