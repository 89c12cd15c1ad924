import { defineTransitions } from '../../shared/state-machine.js';

export const statementStatuses = {
  DRAFT: 'Drawn up; the supplier does not see it yet.',
  SENT: 'Both sides look at its lines; nobody has signed.',
  HALF_SIGNED: 'One side has signed, the other one not yet.',
  SIGNED: 'Both have signed; nothing changes any more.',
  WITHDRAWN: 'Taken back; another one may be drawn up for the period.',
} as const;
export type StatementStatus = keyof typeof statementStatuses;

/** States in which the sides look at its lines and sign. */
export const underDiscussion = ['SENT', 'HALF_SIGNED'] as const satisfies readonly StatementStatus[];

/** How a statement moves. What somebody changes takes both signatures back: they were given for something else. */
export const statementTransitions = defineTransitions<StatementStatus>()({
  SEND: { from: ['DRAFT'], to: ['SENT'], permission: 'statement:write' },
  DECIDE: { from: [...underDiscussion], to: [...underDiscussion], permission: 'statement:sign' },
  SIGN: { from: [...underDiscussion], to: ['HALF_SIGNED', 'SIGNED'], permission: 'statement:sign' },
  WITHDRAW: { from: ['DRAFT', ...underDiscussion], to: ['WITHDRAWN'], permission: 'statement:write' },
});

export type StatementAction = keyof typeof statementTransitions;
