import type { EntityManager } from '@mikro-orm/postgresql';
import type { Item } from '../catalog/index.js';
import { InspectionPlan } from './inspection-plan.entity.js';

/** Goods of one supplier. */
interface Goods {
  item: Pick<Item, 'id' | 'category'>;
  supplier: { id: string };
}

/** The plans in use for these goods, in their order: the most specific one, or null where nothing is to be inspected. */
export async function plansFor(em: EntityManager, goods: readonly Goods[]): Promise<(InspectionPlan | null)[]> {
  const plans = await em.find(InspectionPlan, {
    status: 'ACTIVE',
    $or: [{ item: { $in: goods.map(({ item }) => item.id) } }, { category: { $in: goods.flatMap(({ item }) => item.category ?? []) } }],
  });
  return goods.map(({ item, supplier }) => {
    const ofItem = plans.filter((plan) => plan.item?.id === item.id);
    return ofItem.find((plan) => plan.supplier?.id === supplier.id)
      ?? ofItem.find((plan) => !plan.supplier)
      ?? plans.find((plan) => plan.category !== null && plan.category === item.category)
      ?? null;
  });
}
