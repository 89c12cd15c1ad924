import { Item } from '../domains/catalog/index.js';
import items from './data/items.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';

/** An item with the price of one in euros, from which all its prices in the demonstration follow. */
export interface PricedItem {
  item: Item;
  basePrice: string;
}

const SOLD = ['Outdoor', 'Kitchen'];

/** What is bought, and what is made of it and sold. */
export function addItems({ em, calendar }: Stage): { bought: PricedItem[]; sold: PricedItem[] } {
  const priced = items.map(([sku, category, unitCode, basePrice, en, zh, fa]) => ({
    basePrice: basePrice!,
    item: em.create(Item, {
      id: fixedId(`item ${sku}`),
      createdAt: calendar.moment(-380, 9),
      sku: sku!,
      names: { en: en!, 'zh-CN': zh!, fa: fa! },
      unitCode: unitCode!,
      category: category!,
      sourcing: SOLD.includes(category!) ? 'MADE' : 'BOUGHT',
      tracking: category === 'Electrical' ? 'LOT' : sku!.startsWith('OUT-700') ? 'SERIAL' : 'NONE',
      taxClass: 'STANDARD',
      warrantyMonths: SOLD.includes(category!) ? 24 : null,
    }),
  }));
  return {
    bought: priced.filter(({ item }) => item.sourcing === 'BOUGHT'),
    sold: priced.filter(({ item }) => item.sourcing === 'MADE'),
  };
}
