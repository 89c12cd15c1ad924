import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { isReader, ownedByCustomer } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { Ticket } from './ticket.entity.js';
import { messageAuthorKinds, messageChannels, messageVisibilities } from './ticket.states.js';

/** Somebody who was called by name: their account and what it was called then. */
export interface Mention {
  accountId: string;
  name: string;
}

const TicketMessageSchema = defineEntity({
  name: 'TicketMessage',
  ...ownedByCustomer<{ customer: string; visibility: string; readers: string }>(
    'customer',
    (columns) => `${columns.visibility} = 'PUBLIC' and ${isReader(columns.readers)}`,
  ),
  uniques: [{ properties: ['id', 'customer', 'readers'] }],
  properties: {
    ...immutableProperties,
    ticket: () => p.manyToOne(Ticket).index(),
    customer: () => p.manyToOne(Customer).index(),
    /** Of its ticket; the database sets them. */
    readers: p.array().default(['*']),
    visibility: p.enum(keysOf(messageVisibilities)),
    authorKind: p.enum(keysOf(messageAuthorKinds)),
    authorId: p.uuid().nullable(),
    authorName: p.string().length(200),
    /** Of a mail, what is new in it. */
    body: p.text(),
    channel: p.enum(keysOf(messageChannels)).default('PORTAL'),
    /** How a mail looked, cleaned. */
    html: p.text().nullable(),
    /** What a mail quotes. */
    quotedText: p.text().nullable(),
    /** Names of files that came with a mail and were not kept. */
    leftOutFiles: p.array().default([]),
    senderEmail: p.string().length(254).nullable(),
    /** A mail of somebody who has no part in the ticket. */
    fromStranger: p.boolean().default(false),
    /** Who was called by name in it. */
    mentions: p.json<Mention[]>().defaultRaw("'[]'"),
    /** Message-ID of the mail in which it came, with its brackets. */
    mailId: p.string().length(998).nullable().index(),
  },
});

/** One message of a ticket. Never changes. */
export class TicketMessage extends TicketMessageSchema.class {}
TicketMessageSchema.setClass(TicketMessage);
