import type { Supplier } from '../suppliers/index.js';
import type { Payable } from './payable.entity.js';
import type { Candidate } from './propose.js';

/** Why something is not paid now; null when it can be. Of the reasons the one that lasts is named first. */
export function hindranceOf({ status, holdReason, supplier }: Payable, hasAccount: boolean, today: string): Candidate['hindrance'] {
  if (status === 'HELD') return { reason: 'HELD', detail: holdReason! };
  if (status === 'IN_RUN') return { reason: 'IN_ANOTHER_RUN', detail: null };
  if (isFrozen(supplier, today)) return { reason: 'FROZEN', detail: supplier.paymentsFrozenUntil! };
  return hasAccount ? null : { reason: 'NO_BANK_ACCOUNT', detail: null };
}

/** Whether nothing is paid to the supplier, because its bank details have just changed. */
export function isFrozen({ paymentsFrozenUntil }: Supplier, today: string): boolean {
  return paymentsFrozenUntil != null && paymentsFrozenUntil >= today;
}
