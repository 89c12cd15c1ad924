import { defineTransitions } from '../../shared/state-machine.js';

export const inspectionStatuses = {
  OPEN: 'The sample is to be looked at; the goods wait.',
  PASSED: 'The sample was good: the goods are accepted.',
  FAILED: 'The sample was not good: quality decides what becomes of the goods.',
  DECIDED: 'It failed, and it was decided what becomes of the goods.',
  WAIVED: 'The goods were accepted without looking, for a reason that was given.',
} as const;
export type InspectionStatus = keyof typeof inspectionStatuses;

export const inspectionDecisions = {
  USE_AS_IS: 'All goods are accepted as they are: a concession.',
  SORT: 'Every piece was looked at: the good ones are accepted.',
  REJECT: 'Nothing is accepted.',
} as const;
export type InspectionDecision = keyof typeof inspectionDecisions;

/** How an inspection moves. */
export const inspectionTransitions = defineTransitions<InspectionStatus>()({
  RECORD: { from: ['OPEN'], to: ['OPEN'], permission: 'inspection:write' },
  COMPLETE: { from: ['OPEN'], to: ['PASSED', 'FAILED'], permission: 'inspection:write' },
  WAIVE: { from: ['OPEN'], to: ['WAIVED'], permission: 'inspection:decide' },
  DECIDE: { from: ['FAILED'], to: ['DECIDED'], permission: 'inspection:decide' },
});

export type InspectionAction = keyof typeof inspectionTransitions;
