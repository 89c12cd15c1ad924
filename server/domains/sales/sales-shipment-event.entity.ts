import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedByCustomer } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { SalesShipment } from './sales-shipment.entity.js';

export const trackingEventKinds = {
  HANDED_OVER: 'The carrier has it.',
  IN_TRANSIT: 'It passed a place on its way.',
  AT_CUSTOMS: 'It is at customs.',
  OUT_FOR_DELIVERY: 'It is on the van that brings it.',
  DELAYED: 'The carrier is behind.',
  DELIVERY_FAILED: 'It could not be handed over, for example because nobody was there.',
  DELIVERED: 'It arrived.',
} as const;
export type TrackingEventKind = keyof typeof trackingEventKinds;

const SalesShipmentEventSchema = defineEntity({
  name: 'SalesShipmentEvent',
  ...ownedByCustomer<{ customer: string }>('customer'),
  uniques: [{ properties: ['shipment', 'kind', 'occurredAt'] }],
  properties: {
    ...immutableProperties,
    shipment: () => p.manyToOne(SalesShipment),
    customer: () => p.manyToOne(Customer).index(),
    kind: p.enum(keysOf(trackingEventKinds)),
    occurredAt: p.datetime(3),
    place: p.string().length(120).nullable(),
    note: p.text().nullable(),
  },
});

/** What the carrier reports about a shipment. Never changes. */
export class SalesShipmentEvent extends SalesShipmentEventSchema.class {}
SalesShipmentEventSchema.setClass(SalesShipmentEvent);
