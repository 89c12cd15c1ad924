import { digestOf } from '../../auth/secret-token.js';
import type { RequestContext } from '../../graphql/context.js';
import { addJob } from '../../jobs/add-job.js';
import { DomainError } from '../../shared/domain-error.js';
import { slowDown } from './attempts.js';
import type { EmailVerificationRequestInput, EmailVerifyInput } from './email-verification.types.js';
import { membershipFor } from './find-member.js';
import { mailEmailVerification } from './identity.jobs.js';
import { openSession } from './open-session.js';
import { type SignedIn, signedIn } from './signed-in.js';
import { accountBehind, useUpLinks } from './single-use-links.js';

const LONGEST_EMAIL = 254;

/**
 * Confirms the address of somebody who registered, by the mailed link, and signs in.
 * @throws DomainError LINK_EXPIRED at `token`
 */
export async function verifyEmail(context: RequestContext, { token }: EmailVerifyInput): Promise<SignedIn> {
  const now = context.now();
  const session = await context.database.system('emailVerify').transactional(async (em) => {
    const account = await accountBehind(em, 'EMAIL_VERIFICATION', token, now, true);
    const membership = await membershipFor(em, account, context.audience);
    if (!membership) throw new DomainError('LINK_EXPIRED', ['token']);
    account.verificationPending = false;
    await useUpLinks(em, account, now);
    return openSession(em, context, account, membership);
  });
  return signedIn(context, session);
}

/**
 * Has a new link mailed. The request itself looks nothing up, so its answer and the time it takes are the same for
 * every address.
 * @throws RATE_LIMITED after too many requests
 */
export async function requestEmailVerification(context: RequestContext, input: EmailVerificationRequestInput): Promise<object> {
  const { database, clientPlace } = context;
  await slowDown(database, `verification ${clientPlace}`);
  const email = input.email.trim().toLowerCase().slice(0, LONGEST_EMAIL);
  // Under one key, requests for the same address that come in before the job runs are one.
  await addJob(database.system('emailVerificationRequest'), mailEmailVerification.name, { email }, `email-verification ${digestOf(email)}`);
  return {};
}
