import type { EntityManager } from '@mikro-orm/postgresql';
import { idArray } from '../../database/prepared.js';
import { defineReading } from '../../database/rows/reading.js';
import { tableOf } from '../../database/rows/table.js';
import type { Item } from '../catalog/index.js';
import { InspectionPlan } from './inspection-plan.entity.js';

const readPlans = defineReading({
  plans: tableOf(InspectionPlan, ['item', 'supplier', 'category']).where(`status = 'ACTIVE' and (item_id = any($1::uuid[]) or category in (select category from item where id = any($1::uuid[])))`),
});

/** Goods of one supplier, by its UUID. */
interface Goods {
  item: Pick<Item, 'id' | 'category'>;
  supplier: string;
}

/** The UUIDs of the plans in use for these goods, in their order: the most specific one, or null where nothing is to be inspected. */
export async function plansFor(em: EntityManager, goods: readonly Goods[]): Promise<(string | null)[]> {
  const { plans } = await readPlans(em, [idArray(new Set(goods.map(({ item }) => item.id)))]);
  return goods.map(({ item, supplier }) => {
    const ofItem = plans.filter((plan) => plan.item === item.id);
    const plan = ofItem.find((each) => each.supplier === supplier)
      ?? ofItem.find((each) => !each.supplier)
      ?? plans.find((each) => each.category !== null && each.category === item.category);
    return plan?.id ?? null;
  });
}
