import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties, searchText } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { ShipmentLine } from './shipment-line.entity.js';
import type { ShipmentPackage } from './shipment-package.js';
import { shipmentStatuses } from './shipment.states.js';

const ShipmentSchema = defineEntity({
  name: 'Shipment',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['id', 'supplier'] }],
  indexes: [
    { properties: ['supplier', 'createdAt', 'id'] },
    { properties: ['status', 'estimatedArrivalOn'] },
    { name: 'shipment_search', expression: 'create index shipment_search on shipment using gin (search_text gin_trgm_ops)' },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    supplier: () => p.manyToOne(Supplier),
    status: p.enum(keysOf(shipmentStatuses)),
    carrier: p.string().length(100).nullable(),
    trackingNumber: p.string().length(100).nullable(),
    shippedOn: p.date().nullable(),
    estimatedArrivalOn: p.date(),
    arrivedOn: p.date().nullable(),
    note: p.text().nullable(),
    packages: p.json<ShipmentPackage[]>(),
    lines: () => p.oneToMany(ShipmentLine).mappedBy('shipment').orderBy({ lineNumber: 'asc' }),
    searchText: searchText(`number || ' ' || coalesce(carrier, '') || ' ' || coalesce(tracking_number, '')`),
  },
});

/** What a supplier announces to have sent: goods of one or several orders that travel together. */
export class Shipment extends ShipmentSchema.class {}
ShipmentSchema.setClass(Shipment);
