import { revokeSessions } from '../../auth/revocations.js';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import type { AccountChangeInput } from './account.inputs.js';
import { Account } from './account.entity.js';
import { accountIdPrefix } from './identity.ids.js';
import { managingRole, requireOtherManager } from './members.js';
import { Membership } from './membership.entity.js';

/**
 * Lets a person sign in nowhere any more; their sessions end at once.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED_IN_STATE for who is disabled, and for oneself; LAST_MANAGER for the only
 * administrator
 */
export function disableAccount(context: SignedInContext, input: AccountChangeInput) {
  return change(context, input, async (account) => {
    if (account.disabledAt) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'The account is disabled already.');
    if (account.id === context.principal.accountId) throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], 'Nobody disables themselves.');
    account.disabledAt = context.now();
  });
}

/** Lets a person sign in again where they are a member. @throws DomainError NOT_FOUND, NOT_ALLOWED_IN_STATE */
export function enableAccount(context: SignedInContext, input: AccountChangeInput) {
  return change(context, input, async (account) => {
    if (!account.disabledAt) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'The account is not disabled.');
    account.disabledAt = null;
  });
}

function change({ em, now }: SignedInContext, { id }: AccountChangeInput, apply: (account: Account) => Promise<void>) {
  return em.transactional(async (inside) => {
    const account = await loadForChange(inside, Account, toUuid(accountIdPrefix, id));
    const admin = await inside.findOne(Membership, { account, audience: 'staff', disabledAt: null, roles: { $contains: [managingRole('staff')] } });
    if (admin && !account.disabledAt) await requireOtherManager(inside, admin);
    await apply(account);
    if (account.disabledAt) await revokeSessions(inside, 'account_id', account.id, now());
    return { account: { id: account.id } };
  });
}
