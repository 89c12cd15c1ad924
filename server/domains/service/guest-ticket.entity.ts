import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { locales } from '../../shared/locale.js';
import { ticketTypes } from './ticket.states.js';

const GuestTicketSchema = defineEntity({
  name: 'GuestTicket',
  ...staffOnly,
  indexes: [{ properties: ['email', 'createdAt'] }],
  properties: {
    ...recordProperties,
    /** In lower case. */
    email: p.string().length(254),
    name: p.string().length(200),
    locale: p.enum(locales),
    type: p.enum(keysOf(ticketTypes)),
    subject: p.string().length(200),
    body: p.text(),
    /** SHA-256 of the token in the mailed address; null until a mail was sent. */
    tokenHash: p.string().length(64).unique().nullable(),
    expiresAt: p.datetime(3).index(),
  },
});

/** A question of somebody who is not signed in. It becomes a ticket, and goes, once they use the mailed link. */
export class GuestTicket extends GuestTicketSchema.class {}
GuestTicketSchema.setClass(GuestTicket);
