import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Ticket } from './ticket.entity.js';

export const ticketLinkKinds = {
  RELATED: 'Both are about the same matter.',
  DUPLICATE: 'It asks what the other asks.',
  CAUSE: 'It is the cause of the other.',
} as const;

const TicketLinkSchema = defineEntity({
  name: 'TicketLink',
  ...staffOnly,
  uniques: [{ properties: ['ticket', 'other'] }],
  properties: {
    ...immutableProperties,
    ticket: () => p.manyToOne(Ticket),
    other: () => p.manyToOne(Ticket).index(),
    kind: p.enum(keysOf(ticketLinkKinds)),
    linkedByName: p.string().length(200),
  },
});

/** What one ticket has to do with another, of whichever customer. Staff's alone. */
export class TicketLink extends TicketLinkSchema.class {}
TicketLinkSchema.setClass(TicketLink);
