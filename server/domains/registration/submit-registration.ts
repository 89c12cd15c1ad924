import type { SignedInContext } from '../../graphql/context.js';
import { addJob } from '../../jobs/add-job.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { supplierTransitions } from '../suppliers/index.js';
import { checkRegistration } from './check-registration.js';
import { loadOwnRegistration } from './load-registration.js';
import { requirementsOf } from './requirements-of.js';

/**
 * The applicant hands the registration in; after changes that were asked for, the review goes on where it stopped.
 * @throws DomainErrors for everything that is missing or wrong, by its path into the registration
 */
export function submitRegistration(context: SignedInContext, { lockVersion }: { lockVersion?: number | null }) {
  return context.em.transactional(async (em) => {
    const { registration, supplier } = await loadOwnRegistration(em, context, lockVersion);
    requireTransition(supplierTransitions, 'SUBMIT', supplier.status);
    const now = context.now();
    const check = new InputCheck();
    const content = checkRegistration(check, registration.content, await requirementsOf(em, supplier.id, now));
    check.settle();
    em.assign(registration, { content, submissionCount: registration.submissionCount + 1, submittedAt: now, submittedByName: context.principal.name });
    em.assign(supplier, { status: supplier.status === 'DRAFT' ? 'SUBMITTED' : 'IN_REVIEW', statusReason: null, statusSince: now });
    await addJob(em, 'registration_submitted', { id: supplier.id });
    return { registration: { id: registration.id } };
  });
}
