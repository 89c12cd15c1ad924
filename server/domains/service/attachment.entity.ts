import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { ownedByCustomer } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { TicketMessage } from './ticket-message.entity.js';
import { messageVisibilities } from './ticket.states.js';

const AttachmentSchema = defineEntity({
  name: 'Attachment',
  ...ownedByCustomer<{ customer: string; visibility: string }>(
    'customer',
    (columns) => `${columns.visibility} = 'PUBLIC'`,
  ),
  properties: {
    ...recordProperties,
    /** Null while it was uploaded by staff for no customer yet. */
    customer: () => p.manyToOne(Customer).nullable().index(),
    /** Null until the message it belongs to was sent. */
    message: () => p.manyToOne(TicketMessage).nullable().index(),
    visibility: p.enum(keysOf(messageVisibilities)),
    uploadedById: p.uuid(),
    fileName: p.string().length(255),
    /** As found in the content, not as declared. */
    mediaType: p.string().length(127),
    byteSize: p.integer(),
    /** SHA-256 of the content, hexadecimal. */
    digest: p.string().length(64),
    /** Random; where the content lies in the file storage. */
    storageKey: p.string().length(64).unique(),
  },
});

/** A file that came with a message. */
export class Attachment extends AttachmentSchema.class {}
AttachmentSchema.setClass(Attachment);
