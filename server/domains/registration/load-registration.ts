import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { Supplier, withApplicant } from '../suppliers/index.js';
import { SupplierRegistration } from './supplier-registration.entity.js';

/**
 * Loads the registration of whoever asks, for a change.
 * @throws DomainError NOT_FOUND when they were never asked to register, NOT_ALLOWED_IN_STATE when it is with the
 * reviewers or was decided, CONFLICT at `lockVersion`
 */
export async function loadOwnRegistration(em: EntityManager, { principal }: SignedInContext, lockVersion?: number | null) {
  const registration = await loadForChange(em, SupplierRegistration, principal.supplierId!, lockVersion);
  const supplier = await em.findOneOrFail(Supplier, { id: principal.supplierId! }, { refresh: true });
  if (!(withApplicant as readonly string[]).includes(supplier.status)) {
    throw new DomainError('NOT_ALLOWED_IN_STATE', null, `A registration is written in ${withApplicant.join(', ')}; this one is ${supplier.status}.`);
  }
  return { registration, supplier };
}
