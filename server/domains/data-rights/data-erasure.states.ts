import { defineTransitions } from '../../shared/state-machine.js';

export const dataErasureStatuses = {
  REQUESTED: 'It waits for staff to look at it.',
  APPROVED: 'It will be carried out, as soon as no legal hold forbids it.',
  REFUSED: 'Staff have refused it, and said why.',
  WITHDRAWN: 'The person took it back.',
  DONE: 'The person is erased.',
} as const;
export type DataErasureStatus = keyof typeof dataErasureStatuses;

/** States from which it may still be carried out. */
export const openErasures = ['REQUESTED', 'APPROVED'] as const satisfies readonly DataErasureStatus[];

/** How a request to be erased moves; a job carries out what is approved. */
export const dataErasureTransitions = defineTransitions<DataErasureStatus>()({
  WITHDRAW: { from: ['REQUESTED'], to: ['WITHDRAWN'], permission: 'session:own' },
  APPROVE: { from: ['REQUESTED'], to: ['APPROVED'], permission: 'dataRights:handle' },
  REFUSE: { from: ['REQUESTED'], to: ['REFUSED'], permission: 'dataRights:handle' },
});

export type DataErasureAction = keyof typeof dataErasureTransitions;
