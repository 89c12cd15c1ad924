import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { isReader, ownedByCustomer } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { Ticket } from './ticket.entity.js';

export const watcherSides = {
  CUSTOMER: 'One of the customer’s people.',
  STAFF: 'One of the company’s people.',
} as const;

const TicketWatcherSchema = defineEntity({
  name: 'TicketWatcher',
  ...ownedByCustomer<{ customer: string; side: string; readers: string }>('customer', (columns) => `${columns.side} = 'CUSTOMER' and ${isReader(columns.readers)}`),
  uniques: [{ properties: ['ticket', 'accountId'] }],
  properties: {
    ...immutableProperties,
    ticket: () => p.manyToOne(Ticket),
    customer: () => p.manyToOne(Customer).index(),
    /** Of its ticket; the database sets them. */
    readers: p.array().default(['*']),
    side: p.enum(keysOf(watcherSides)),
    accountId: p.uuid().index(),
    name: p.string().length(200),
  },
});

/** Somebody who is told of what is written in a ticket. The database notes the customer's people on the ticket: they see it. */
export class TicketWatcher extends TicketWatcherSchema.class {}
TicketWatcherSchema.setClass(TicketWatcher);
