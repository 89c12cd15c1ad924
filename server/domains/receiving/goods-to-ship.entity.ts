import { defineEntity, p } from '@mikro-orm/core';
import { ownedBySupplier } from '../../database/row-security.js';

const GoodsToShipSchema = defineEntity({
  name: 'GoodsToShip',
  ...ownedBySupplier<{ supplierId: string }>('supplierId'),
  indexes: [{ name: 'goods_to_ship_open', expression: 'create index goods_to_ship_open on goods_to_ship (supplier_id) where open' }],
  properties: {
    /** The order's. */
    id: p.uuid().primary(),
    supplierId: p.uuid(),
    open: p.boolean(),
  },
});

/** Whether a supplier has goods of an order to send off: kept by triggers, which follow its deliveries and shipments. */
export class GoodsToShip extends GoodsToShipSchema.class {}
GoodsToShipSchema.setClass(GoodsToShip);
