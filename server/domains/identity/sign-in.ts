import { isPassword } from '../../auth/passwords.js';
import type { RequestContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { findMember } from './find-member.js';
import { guardPassword } from './guard-password.js';
import { openSession } from './open-session.js';
import type { SignInInput } from './session.types.js';
import { type SignedIn, signedIn } from './signed-in.js';
import { useSecondFactor } from './use-second-factor.js';

/**
 * Begins a session with e-mail address and password, in the membership of this audience that was used last. Whether
 * the address is known can be told neither from the answer nor from how long it takes.
 * @throws DomainError WRONG_CREDENTIALS, REQUIRED at `oneTimeCode`, or EMAIL_UNVERIFIED; RATE_LIMITED after too many attempts
 */
export async function signIn(context: RequestContext, input: SignInInput): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase();
  const attempt = await guardPassword(context, email);
  const em = context.database.system('signIn');
  const member = await findMember(em, email, context.audience);
  const right = await isPassword(member?.account.passwordHash ?? null, input.password);
  if (!member || !right) throw new DomainError('WRONG_CREDENTIALS', null);
  if (member.account.oneTimeCodeSecret && !input.oneTimeCode) await attempt.unfinished();
  await useSecondFactor(context, member.account, input.oneTimeCode);
  await attempt.succeeded();
  if (member.account.verificationPending) throw new DomainError('EMAIL_UNVERIFIED', ['email']);
  const session = await em.transactional((inside) => openSession(inside, context, member.account, member.membership));
  return signedIn(context, session);
}
