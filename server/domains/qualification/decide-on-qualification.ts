import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import type { Outcome } from '../../jobs/notification-values.js';
import { notify } from '../../jobs/notify.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { onceRegistered, Supplier } from '../suppliers/index.js';
import { nameOfCategory } from './names.js';
import { afterMonths, statusAt } from './qualification-days.js';
import { type QualificationAction, qualificationTransitions } from './qualification.states.js';
import { SupplierCategory } from './supplier-category.entity.js';
import { SupplierQualification } from './supplier-qualification.entity.js';

const LONGEST_REASON = 2000;

export interface QualificationChange {
  id: string;
  lockVersion?: number | null;
}

/** Staff note that a supplier offers one more category. @throws DomainError TAKEN at `categoryCode` when it does already */
export function addQualification(context: SignedInContext, { supplierId, categoryCode }: { supplierId: string; categoryCode: string }) {
  return context.em.transactional(async (em) => {
    const supplier = await em.findOne(Supplier, { id: toUuid('sup', supplierId) });
    if (!supplier) throw new DomainError('NOT_FOUND', ['supplierId']);
    const category = await em.findOne(SupplierCategory, { code: categoryCode, retiredAt: null });
    if (!category) throw new DomainError('NOT_FOUND', ['categoryCode'], 'One of `supplierCategories`.');
    if (await em.count(SupplierQualification, { supplier, category })) throw new DomainError('TAKEN', ['categoryCode'], 'The supplier offers it already.');
    const qualification = em.create(SupplierQualification, { supplier, category, status: 'NOT_STARTED' });
    await em.flush();
    return { qualification: { id: qualification.id } };
  });
}

/** Somebody begins to look at what a supplier offers. */
export function startQualification(context: SignedInContext, input: QualificationChange) {
  return context.em.transactional(async (em) => {
    const qualification = await loadQualification(em, input, 'START');
    em.assign(qualification, { status: 'IN_QUALIFICATION', validTo: null, reason: null });
    return { qualification: { id: qualification.id } };
  });
}

/**
 * The supplier may be asked for the category: until a day, or as long as the category says.
 * @throws DomainError OUT_OF_RANGE at `validTo` before today; NOT_ALLOWED_IN_STATE when the supplier is not registered
 */
export function qualifySupplier(context: SignedInContext, input: QualificationChange & { validTo?: string | null }) {
  return context.em.transactional(async (em) => {
    const qualification = await loadQualification(em, input, 'QUALIFY');
    await em.populate(qualification, ['supplier', 'category']);
    const { supplier, category } = qualification;
    if (!(onceRegistered as readonly string[]).includes(supplier.status)) throw new DomainError('NOT_ALLOWED_IN_STATE', null, `Suppliers are qualified once they are registered; this one is ${supplier.status}.`);
    const today = dayOf(context.now());
    if (input.validTo && input.validTo < today) throw new DomainError('OUT_OF_RANGE', ['validTo'], 'Today or later.');
    const validTo = input.validTo ?? (category.qualificationMonths ? afterMonths(today, category.qualificationMonths) : null);
    em.assign(qualification, { ...decidedBy(context), status: statusAt(validTo, today), validTo, reason: null });
    await tellSupplier(em, qualification, 'approved');
    return { qualification: { id: qualification.id } };
  });
}

/** The supplier may not, or no longer, be asked for the category. @throws DomainErrors REQUIRED or TOO_LONG at `reason` */
export function rejectQualification(context: SignedInContext, input: QualificationChange & { reason: string }) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const reason = check.text(input.reason, ['reason'], LONGEST_REASON);
    check.settle();
    const qualification = await loadQualification(em, input, 'REJECT');
    em.assign(qualification, { ...decidedBy(context), status: 'REJECTED', validTo: null, reason });
    await tellSupplier(em, qualification, 'refused');
    return { qualification: { id: qualification.id } };
  });
}

async function tellSupplier(em: EntityManager, qualification: SupplierQualification, outcome: Outcome): Promise<void> {
  await em.populate(qualification, ['category', 'supplier']);
  const { id, supplier, category } = qualification;
  const values = { category: nameOfCategory(category, supplier.locale), outcome };
  await notify(em, { kind: 'QUALIFICATION_DECIDED', to: { supplier: supplier.id }, record: { prefix: 'qua', id }, values });
}

function decidedBy({ principal, now }: SignedInContext) {
  return { decidedAt: now(), decidedByName: principal.name };
}

async function loadQualification(em: EntityManager, { id, lockVersion }: QualificationChange, action: QualificationAction): Promise<SupplierQualification> {
  const qualification = await loadForChange(em, SupplierQualification, toUuid('qua', id), lockVersion);
  requireTransition(qualificationTransitions, action, qualification.status);
  return qualification;
}
