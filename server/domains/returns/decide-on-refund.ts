import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { recordReturnEvent } from './record-return-event.js';
import { RefundNote } from './refund-note.entity.js';
import { refundNoteTransitions } from './refund-note.states.js';
import { tellOfRefund } from './tell-of-return.js';

export interface RefundNoteApproveInput {
  id: string;
  lockVersion?: number | null;
}

export interface RefundNoteRejectInput extends RefundNoteApproveInput {
  reason: string;
}

/** Somebody else agrees: the customer gets the amount. */
export function approveRefund(context: SignedInContext, input: RefundNoteApproveInput) {
  return decide(context, input, 'APPROVE', null);
}

/** It is not right: another one can be proposed. */
export function rejectRefund(context: SignedInContext, input: RefundNoteRejectInput) {
  const check = new InputCheck();
  const reason = check.text(input.reason, ['reason'], 2000);
  check.settle();
  return decide(context, input, 'REJECT', reason);
}

/** Nobody approves what they worked out themselves. */
function decide(context: SignedInContext, input: RefundNoteApproveInput, action: 'APPROVE' | 'REJECT', decisionNote: string | null) {
  return context.em.transactional(async (em) => {
    const note = await loadForChange(em, RefundNote, toUuid('rfn', input.id), input.lockVersion);
    requireTransition(refundNoteTransitions, action, note.status);
    const { accountId, name } = context.principal;
    if (action === 'APPROVE' && note.proposedById === accountId) throw new DomainError('SELF_APPROVAL', ['id']);
    Object.assign(note, { status: action === 'APPROVE' ? 'APPROVED' : 'REJECTED', released: action === 'APPROVE', decidedById: accountId, decidedByName: name, decidedAt: context.now(), decisionNote });
    if (action === 'APPROVE') {
      const { customerReturn } = await em.populate(note, ['customerReturn']);
      await recordReturnEvent(em, context, customerReturn, 'REFUNDED');
      await tellOfRefund(em, customerReturn, note);
    }
    return { refundNote: { id: note.id } };
  });
}
