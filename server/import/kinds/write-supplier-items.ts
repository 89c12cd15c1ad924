import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { PriceBreak } from '../../domains/catalog/price-break.entity.js';
import { SupplierItem } from '../../domains/catalog/supplier-item.entity.js';
import { upsert } from '../upsert.js';
import type { Known, Written } from './kind.js';
import { byKey, itemsBySku, suppliersByNumber, touchedByPeople } from './lookups.js';
import { sift, unlessFound } from './refuse.js';
import type { SupplierItemRecord } from './supplier-items.js';

/** Stores what suppliers sell on which terms. Prices are added and changed, never removed: they are history. */
export async function writeSupplierItems(em: EntityManager, records: readonly SupplierItemRecord[]): Promise<Written> {
  const suppliers = await suppliersByNumber(em, records.map(({ values }) => values.supplierNumber));
  const items = await itemsBySku(em, records.map(({ values }) => values.sku));
  const { good, refused } = sift(records, (record) => [
    ...unlessFound(suppliers.get(record.values.supplierNumber), record, 'supplierNumber', 'the number of a supplier'),
    ...unlessFound(items.get(record.values.sku), record, 'sku', 'the sku of an item'),
  ]);
  const resolved = good.map((record) => {
    const supplier = suppliers.get(record.values.supplierNumber)!;
    const item = items.get(record.values.sku)!;
    return { record, supplier, item, key: `${supplier.id} ${item.id}` };
  });
  const known = await knownSupplierItems(em, resolved.map(({ supplier, item }) => [supplier.id, item.id]));
  const open = resolved
    .filter(({ key }) => !known.get(key)?.touched)
    .map((entry) => ({ ...entry, id: known.get(entry.key)?.id ?? newId() }));
  const stored = await upsert(em, SupplierItem, ['supplier', 'item'], open.map(({ record: { values }, supplier, item, id }) => ({
    id,
    supplier: supplier.id,
    item: item.id,
    supplierSku: values.supplierSku,
    currencyCode: values.currencyCode ?? supplier.currencyCode,
    minimumOrderQuantity: values.minimumOrderQuantity,
    maximumOrderQuantity: values.maximumOrderQuantity,
    orderMultiple: values.orderMultiple,
    leadTimeDays: values.leadTimeDays,
    weeklyCapacity: values.weeklyCapacity,
  })));
  const prices = open.flatMap(({ record: { values, lines }, supplier, id }) =>
    lines.map((line) => ({
      id: newId(),
      supplierItem: id,
      supplier: supplier.id,
      currencyCode: values.currencyCode ?? supplier.currencyCode,
      ...line.values,
    })),
  );
  const storedPrices = await upsert(em, PriceBreak, ['supplierItem', 'minimumQuantity', 'validFrom'], prices);
  const added = new Set(stored.filter((row) => row.added).map((row) => row.id));
  const changed = new Set([...stored.map((row) => row.id), ...storedPrices.map((row) => row.parent)].filter((id) => !added.has(id)));
  const kept = resolved.filter(({ key }) => known.get(key)?.touched).map(({ record: { values } }) => `${values.supplierNumber} ${values.sku}`);
  return { added: added.size, changed: changed.size, kept, refused };
}

/** Terms that are stored already, by supplier and item. */
async function knownSupplierItems(em: EntityManager, pairs: readonly [supplier: string, item: string][]): Promise<Map<string, Known>> {
  const known = await em.execute<{ key: string; id: string; prices: string[] }[]>(
    `select concat(supplier_id, ' ', item_id) as key, id,
       array(select price.id::text from price_break price where price.supplier_item_id = stored.id) as prices
     from supplier_item stored
     where (supplier_id, item_id) in (select (pair->>0)::uuid, (pair->>1)::uuid from jsonb_array_elements(?::jsonb) as pair)`,
    [JSON.stringify(pairs)],
  );
  const touched = await touchedByPeople(em, known.flatMap(({ id, prices }) => [id, ...prices]));
  return byKey(known.map(({ key, id, prices }) => ({ key, id, touched: [id, ...prices].some((part) => touched.has(part)) })));
}
