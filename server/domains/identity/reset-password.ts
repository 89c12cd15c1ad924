import { revokeSessions } from '../../auth/revocations.js';
import type { RequestContext } from '../../graphql/context.js';
import { choosePassword } from './choose-password.js';
import type { PasswordResetInput } from './password.types.js';
import { revokePersonalAccessTokens } from './personal-access-tokens.js';
import { tellOfChange } from './tell-of-change.js';

/**
 * Sets a new password by a mailed link and ends every session and every token of the account.
 * @throws DomainError LINK_EXPIRED at `token`; TOO_WEAK or TOO_LONG at `password`
 */
export async function resetPassword(context: RequestContext, input: PasswordResetInput): Promise<object> {
  const now = context.now();
  const em = context.database.system('passwordReset');
  await choosePassword(em, 'PASSWORD_RESET', input, now, async (inside, account) => {
    await revokeSessions(inside, 'account_id', account.id, now);
    await revokePersonalAccessTokens(inside, account, now);
    await tellOfChange(inside, context, account, 'passwordChanged');
  });
  return {};
}
