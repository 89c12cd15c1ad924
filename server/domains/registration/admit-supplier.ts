import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { Certificate, SupplierCategory, SupplierQualification } from '../qualification/index.js';
import { applyCompanyData, openBankAccounts, type Supplier } from '../suppliers/index.js';
import { SupplierRegistration } from './supplier-registration.entity.js';

/** Every step of the review is done: what was handed in comes into force, and orders can be placed. */
export async function admitSupplier(em: EntityManager, context: SignedInContext, supplier: Supplier): Promise<void> {
  const now = context.now();
  const { name } = context.principal;
  const { content } = await em.findOneOrFail(SupplierRegistration, { supplier });
  applyCompanyData(supplier, content.company);
  em.assign(supplier, { currencyCode: content.currencyCode, status: 'REGISTERED', statusReason: null, statusSince: now });
  openBankAccounts(em, supplier, content.bankAccounts);
  for (const category of await em.find(SupplierCategory, { code: content.categories })) {
    const known = await em.count(SupplierQualification, { supplier, category });
    if (!known) em.create(SupplierQualification, { supplier, category, status: 'NOT_STARTED' });
  }
  for (const certificate of await em.find(Certificate, { supplier, status: 'PENDING' })) {
    em.assign(certificate, { status: 'ACCEPTED', decidedAt: now, decidedByName: name });
  }
}
