import type { EntityManager } from '@mikro-orm/postgresql';
import { type ReviewStep, reviewSteps, SupplierCategory } from '../qualification/index.js';
import { ReviewTask } from './review-task.entity.js';
import type { SupplierRegistration } from './supplier-registration.entity.js';

/** The steps that an application for these categories takes, in order; there is always one. */
export function stepsFor(categories: readonly Pick<SupplierCategory, 'reviewSteps'>[]): ReviewStep[] {
  const steps = (Object.keys(reviewSteps) as ReviewStep[]).filter((step) => categories.some((category) => category.reviewSteps.includes(step)));
  return steps.length ? steps : ['BUYER'];
}

/**
 * Makes the tasks of a registration that was handed in; the first one can be done at once. Handed in again, the step that
 * asked for changes or refused opens, steps that it takes now are added, and those that it takes no more are dropped.
 */
export async function openReviewTasks(em: EntityManager, registration: SupplierRegistration, now: Date): Promise<ReviewTask[]> {
  const categories = await em.find(SupplierCategory, { code: registration.content.categories });
  const known = await em.find(ReviewTask, { registration }, { orderBy: { position: 'asc' } });
  const steps = stepsFor(categories);
  for (const task of known) {
    if (!steps.includes(task.step) && task.status !== 'APPROVED') task.status = 'CANCELLED';
    else if (['CHANGES_REQUESTED', 'REJECTED', 'CANCELLED'].includes(task.status)) task.status = 'WAITING';
  }
  const added = steps.filter((step) => !known.some((task) => task.step === step)).map((step) =>
    em.create(ReviewTask, { registration, supplier: registration.supplier, step, position: Object.keys(reviewSteps).indexOf(step) + 1, status: 'WAITING' }));
  const tasks = [...known, ...added];
  openNext(tasks, now);
  return tasks;
}

/** Opens the first task that waits, once no other one is open. Answers it; null when all are done. */
export function openNext(tasks: readonly ReviewTask[], now: Date): ReviewTask | null {
  const inOrder = [...tasks].sort((one, other) => one.position - other.position);
  const open = inOrder.find(({ status }) => status === 'OPEN');
  if (open) return open;
  const next = inOrder.find(({ status }) => status === 'WAITING');
  if (!next) return null;
  next.status = 'OPEN';
  next.openedAt = now;
  return next;
}
