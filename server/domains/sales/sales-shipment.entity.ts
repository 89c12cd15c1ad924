import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties, searchText } from '../../database/base.js';
import { ownedByCustomer, searched } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import type { ShipmentPackage } from '../receiving/index.js';
import { SalesOrder } from './sales-order.entity.js';
import { SalesShipmentEvent } from './sales-shipment-event.entity.js';
import { SalesShipmentLine } from './sales-shipment-line.entity.js';
import { salesShipmentStatuses } from './sales-shipment.states.js';

const SalesShipmentSchema = defineEntity({
  name: 'SalesShipment',
  // Only what the customer has seen confirmed ever leaves.
  ...searched(ownedByCustomer<{ customer: string }>('customer')),
  uniques: [{ properties: ['id', 'customer'] }, { properties: ['id', 'salesOrder', 'customer'] }],
  indexes: [
    { properties: ['customer', 'shippedOn', 'id'] },
    { properties: ['shippedOn', 'id'] },
    { properties: ['status', 'estimatedArrivalOn'] },
    { name: 'sales_shipment_search', expression: 'create index sales_shipment_search on sales_shipment using gin (search_text gin_trgm_ops)' },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    salesOrder: () => p.manyToOne(SalesOrder).index(),
    customer: () => p.manyToOne(Customer),
    status: p.enum(keysOf(salesShipmentStatuses)),
    carrier: p.string().length(100).nullable(),
    trackingNumber: p.string().length(100).nullable(),
    shippedOn: p.date(),
    estimatedArrivalOn: p.date().nullable(),
    /** Null for what arrived before days of arrival were kept. */
    deliveredOn: p.date().nullable(),
    packages: p.json<ShipmentPackage[]>(),
    lines: () => p.oneToMany(SalesShipmentLine).mappedBy('shipment').orderBy({ lineNumber: 'asc' }),
    events: () => p.oneToMany(SalesShipmentEvent).mappedBy('shipment').orderBy({ occurredAt: 'asc', id: 'asc' }),
    searchText: searchText(`number || ' ' || coalesce(carrier, '') || ' ' || coalesce(tracking_number, '')`),
  },
});

/** What leaves for a customer at one time: all of an order or a part of it. */
export class SalesShipment extends SalesShipmentSchema.class {}
SalesShipmentSchema.setClass(SalesShipment);
