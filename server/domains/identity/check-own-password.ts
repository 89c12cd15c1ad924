import { isPassword } from '../../auth/passwords.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account } from './account.entity.js';
import { forgetAttempts, slowDown } from './attempts.js';

/**
 * The person shows once more that it is them. Guessing is slowed down as at signing in.
 * @param field path of the password in the mutation's input
 * @throws DomainError WRONG_CREDENTIALS at `field`; RATE_LIMITED
 */
export async function checkOwnPassword({ database, principal, clientAddress }: SignedInContext, password: string, field: readonly string[]): Promise<Account> {
  const account = await database.system('checkPassword').findOneOrFail(Account, principal.accountId);
  const who = `${account.email} ${clientAddress}`;
  await slowDown(database, who);
  if (!(await isPassword(account.passwordHash ?? null, password))) throw new DomainError('WRONG_CREDENTIALS', field);
  await forgetAttempts(database, who);
  return account;
}
