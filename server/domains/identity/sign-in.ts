import { isOneTimeCode } from '../../auth/one-time-code.js';
import { isPassword } from '../../auth/passwords.js';
import { SignInAttempts } from '../../auth/sign-in-attempts.js';
import type { Database } from '../../database/orm.js';
import type { RequestContext } from '../../graphql/context.js';
import { rateLimited } from '../../graphql/errors.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Account } from './account.entity.js';
import { findMember } from './find-member.js';
import { openSession } from './open-session.js';
import type { SignInInput } from './session.types.js';
import { type SignedIn, signedIn } from './signed-in.js';

const attemptsAt = new WeakMap<Database, SignInAttempts>();

/**
 * Begins a session with e-mail address and password, in the membership of this audience that was used last. Whether
 * the address is known can be told neither from the answer nor from how long it takes.
 * @throws DomainError WRONG_CREDENTIALS, or REQUIRED at `oneTimeCode`; RATE_LIMITED after too many attempts
 */
export async function signIn(context: RequestContext, input: SignInInput): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase();
  const attempts = attemptsOf(context.database);
  const who = `${email} ${context.clientAddress}`;
  const wait = attempts.begin(who, context.now());
  if (wait > 0) throw rateLimited(wait);

  const em = context.database.system('signIn');
  const member = await findMember(em, email, context.audience);
  const right = await isPassword(member?.account.passwordHash ?? null, input.password);
  if (!member || !right) throw new DomainError('WRONG_CREDENTIALS', null);
  checkOneTimeCode(member.account, input.oneTimeCode, context.now());
  attempts.succeeded(who);
  const session = await em.transactional((inside) => openSession(inside, context, member.account, member.membership));
  return signedIn(context, session);
}

function checkOneTimeCode({ oneTimeCodeSecret }: Account, code: string | null | undefined, now: Date): void {
  if (!oneTimeCodeSecret) return;
  if (!code) throw new DomainError('REQUIRED', ['oneTimeCode'], 'This account also needs the code of its authenticator app.');
  if (!isOneTimeCode(oneTimeCodeSecret, code, now)) throw new DomainError('WRONG_CREDENTIALS', ['oneTimeCode']);
}

/** Each server counts for itself; several may run in one process. */
function attemptsOf(database: Database): SignInAttempts {
  const known = attemptsAt.get(database) ?? new SignInAttempts();
  attemptsAt.set(database, known);
  return known;
}
