import type { SignedInContext } from '../../graphql/context.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeCustomerReturn, type CustomerReturnChange } from './change-customer-return.js';
import { recordReturnEvent } from './record-return-event.js';
import { tellOfDecision } from './tell-of-return.js';

const LONGEST_NOTE = 2000;

export interface CustomerReturnApproveInput extends CustomerReturnChange {
  note?: string | null;
}

export interface CustomerReturnDenyInput extends CustomerReturnChange {
  reason: string;
}

/** It may come back: the label can be printed. */
export function approveReturn(context: SignedInContext, input: CustomerReturnApproveInput) {
  const check = new InputCheck();
  const note = check.optionalText(input.note, ['note'], LONGEST_NOTE);
  check.settle();
  return decide(context, input, 'APPROVE', note);
}

/** It may not come back. The customer reads why. */
export function denyReturn(context: SignedInContext, input: CustomerReturnDenyInput) {
  const check = new InputCheck();
  const reason = check.text(input.reason, ['reason'], LONGEST_NOTE);
  check.settle();
  return decide(context, input, 'DENY', reason);
}

function decide(context: SignedInContext, input: CustomerReturnChange, action: 'APPROVE' | 'DENY', note: string | null) {
  return changeCustomerReturn(context, action, input, async (customerReturn, em) => {
    customerReturn.status = action === 'APPROVE' ? 'APPROVED' : 'DENIED';
    customerReturn.decisionNote = note;
    await recordReturnEvent(em, context, customerReturn, customerReturn.status, { note });
    await tellOfDecision(em, customerReturn);
  });
}
