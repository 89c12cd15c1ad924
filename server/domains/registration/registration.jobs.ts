import { LockMode } from '@mikro-orm/core';
import { defineTask } from '../../jobs/task.js';
import { Supplier } from '../suppliers/index.js';
import { changeRequested } from './change-requested.js';
import { findDuplicates } from './find-duplicates.js';
import { openReviewTasks } from './open-review-tasks.js';
import { supplierRegistered } from './register-supplier.js';
import { SupplierRegistration } from './supplier-registration.entity.js';
import { tellReviewers } from './tell-of-review.js';

/** What handing in sets off on the staff's side, where portals may not write: tasks, warnings, and news for reviewers. */
const registrationSubmitted = defineTask<{ id: string }>('registration_submitted', async ({ id }, { system }) => {
  await system().transactional(async (em) => {
    const supplier = await em.findOne(Supplier, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!supplier || !['SUBMITTED', 'IN_REVIEW'].includes(supplier.status)) return;
    const registration = await em.findOneOrFail(SupplierRegistration, { supplier });
    const tasks = await openReviewTasks(em, registration, new Date());
    await findDuplicates(em, registration);
    await em.flush();
    const open = tasks.find(({ status }) => status === 'OPEN');
    if (open) await tellReviewers(em, supplier, open);
  });
});

/** The jobs of this domain. */
export const registrationTasks = [changeRequested, registrationSubmitted, supplierRegistered];
