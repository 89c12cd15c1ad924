import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../../shared/days.js';
import { Certificate, SupplierCategory } from '../qualification/index.js';
import type { Requirements } from './check-registration.js';
import { Question } from './question.entity.js';

/** What the registration of a supplier is held against now. */
export async function requirementsOf(em: EntityManager, supplierId: string, now: Date): Promise<Requirements> {
  const questions = await em.find(Question, { retiredAt: null }, { orderBy: { section: 'asc', position: 'asc', id: 'asc' } });
  const categories = await em.find(SupplierCategory, { retiredAt: null });
  const certificates = await em.find(Certificate, { supplier: supplierId, status: ['PENDING', 'ACCEPTED'] }, { populate: ['kind'] });
  return { questions, categories, certificates: certificates.map(({ kind, validTo }) => ({ kindCode: kind.code, validTo })), today: dayOf(now) };
}
