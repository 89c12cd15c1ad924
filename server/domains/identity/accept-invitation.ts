import type { RequestContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { choosePassword } from './choose-password.js';
import { membershipFor } from './find-member.js';
import { openSession } from './open-session.js';
import { checkName } from './person-names.js';
import type { InvitationAcceptInput } from './password.types.js';
import { type SignedIn, signedIn } from './signed-in.js';

/**
 * Sets name and password of an invited account by the mailed link, and signs in.
 * @throws DomainError LINK_EXPIRED at `token`; REQUIRED or TOO_LONG at `name`; TOO_WEAK or TOO_LONG at `password`
 */
export async function acceptInvitation(context: RequestContext, input: InvitationAcceptInput): Promise<SignedIn> {
  const name = checkName(input.name);
  const em = context.database.system('invitationAccept');
  const session = await choosePassword(em, 'INVITATION', input, context.now(), async (inside, account) => {
    account.name = name;
    account.locale = input.locale ?? account.locale;
    const membership = await membershipFor(inside, account, context.audience);
    if (!membership) throw new DomainError('LINK_EXPIRED', ['token']);
    return openSession(inside, context, account, membership);
  });
  return signedIn(context, session);
}
