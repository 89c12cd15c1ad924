import { currency, day, decimal, integer, text } from '../field-types.js';
import { optional, required } from '../fields.js';
import type { Problem } from '../problem.js';
import { defineKind, problemWith, type ImportRecord } from './kind.js';
import { writeSupplierItems } from './write-supplier-items.js';
import type { ValuesOf } from '../fields.js';

const fields = {
  supplierNumber: required(text(40)),
  sku: required(text(64)),
  supplierSku: optional(text(64)),
  currencyCode: optional(currency),
  minimumOrderQuantity: optional(decimal('0')),
  maximumOrderQuantity: optional(decimal('0')),
  orderMultiple: optional(decimal('more than 0')),
  leadTimeDays: optional(integer(0, 3650)),
  weeklyCapacity: optional(decimal('0')),
};

/** A line is a price: from a quantity and a day on. */
const lineFields = {
  minimumQuantity: required(decimal('0')),
  validFrom: required(day),
  validTo: optional(day),
  unitPrice: required(decimal('0')),
};

export type SupplierItemRecord = ImportRecord<ValuesOf<typeof fields>, ValuesOf<typeof lineFields>>;

export const supplierItems = defineKind({
  name: 'supplier-items',
  label: 'supplier items',
  key: ['supplierNumber', 'sku'],
  fields,
  lineFields,
  check: checkPrices,
  write: writeSupplierItems,
});

function checkPrices({ lines }: SupplierItemRecord): Problem[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const { minimumQuantity, validFrom, validTo } = line.values;
    const key = `${minimumQuantity} ${validFrom}`;
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(twice ? [problemWith(line, 'minimumQuantity', `must differ from the other prices that hold from ${validFrom}`)] : []),
      ...(validTo !== null && validTo < validFrom ? [problemWith(line, 'validTo', `must be ${validFrom} or later`)] : []),
    ];
  });
}
