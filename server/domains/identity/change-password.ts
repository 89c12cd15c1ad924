import { checkNewPassword, hashPassword } from '../../auth/passwords.js';
import type { SignedInContext } from '../../graphql/context.js';
import { Account } from './account.entity.js';
import { checkOwnPassword } from './check-own-password.js';
import type { PasswordChangeInput } from './own-session.types.js';
import { endOwnSessions } from './own-sessions.js';
import { useUpLinks } from './single-use-links.js';
import { tellOfChange } from './tell-of-change.js';

/**
 * Changes the person's password and ends every session but this one. Guessing the password so far is slowed down as at
 * signing in.
 * @throws DomainError WRONG_CREDENTIALS at `currentPassword`, TOO_WEAK or TOO_LONG at `password`; RATE_LIMITED
 */
export async function changePassword(context: SignedInContext, { currentPassword, password }: PasswordChangeInput): Promise<object> {
  const { database, principal, requestId, now } = context;
  const { email } = await checkOwnPassword(context, currentPassword, ['currentPassword']);
  await checkNewPassword(password, email);
  const passwordHash = await hashPassword(password);
  await database.system('passwordChange', principal.accountId, requestId).transactional(async (em) => {
    const account = await em.findOneOrFail(Account, principal.accountId);
    account.passwordHash = passwordHash;
    await useUpLinks(em, account, now());
    await tellOfChange(em, context, account, 'passwordChanged');
  });
  await endOwnSessions(context);
  return {};
}
