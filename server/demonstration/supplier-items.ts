import { PriceBreak } from '../domains/catalog/price-break.entity.js';
import { SupplierItem } from '../domains/catalog/index.js';
import { compare } from '../shared/decimal.js';
import { Chance } from './chance.js';
import { fixedId } from './fixed-id.js';
import type { PricedItem } from './items.js';
import { priceIn } from './prices.js';
import type { Stage } from './stage.js';
import type { DemonstrationSupplier } from './suppliers.js';

/** What one supplier sells of one item. */
export interface Offer {
  terms: SupplierItem;
  priceBreaks: PriceBreak[];
  /** The quantity that orders are made up of. */
  lot: number;
}

/** Percent off the first price, from so many lots on. */
const BREAKS = [
  { lots: 1, off: 0 },
  { lots: 4, off: 4 },
  { lots: 8, off: 8 },
];

/** The terms on which each supplier sells the items of its categories. */
export function addSupplierItems(stage: Stage, suppliers: readonly DemonstrationSupplier[], bought: readonly PricedItem[]): Map<string, Offer[]> {
  return new Map(
    suppliers.map((supplier) => {
      const own = bought.filter(({ item }) => supplier.categories.includes(item.category!));
      return [supplier.key, own.map((priced) => addOffer(stage, supplier, priced))];
    }),
  );
}

/** The agreed price of one, when so many are ordered. */
export function offeredPrice({ priceBreaks }: Offer, quantity: string): string {
  return priceBreaks.findLast((priceBreak) => compare(priceBreak.minimumQuantity, quantity) <= 0)!.unitPrice;
}

function addOffer({ em, calendar }: Stage, { key, supplier }: DemonstrationSupplier, { item, basePrice }: PricedItem): Offer {
  const name = `supplier item ${key} ${item.sku}`;
  const chance = new Chance(name);
  const lot = lotOf(basePrice);
  const terms = em.create(SupplierItem, {
    id: fixedId(name),
    createdAt: calendar.moment(-370, 11),
    supplier,
    item,
    supplierSku: `${key.slice(0, 3).toUpperCase()}-${chance.between(10_000, 99_999)}`,
    currencyCode: supplier.currencyCode,
    minimumOrderQuantity: String(lot),
    orderMultiple: String(lot),
    leadTimeDays: chance.between(10, 35),
    weeklyCapacity: String(lot * chance.between(20, 80)),
  });
  const percentOfBase = chance.between(94, 108);
  const priceBreaks = BREAKS.map(({ lots, off }) =>
    em.create(PriceBreak, {
      id: fixedId(`${name} break ${lots}`),
      createdAt: calendar.moment(-370, 11),
      supplierItem: terms,
      supplier,
      minimumQuantity: String(lot * lots),
      validFrom: calendar.day(-370),
      unitPrice: priceIn(supplier.currencyCode, basePrice, percentOfBase - off),
      currencyCode: supplier.currencyCode,
    }),
  );
  return { terms, priceBreaks, lot };
}

/** Cheap things are ordered by the thousand, dear ones by the dozen. */
function lotOf(basePrice: string): number {
  if (compare(basePrice, '1') < 0) return 500;
  if (compare(basePrice, '5') < 0) return 100;
  return compare(basePrice, '20') < 0 ? 50 : 10;
}
