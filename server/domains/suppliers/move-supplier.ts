import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import type { Outcome } from '../../jobs/notification-values.js';
import { notify } from '../../jobs/notify.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Supplier } from './supplier.entity.js';
import { type SupplierStatus, supplierTransitions } from './supplier.states.js';

export interface SupplierMoveInput {
  id: string;
  lockVersion?: number | null;
  /** In words for the supplier. */
  reason?: string | null;
}

export interface SupplierBlockInput extends SupplierMoveInput {
  until?: string | null;
}

type Move = 'REOPEN' | 'SUSPEND' | 'REINSTATE' | 'BLOCK' | 'UNBLOCK' | 'DEACTIVATE';

interface MoveFacts {
  to: SupplierStatus;
  outcome: Outcome;
  /** Whether the supplier has to be told why. */
  needsReason: boolean;
}

const moves: Readonly<Record<Move, MoveFacts>> = {
  REOPEN: { to: 'DRAFT', outcome: 'reopened', needsReason: false },
  SUSPEND: { to: 'SUSPENDED', outcome: 'suspended', needsReason: true },
  REINSTATE: { to: 'REGISTERED', outcome: 'reinstated', needsReason: false },
  BLOCK: { to: 'BLOCKED', outcome: 'blocked', needsReason: true },
  UNBLOCK: { to: 'REGISTERED', outcome: 'unblocked', needsReason: false },
  DEACTIVATE: { to: 'INACTIVE', outcome: 'deactivated', needsReason: true },
};

const LONGEST_REASON = 2000;

/**
 * Moves a supplier by hand, and tells its people. It keeps seeing everything, and can answer what is open.
 * @throws DomainError NOT_ALLOWED_IN_STATE, NOT_FOUND, CONFLICT; DomainErrors REQUIRED at `reason`, OUT_OF_RANGE at `until`
 */
function moveSupplier(context: SignedInContext, input: SupplierBlockInput, move: Move) {
  return context.em.transactional(async (em) => {
    const supplier = await loadForChange(em, Supplier, toUuid('sup', input.id), input.lockVersion);
    requireTransition(supplierTransitions, move, supplier.status);
    const { to, outcome, needsReason } = moves[move];
    const now = context.now();
    const check = new InputCheck();
    const statusReason = needsReason ? check.text(input.reason, ['reason'], LONGEST_REASON) : check.optionalText(input.reason, ['reason'], LONGEST_REASON);
    check.settle();
    if (input.until && input.until < dayOf(now)) throw new DomainError('OUT_OF_RANGE', ['until'], 'A block ends today at the earliest.');
    em.assign(supplier, { status: to, statusReason, statusSince: now, blockedUntil: input.until ?? null });
    await notify(em, { kind: 'SUPPLIER_STATUS_CHANGED', to: { supplier: supplier.id }, record: { prefix: 'sup', id: supplier.id }, values: { outcome } });
    return { supplier: { id: supplier.id } };
  });
}

/** A refused applicant may try again. */
export function reopenSupplier(context: SignedInContext, input: SupplierMoveInput) {
  return moveSupplier(context, input, 'REOPEN');
}

/** No new orders for a while. */
export function suspendSupplier(context: SignedInContext, input: SupplierMoveInput) {
  return moveSupplier(context, input, 'SUSPEND');
}

/** The suspension is over. */
export function reinstateSupplier(context: SignedInContext, input: SupplierMoveInput) {
  return moveSupplier(context, input, 'REINSTATE');
}

/** No new orders, for a reason on record; until a day, or without an end. */
export function blockSupplier(context: SignedInContext, input: SupplierBlockInput) {
  return moveSupplier(context, input, 'BLOCK');
}

/** The block is over. */
export function unblockSupplier(context: SignedInContext, input: SupplierMoveInput) {
  return moveSupplier(context, input, 'UNBLOCK');
}

/** No longer a supplier; kept for history. */
export function deactivateSupplier(context: SignedInContext, input: SupplierMoveInput) {
  return moveSupplier(context, input, 'DEACTIVATE');
}
