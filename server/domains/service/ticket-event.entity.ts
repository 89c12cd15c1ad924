import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { ticketEventKinds } from './ticket-event.kinds.js';
import { Ticket } from './ticket.entity.js';
import { messageAuthorKinds } from './ticket.states.js';

const TicketEventSchema = defineEntity({
  name: 'TicketEvent',
  // Written by triggers that run as the owner, so row security must not be forced on the owner.
  policies: staffOnly.policies,
  rowLevelSecurity: true,
  indexes: [{ properties: ['ticket', 'createdAt', 'id'] }],
  properties: {
    ...immutableProperties,
    ticket: () => p.manyToOne(Ticket),
    customer: () => p.manyToOne(Customer).index(),
    kind: p.enum(keysOf(ticketEventKinds)),
    /** What it was before: a state, priority or type, or the id of the agent’s account. */
    previous: p.string().length(200).nullable(),
    /** What it is since. */
    current: p.string().length(200).nullable(),
    actorSide: p.enum(keysOf(messageAuthorKinds)),
    /** Null when nobody acted: a job, or the importer. */
    actorId: p.uuid().nullable(),
    /** What was written. */
    messageId: p.uuid().nullable(),
  },
});

/** What became of a ticket. The database writes it whenever a ticket changes; it never changes itself. */
export class TicketEvent extends TicketEventSchema.class {}
TicketEventSchema.setClass(TicketEvent);
