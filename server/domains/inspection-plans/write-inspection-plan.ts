import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { Item } from '../catalog/index.js';
import { Supplier } from '../suppliers/index.js';
import { checkInspectionPlan, type InspectionPlanContent } from './check-inspection-plan.js';
import { InspectionPlan } from './inspection-plan.entity.js';
import { inspectionPlanTransitions } from './inspection-plan.states.js';

export interface InspectionPlanCreateInput extends InspectionPlanContent {
  itemId?: string | null;
  supplierId?: string | null;
  category?: string | null;
}

interface InspectionPlanChange {
  id: string;
  lockVersion?: number | null;
}

/** Quality says what of goods is looked at from now on. There is one plan in use for each item, supplier’s item or category. */
export async function createInspectionPlan(context: SignedInContext, input: InspectionPlanCreateInput) {
  try {
    return await context.em.transactional(async (em) => {
      const plan = em.create(InspectionPlan, { status: 'ACTIVE', ...(await targetOf(em, input)), ...checkInspectionPlan(input) });
      await em.flush();
      return { inspectionPlan: { id: plan.id } };
    });
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw new DomainError('TAKEN', [input.itemId ? 'itemId' : 'category'], 'There is a plan for these goods: change or retire that one.');
  }
}

/** Quality changes what is looked at. Inspections that are there already stay as they are. */
export function updateInspectionPlan(context: SignedInContext, input: InspectionPlanChange & InspectionPlanContent) {
  return context.em.transactional(async (em) => {
    const plan = await loadForChange(em, InspectionPlan, toUuid('ipl', input.id), input.lockVersion);
    requireTransition(inspectionPlanTransitions, 'UPDATE', plan.status);
    Object.assign(plan, checkInspectionPlan(input));
    return { inspectionPlan: { id: plan.id } };
  });
}

/** Nothing is inspected by the plan any more; another one may take its place. */
export function retireInspectionPlan(context: SignedInContext, input: InspectionPlanChange) {
  return context.em.transactional(async (em) => {
    const plan = await loadForChange(em, InspectionPlan, toUuid('ipl', input.id), input.lockVersion);
    requireTransition(inspectionPlanTransitions, 'RETIRE', plan.status);
    plan.status = 'RETIRED';
    return { inspectionPlan: { id: plan.id } };
  });
}

async function targetOf(em: EntityManager, { itemId, supplierId, category }: InspectionPlanCreateInput) {
  if (Boolean(itemId) === Boolean(category?.trim())) throw new DomainError('INVALID', ['itemId'], 'Name either an item or a category.');
  if (supplierId && !itemId) throw new DomainError('INVALID', ['supplierId'], 'A plan for one supplier is for one of their items.');
  if (category && category.trim().length > 100) throw new DomainError('TOO_LONG', ['category'], 'At most 100 characters are possible.');
  const item = itemId ? await em.findOne(Item, toUuid('item', itemId)) : null;
  if (itemId && !item) throw new DomainError('NOT_FOUND', ['itemId']);
  const supplier = supplierId ? await em.findOne(Supplier, toUuid('sup', supplierId)) : null;
  if (supplierId && !supplier) throw new DomainError('NOT_FOUND', ['supplierId']);
  return { item, supplier, category: category?.trim() || null };
}
