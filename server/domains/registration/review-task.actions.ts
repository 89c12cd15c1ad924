import type { Permission } from '../../auth/permissions.js';
import { actionsFrom } from '../../shared/state-machine.js';
import type { ReviewStep } from '../qualification/index.js';
import type { ReviewTask } from './review-task.entity.js';
import { type ReviewTaskAction, reviewTaskTransitions } from './review-task.states.js';

/** Whose task a step is. */
export const permissionOfStep: Readonly<Record<ReviewStep, Permission>> = {
  BUYER: 'supplierReview:buyer',
  QUALITY: 'supplierReview:quality',
  FINANCE: 'supplierReview:finance',
};

const actionsOfStaff: readonly string[] = ['TAKE', 'APPROVE', 'REQUEST_CHANGES', 'REJECT'] satisfies ReviewTaskAction[];

/** What somebody with these permissions can do with the task now. */
export function availableActions({ status, step }: Pick<ReviewTask, 'status' | 'step'>, permissions: ReadonlySet<Permission>): ReviewTaskAction[] {
  if (!permissions.has(permissionOfStep[step])) return [];
  return actionsFrom(reviewTaskTransitions, status, permissions).filter((action): action is ReviewTaskAction => actionsOfStaff.includes(action));
}
