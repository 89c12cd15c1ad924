import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { notify } from '../../jobs/notify.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Payable } from './payable.entity.js';
import { payableTransitions } from './payable.states.js';

const LONGEST_REASON = 500;

interface PayableChange {
  id: string;
  lockVersion?: number | null;
}

/** Nothing of it is paid until somebody lets go of it. The supplier is told why. */
export function placeHold(context: SignedInContext, input: PayableChange & { reason: string }) {
  return context.em.transactional(async (em) => {
    const payable = await loadForChange(em, Payable, toUuid('due', input.id), input.lockVersion);
    requireTransition(payableTransitions, 'HOLD', payable.status);
    const check = new InputCheck();
    const holdReason = check.text(input.reason, ['reason'], LONGEST_REASON);
    check.settle();
    Object.assign(payable, { status: 'HELD', holdReason, heldAt: context.now(), heldByName: context.principal.name });
    await em.populate(payable, ['invoice']);
    const { supplier, invoice } = payable;
    await notify(em, { kind: 'PAYMENT_HELD', to: { supplier: supplier.id }, record: { prefix: 'due', id: payable.id }, values: { number: invoice.number!, reason: holdReason } });
    return { payable: { id: payable.id } };
  });
}

/** It is paid on its day again. */
export function releaseHold(context: SignedInContext, input: PayableChange) {
  return context.em.transactional(async (em) => {
    const payable = await loadForChange(em, Payable, toUuid('due', input.id), input.lockVersion);
    requireTransition(payableTransitions, 'RELEASE', payable.status);
    Object.assign(payable, { status: 'OPEN', holdReason: null, heldAt: null, heldByName: null });
    return { payable: { id: payable.id } };
  });
}
