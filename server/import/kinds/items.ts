import { Item, sourcings, trackings } from '../../domains/catalog/item.entity.js';
import { keysOf } from '../../shared/keys.js';
import type { LocalizedText } from '../../shared/locale.js';
import { oneOf, text, unit } from '../field-types.js';
import { optional, optionalOr, required } from '../fields.js';
import { defineKind } from './kind.js';
import { writeByNumber } from './write-by-number.js';

export const items = defineKind({
  name: 'items',
  label: 'items',
  key: ['sku'],
  fields: {
    sku: required(text(64)),
    'names.en': required(text(200)),
    'names.zh-CN': optional(text(200)),
    'names.fa': optional(text(200)),
    unitCode: required(unit),
    category: optional(text(100)),
    sourcing: optionalOr(oneOf(keysOf(sourcings)), 'BOUGHT'),
    tracking: optionalOr(oneOf(keysOf(trackings)), 'NONE'),
    taxClass: optional(text(40)),
  },
  write: (em, records) =>
    writeByNumber(em, Item, 'sku', records, ({ values }) => ({
      sku: values.sku,
      names: namesOf(values['names.en'], values['names.zh-CN'], values['names.fa']),
      unitCode: values.unitCode,
      category: values.category,
      sourcing: values.sourcing,
      tracking: values.tracking,
      taxClass: values.taxClass,
    })),
});

function namesOf(en: string, chinese: string | null, persian: string | null): LocalizedText {
  return { en, ...(chinese && { 'zh-CN': chinese }), ...(persian && { fa: persian }) };
}
