import { isPassword } from '../../auth/passwords.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account } from './account.entity.js';
import { guardPassword } from './guard-password.js';
import { useSecondFactor } from './use-second-factor.js';

/**
 * The person shows once more that it is them. Guessing is slowed down as at signing in.
 * @param field path of the password in the mutation's input
 * @param oneTimeCode to be given where the second factor is to be shown as well
 * @throws DomainError WRONG_CREDENTIALS at `field`; with a code also WRONG_CREDENTIALS or REQUIRED at `oneTimeCode`; RATE_LIMITED
 */
export async function checkOwnPassword(context: SignedInContext, password: string, field: readonly string[], oneTimeCode?: string): Promise<Account> {
  const account = await context.database.system('checkPassword').findOneOrFail(Account, context.principal.accountId);
  const attempt = await guardPassword(context, account.email);
  if (!(await isPassword(account.passwordHash ?? null, password))) throw new DomainError('WRONG_CREDENTIALS', field);
  if (oneTimeCode !== undefined) await useSecondFactor(context, account, oneTimeCode);
  await attempt.succeeded();
  return account;
}
