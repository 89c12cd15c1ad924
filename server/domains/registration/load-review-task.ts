import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { forbidden } from '../../graphql/errors.js';
import { toUuid } from '../../graphql/ids.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Supplier, supplierTransitions } from '../suppliers/index.js';
import { permissionOfStep } from './review-task.actions.js';
import { ReviewTask } from './review-task.entity.js';
import { type ReviewTaskAction, reviewTaskTransitions } from './review-task.states.js';

/** What every step with a task says: which one, and as of which version. */
export interface ReviewTaskChange {
  id: string;
  lockVersion?: number | null;
}

/**
 * Loads a task with its supplier, for a step of whoever asks; of two at once the second one sees what the first did. With
 * the first step that somebody takes the review has begun.
 * @throws FORBIDDEN when it is another department's; DomainError NOT_FOUND, CONFLICT, NOT_ALLOWED_IN_STATE
 */
export async function loadReviewTask(em: EntityManager, { principal, now }: SignedInContext, { id, lockVersion }: ReviewTaskChange, action: ReviewTaskAction) {
  const uuid = toUuid('rev', id);
  const known = await em.findOne(ReviewTask, { id: uuid });
  // The supplier first: whoever hands in, decides or looks on takes the locks in this order.
  const supplier = known && (await em.findOneOrFail(Supplier, { id: known.supplier.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }));
  const task = await loadForChange(em, ReviewTask, uuid, lockVersion);
  if (!principal.permissions.has(permissionOfStep[task.step])) throw forbidden();
  requireTransition(reviewTaskTransitions, action, task.status);
  if (supplier!.status === 'SUBMITTED') em.assign(supplier!, { status: 'IN_REVIEW', statusSince: now() });
  if (action !== 'TAKE') requireTransition(supplierTransitions, action, supplier!.status);
  return { task, supplier: supplier! };
}
