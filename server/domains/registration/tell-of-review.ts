import type { EntityManager } from '@mikro-orm/postgresql';
import type { Outcome } from '../../jobs/notification-values.js';
import { notify } from '../../jobs/notify.js';
import { peopleOf } from '../identity/index.js';
import type { Supplier } from '../suppliers/index.js';
import { permissionOfStep } from './review-task.actions.js';
import type { ReviewTask } from './review-task.entity.js';

/** Tells those whose step it is that a registration waits for them. */
export async function tellReviewers(em: EntityManager, supplier: Supplier, task: ReviewTask): Promise<void> {
  const reviewers = await peopleOf(em, { staff: true }, permissionOfStep[task.step]);
  await notify(em, {
    kind: 'REVIEW_TASK_OPENED',
    to: { staff: true },
    accounts: reviewers.map(({ id }) => id),
    record: { prefix: 'rev', id: task.id },
    values: { number: supplier.number, supplier: supplier.name },
  });
}

/** Tells the applicant what has become of the registration. */
export async function tellOfReview(em: EntityManager, supplier: Supplier, outcome: Outcome): Promise<void> {
  await notify(em, { kind: 'REGISTRATION_DECIDED', to: { supplier: supplier.id }, record: { prefix: 'sup', id: supplier.id }, values: { outcome } });
}
