import { oneTimeCodeStep } from '../../auth/one-time-code.js';
import { recoveryCodeDigest } from '../../auth/recovery-code.js';
import type { RequestContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Account } from './account.entity.js';
import { tellOfChange } from './tell-of-change.js';

/**
 * Uses up the code with which somebody shows their second factor: one of their authenticator app, or a recovery code. Of
 * two at once with the same code, the second one is refused. Without a second factor there is nothing to show.
 * @throws DomainError REQUIRED or WRONG_CREDENTIALS at `oneTimeCode`
 */
export async function useSecondFactor(context: RequestContext, account: Account, code: string | null | undefined): Promise<void> {
  if (!account.oneTimeCodeSecret) return;
  if (!code?.trim()) throw new DomainError('REQUIRED', ['oneTimeCode'], 'This account also needs the code of its authenticator app.');
  const step = oneTimeCodeStep(account.oneTimeCodeSecret, code, context.now());
  const used = step === null ? await useRecoveryCode(context, account, code) : await useStep(context, account, step);
  if (!used) throw new DomainError('WRONG_CREDENTIALS', ['oneTimeCode']);
}

async function useStep({ database, requestId }: RequestContext, { id }: Account, step: number): Promise<boolean> {
  const used = await database.system('oneTimeCode', id, requestId).execute<unknown[]>(
    'update account set one_time_code_step = ? where id = ? and (one_time_code_step is null or one_time_code_step < ?) returning id',
    [step, id, step],
  );
  return used.length > 0;
}

function useRecoveryCode(context: RequestContext, account: Account, code: string): Promise<boolean> {
  const { database, requestId, now } = context;
  return database.system('recoveryCode', account.id, requestId).transactional(async (em) => {
    const used = await em.execute<unknown[]>(
      'update recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null returning id',
      [now(), account.id, recoveryCodeDigest(code)],
    );
    if (used.length > 0) await tellOfChange(em, context, account, 'recoveryCodeUsed');
    return used.length > 0;
  });
}
