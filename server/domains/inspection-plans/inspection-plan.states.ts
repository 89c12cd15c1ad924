import { defineTransitions } from '../../shared/state-machine.js';

export const inspectionPlanStatuses = {
  ACTIVE: 'Receipts of its goods are inspected by it.',
  RETIRED: 'Nothing is inspected by it any more.',
} as const;
export type InspectionPlanStatus = keyof typeof inspectionPlanStatuses;

/** How a plan moves. */
export const inspectionPlanTransitions = defineTransitions<InspectionPlanStatus>()({
  UPDATE: { from: ['ACTIVE'], to: ['ACTIVE'], permission: 'inspection:write' },
  RETIRE: { from: ['ACTIVE'], to: ['RETIRED'], permission: 'inspection:write' },
});

export type InspectionPlanAction = keyof typeof inspectionPlanTransitions;
