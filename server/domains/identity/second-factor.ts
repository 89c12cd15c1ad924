import type { EntityManager } from '@mikro-orm/postgresql';
import { enrolmentAddress, newOneTimeCodeSecret, oneTimeCodeStep } from '../../auth/one-time-code.js';
import { loadForChange } from '../../database/load-for-change.js';
import { qrCode } from '../../documents/barcode.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { organisationOf } from '../organisation/index.js';
import { Account } from './account.entity.js';
import { checkOwnPassword } from './check-own-password.js';
import { endOwnSessions } from './own-sessions.js';
import { dropRecoveryCodes, newRecoveryCodes } from './recovery-codes.js';
import { RecoveryCode } from './recovery-code.entity.js';
import type { OneTimeCodeConfirmInput, OneTimeCodeEnrolInput, SecondFactor, SecondFactorChangeInput } from './second-factor.types.js';
import { tellOfChange } from './tell-of-change.js';

/** What the person needs besides their password. */
export async function secondFactorOf({ database, principal }: SignedInContext): Promise<SecondFactor> {
  const em = database.system('secondFactor');
  const { oneTimeCodeSecret } = await em.findOneOrFail(Account, principal.accountId, { fields: ['oneTimeCodeSecret'] });
  return { enabled: oneTimeCodeSecret !== null, recoveryCodesLeft: await em.count(RecoveryCode, { account: principal.accountId, usedAt: null }) };
}

/**
 * Makes a secret for an authenticator app; nothing is asked for at signing in before a code has shown that the app has it.
 * @throws DomainError WRONG_CREDENTIALS at `password`; NOT_ALLOWED_IN_STATE when an app is connected already; RATE_LIMITED
 */
export async function enrolOneTimeCode(context: SignedInContext, { password }: OneTimeCodeEnrolInput) {
  const { email } = await checkOwnPassword(context, password, ['password']);
  const secret = newOneTimeCodeSecret();
  const issuer = await change(context, 'oneTimeCodeEnrol', async (em, account) => {
    if (account.oneTimeCodeSecret) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'An authenticator app is connected already; disconnect it first.');
    account.pendingOneTimeCodeSecret = secret;
    return (await organisationOf(em)).name;
  });
  const address = enrolmentAddress(secret, issuer, email);
  return { secret, address, picture: qrCode(address) };
}

/**
 * Connects the authenticator app whose secret was made last, and ends the person's other sessions.
 * @throws DomainError WRONG_CREDENTIALS at `oneTimeCode`; NOT_ALLOWED_IN_STATE without a secret
 */
export async function confirmOneTimeCode(context: SignedInContext, { oneTimeCode }: OneTimeCodeConfirmInput) {
  const recoveryCodes = await change(context, 'oneTimeCodeConfirm', async (em, account) => {
    const secret = account.pendingOneTimeCodeSecret;
    if (!secret) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'Begin with `oneTimeCodeEnrol`.');
    const step = oneTimeCodeStep(secret, oneTimeCode, context.now());
    if (step === null) throw new DomainError('WRONG_CREDENTIALS', ['oneTimeCode']);
    Object.assign(account, { oneTimeCodeSecret: secret, oneTimeCodeStep: step, pendingOneTimeCodeSecret: null });
    await tellOfChange(em, context, account, 'secondFactorOn');
    return newRecoveryCodes(em, account);
  });
  await endOwnSessions(context);
  return { recoveryCodes, secondFactor: await secondFactorOf(context) };
}

/**
 * Replaces the recovery codes, for who lost them or has few left.
 * @throws DomainError WRONG_CREDENTIALS or REQUIRED at `password` or `oneTimeCode`; NOT_ALLOWED_IN_STATE without an app; RATE_LIMITED
 */
export async function renewRecoveryCodes(context: SignedInContext, input: SecondFactorChangeInput) {
  await checkOwnPassword(context, input.password, ['password'], input.oneTimeCode);
  const recoveryCodes = await change(context, 'recoveryCodesRenew', async (em, account) => {
    requireApp(account);
    await tellOfChange(em, context, account, 'recoveryCodesRenewed');
    return newRecoveryCodes(em, account);
  });
  return { recoveryCodes, secondFactor: await secondFactorOf(context) };
}

/**
 * Disconnects the authenticator app.
 * @throws DomainError WRONG_CREDENTIALS or REQUIRED at `password` or `oneTimeCode`; NOT_ALLOWED_IN_STATE without an app; RATE_LIMITED
 */
export async function disableOneTimeCode(context: SignedInContext, input: SecondFactorChangeInput) {
  await checkOwnPassword(context, input.password, ['password'], input.oneTimeCode);
  await change(context, 'oneTimeCodeDisable', async (em, account) => {
    requireApp(account);
    Object.assign(account, { oneTimeCodeSecret: null, oneTimeCodeStep: null });
    await dropRecoveryCodes(em, account);
    await tellOfChange(em, context, account, 'secondFactorOff');
  });
  return { secondFactor: await secondFactorOf(context) };
}

function requireApp({ oneTimeCodeSecret }: Account): void {
  if (!oneTimeCodeSecret) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'No authenticator app is connected.');
}

/** In a transaction of the system, since secrets are beyond what anybody reads or writes of their own row. */
function change<Result>({ database, principal, requestId }: SignedInContext, action: string, carryOut: (em: EntityManager, account: Account) => Promise<Result>): Promise<Result> {
  return database.system(action, principal.accountId, requestId).transactional(async (em) => carryOut(em, await loadForChange(em, Account, principal.accountId)));
}
