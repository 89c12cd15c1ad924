import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties, searchText } from '../../database/base.js';
import { searched, sharedToRead } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import type { LocalizedText } from '../../shared/locale.js';
import { SupplierItem } from './supplier-item.entity.js';

export const sourcings = { MADE: 'Made in this company.', BOUGHT: 'Bought from suppliers.' } as const;
export const trackings = {
  NONE: 'Not told apart.',
  LOT: 'By the lot.',
  SERIAL: 'By serial number, each piece.',
} as const;

const ItemSchema = defineEntity({
  name: 'Item',
  ...searched(sharedToRead),
  indexes: [
    { name: 'item_search', expression: 'create index item_search on item using gin (search_text gin_trgm_ops)' },
    { name: 'item_keys', expression: 'create index item_keys on item using gin (search_keys(search_text))' },
  ],
  properties: {
    ...recordProperties,
    sku: p.string().length(64).unique(),
    names: p.json<LocalizedText>(),
    /** UN/ECE Recommendation 20, for example `EA`, `KGM`. */
    unitCode: p.string().length(3),
    category: p.string().length(100).nullable(),
    sourcing: p.enum(keysOf(sourcings)),
    tracking: p.enum(keysOf(trackings)),
    taxClass: p.string().length(40).nullable(),
    /** Months of warranty from the delivery; null without one. */
    warrantyMonths: p.integer().nullable(),
    supplierItems: () => p.oneToMany(SupplierItem).mappedBy('item'),
    searchText: searchText(`sku || ' ' || coalesce(names->>'en', '') || ' ' || coalesce(names->>'zh-CN', '') || ' ' || coalesce(names->>'fa', '')`),
  },
});

/** Something that is bought, made or sold. */
export class Item extends ItemSchema.class {}
ItemSchema.setClass(Item);
