import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Ticket } from '../service/ticket.entity.js';
import { ignoredReasons, inboundMailSources, inboundMailStatuses } from './inbound-mail.states.js';

const InboundMailSchema = defineEntity({
  name: 'InboundMail',
  ...staffOnly,
  indexes: [
    { properties: ['status', 'createdAt', 'id'] },
    { properties: ['createdAt', 'id'] },
    { properties: ['senderEmail', 'createdAt'] },
  ],
  properties: {
    ...recordProperties,
    source: p.enum(keysOf(inboundMailSources)),
    status: p.enum(keysOf(inboundMailStatuses)),
    /** Where the mail as it came lies in the file storage. */
    storageKey: p.string().length(64),
    byteSize: p.integer(),
    /** It is larger than is taken: only its beginning is kept. */
    isCut: p.boolean().default(false),
    attempts: p.integer().default(0),
    /** Staff decided that a person wrote it. */
    takenAnyway: p.boolean().default(false),
    ignoredBecause: p.enum(keysOf(ignoredReasons)).nullable(),
    failure: p.string().length(1000).nullable(),
    // What it says of itself, known once it was read.
    messageId: p.string().length(998).nullable().index(),
    senderName: p.string().length(200).nullable(),
    senderEmail: p.string().length(254).nullable(),
    subject: p.string().length(200).nullable(),
    settledAt: p.datetime(3).nullable(),
    /** When its sender was told that it came. */
    acknowledgedAt: p.datetime(3).nullable(),
    ticket: () => p.manyToOne(Ticket).nullable().index().deleteRule('set null'),
  },
});

/** A mail that came in. */
export class InboundMail extends InboundMailSchema.class {}
InboundMailSchema.setClass(InboundMail);
