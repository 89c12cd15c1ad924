import type { EntityManager } from '@mikro-orm/postgresql';
import { newRecoveryCode, recoveryCodeDigest } from '../../auth/recovery-code.js';
import type { Account } from './account.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';

const HOW_MANY = 10;

/** New recovery codes in place of those that the account had. They are only ever in the answer. */
export async function newRecoveryCodes(em: EntityManager, account: Account): Promise<string[]> {
  await dropRecoveryCodes(em, account);
  const codes = Array.from({ length: HOW_MANY }, newRecoveryCode);
  for (const code of codes) em.create(RecoveryCode, { account, codeHash: recoveryCodeDigest(code) });
  return codes;
}

export async function dropRecoveryCodes(em: EntityManager, account: Account): Promise<void> {
  await em.nativeDelete(RecoveryCode, { account });
}
