import { isOneTimeCode } from '../../auth/one-time-code.js';
import { isPassword } from '../../auth/passwords.js';
import type { RequestContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Account } from './account.entity.js';
import { forgetAttempts, slowDown } from './attempts.js';
import { findMember } from './find-member.js';
import { openSession } from './open-session.js';
import type { SignInInput } from './session.types.js';
import { type SignedIn, signedIn } from './signed-in.js';

/**
 * Begins a session with e-mail address and password, in the membership of this audience that was used last. Whether
 * the address is known can be told neither from the answer nor from how long it takes.
 * @throws DomainError WRONG_CREDENTIALS, REQUIRED at `oneTimeCode`, or EMAIL_UNVERIFIED; RATE_LIMITED after too many attempts
 */
export async function signIn(context: RequestContext, input: SignInInput): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase();
  const who = `${email} ${context.clientAddress}`;
  await slowDown(context.database, who);

  const em = context.database.system('signIn');
  const member = await findMember(em, email, context.audience);
  const right = await isPassword(member?.account.passwordHash ?? null, input.password);
  if (!member || !right) throw new DomainError('WRONG_CREDENTIALS', null);
  checkOneTimeCode(member.account, input.oneTimeCode, context.now());
  await forgetAttempts(context.database, who);
  if (member.account.verificationPending) throw new DomainError('EMAIL_UNVERIFIED', ['email']);
  const session = await em.transactional((inside) => openSession(inside, context, member.account, member.membership));
  return signedIn(context, session);
}

function checkOneTimeCode({ oneTimeCodeSecret }: Account, code: string | null | undefined, now: Date): void {
  if (!oneTimeCodeSecret) return;
  if (!code) throw new DomainError('REQUIRED', ['oneTimeCode'], 'This account also needs the code of its authenticator app.');
  if (!isOneTimeCode(oneTimeCodeSecret, code, now)) throw new DomainError('WRONG_CREDENTIALS', ['oneTimeCode']);
}
