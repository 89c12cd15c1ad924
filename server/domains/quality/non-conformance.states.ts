import { defineTransitions } from '../../shared/state-machine.js';

export const nonConformanceStatuses = {
  OPEN: 'The supplier is to say what is done at once.',
  CONTAINED: 'The supplier has said what was done at once, and is to find the root cause.',
  ROOT_CAUSE: 'The supplier has named the root cause, and is to say what removes it.',
  CORRECTIVE_ACTION: 'The supplier has said what removes the cause; quality looks at whether it works.',
  VERIFIED: 'The corrective action works.',
  CLOSED: 'Done; nothing changes any more.',
} as const;
export type NonConformanceStatus = keyof typeof nonConformanceStatuses;

/** States in which the supplier is asked for an answer. */
export const waitingForSupplier = ['OPEN', 'CONTAINED', 'ROOT_CAUSE'] as const satisfies readonly NonConformanceStatus[];
/** States in which it is the company's turn. */
export const waitingForStaff = ['CORRECTIVE_ACTION', 'VERIFIED'] as const satisfies readonly NonConformanceStatus[];

/** How a non-conformance moves. */
export const nonConformanceTransitions = defineTransitions<NonConformanceStatus>()({
  CONTAIN: { from: ['OPEN'], to: ['CONTAINED'], permission: 'nonConformance:answer' },
  STATE_ROOT_CAUSE: { from: ['CONTAINED'], to: ['ROOT_CAUSE'], permission: 'nonConformance:answer' },
  CORRECT: { from: ['ROOT_CAUSE'], to: ['CORRECTIVE_ACTION'], permission: 'nonConformance:answer' },
  SEND_BACK: { from: ['CONTAINED', 'ROOT_CAUSE', 'CORRECTIVE_ACTION'], to: ['OPEN', 'CONTAINED', 'ROOT_CAUSE'], permission: 'nonConformance:handle' },
  VERIFY: { from: ['CORRECTIVE_ACTION'], to: ['VERIFIED'], permission: 'nonConformance:handle' },
  CLOSE: { from: ['VERIFIED'], to: ['CLOSED'], permission: 'nonConformance:handle' },
  WITHDRAW: { from: ['OPEN', 'CONTAINED', 'ROOT_CAUSE', 'CORRECTIVE_ACTION'], to: ['CLOSED'], permission: 'nonConformance:handle' },
});

export type NonConformanceAction = keyof typeof nonConformanceTransitions;
