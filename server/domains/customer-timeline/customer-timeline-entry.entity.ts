import { defineEntity, p } from '@mikro-orm/core';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { CustomerReturn } from '../returns/customer-return.entity.js';
import { SalesOrder } from '../sales/sales-order.entity.js';
import { SalesShipment } from '../sales/sales-shipment.entity.js';
import { Ticket } from '../service/ticket.entity.js';

export const customerTimelineKinds = {
  ORDER: 'Something became of an order.',
  SHIPMENT: 'A carrier reported about a shipment.',
  TICKET: 'Something became of a ticket.',
  MESSAGE: 'Somebody wrote in a ticket.',
  RATING: 'Who asked said how content they are with the answer.',
  RETURN: 'Something became of a return or repair.',
  CONSENT: 'One of its people agreed to something, or no longer does.',
} as const;

const CustomerTimelineEntrySchema = defineEntity({
  name: 'CustomerTimelineEntry',
  // A view that reads with the rights of whoever asks: every table behind it guards its own rows.
  properties: {
    id: p.uuid().primary(),
    customer: () => p.manyToOne(Customer),
    kind: p.enum(keysOf(customerTimelineKinds)),
    occurredAt: p.datetime(3),
    event: p.text(),
    text: p.text().nullable(),
    authorName: p.text().nullable(),
    salesOrder: () => p.manyToOne(SalesOrder).nullable(),
    salesShipment: () => p.manyToOne(SalesShipment).nullable(),
    ticket: () => p.manyToOne(Ticket).nullable(),
    customerReturn: () => p.manyToOne(CustomerReturn).nullable(),
  },
});

/** One entry of everything that happened between this company and a customer. Only ever read. */
export class CustomerTimelineEntry extends CustomerTimelineEntrySchema.class {}
CustomerTimelineEntrySchema.setClass(CustomerTimelineEntry);
