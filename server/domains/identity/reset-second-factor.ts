import { revokeSessions } from '../../auth/revocations.js';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account } from './account.entity.js';
import { checkOwnPassword } from './check-own-password.js';
import { accountIdPrefix } from './identity.ids.js';
import { Membership } from './membership.entity.js';
import { dropRecoveryCodes } from './recovery-codes.js';
import type { AccountResetSecondFactorInput } from './second-factor.types.js';
import { tellOfChange } from './tell-of-change.js';

/**
 * Disconnects the authenticator app of somebody who has lost it and their recovery codes. Whoever does it has made sure who
 * asks, and shows their own password and code: a session that was left open must not open others. The sessions of the person
 * end, and they are told by mail.
 * @throws DomainError WRONG_CREDENTIALS or REQUIRED at `password` or `oneTimeCode`; NOT_FOUND at `id`; NOT_ALLOWED_IN_STATE
 * for oneself and for who has connected none; RATE_LIMITED
 */
export async function resetSecondFactor(context: SignedInContext, { id, password, oneTimeCode }: AccountResetSecondFactorInput) {
  const uuid = toUuid(accountIdPrefix, id);
  if (uuid === context.principal.accountId) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], 'Your own is disconnected by `oneTimeCodeDisable`.');
  await checkOwnPassword(context, password, ['password'], oneTimeCode ?? '');
  return context.em.transactional(async (em) => {
    const account = await loadForChange(em, Account, uuid);
    if (!account.oneTimeCodeSecret) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'No authenticator app is connected.');
    Object.assign(account, { oneTimeCodeSecret: null, pendingOneTimeCodeSecret: null, oneTimeCodeStep: null });
    await dropRecoveryCodes(em, account);
    await revokeSessions(em, 'account_id', account.id, context.now());
    const { audience } = await em.findOneOrFail(Membership, { account }, { orderBy: { createdAt: 'asc' } });
    await tellOfChange(em, { config: context.config, audience }, account, 'secondFactorReset');
    return { account: { id: account.id } };
  });
}
