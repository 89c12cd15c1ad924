import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { NonConformance } from '../quality/non-conformance.entity.js';
import { GoodsReceiptLine } from '../receiving/goods-receipt-line.entity.js';
import { CustomerReturnLine } from './customer-return-line.entity.js';

const SupplierClaimSchema = defineEntity({
  name: 'SupplierClaim',
  ...staffOnly,
  uniques: [{ properties: ['returnLine'] }],
  properties: {
    ...immutableProperties,
    returnLine: () => p.manyToOne(CustomerReturnLine),
    nonConformance: () => p.manyToOne(NonConformance).index(),
    goodsReceiptLine: () => p.manyToOne(GoodsReceiptLine).index(),
    claimedById: p.uuid(),
    claimedByName: p.string().length(200),
  },
});

/** What ties a customer's return to the complaint with the supplier of the lot. Neither of the two sees it. */
export class SupplierClaim extends SupplierClaimSchema.class {}
SupplierClaimSchema.setClass(SupplierClaim);
