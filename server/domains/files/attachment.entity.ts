import { defineEntity, p } from '@mikro-orm/core';
import type { Permission } from '../../auth/permissions.js';
import { recordProperties } from '../../database/base.js';
import { isReader, ownedByEitherSide, readershipNames, readershipPolicy } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { attachmentScans, attachmentVisibilities } from './attachment.states.js';

const ofEitherSide = ownedByEitherSide<{ supplierId: string; customerId: string; visibility: string; readers: string }>(
  'supplierId',
  'customerId',
  (columns) => `${columns.visibility} = 'PUBLIC' and (${columns.readers} is null or ${isReader(columns.readers)})`,
);

const AttachmentSchema = defineEntity({
  name: 'Attachment',
  ...ofEitherSide,
  policies: [...ofEitherSide.policies, readershipPolicy<{ readership: string }>('readership')],
  properties: {
    ...recordProperties,
    // No relations: records of every domain have files, and so none may be needed here.
    /** The supplier it belongs to; neither this nor `customerId` is set while it is the staff's alone. */
    supplierId: p.uuid().nullable().index(),
    customerId: p.uuid().nullable().index(),
    /** The record it came with, of whatever kind; null until it was sent. */
    recordId: p.uuid().nullable().index(),
    /** What it takes to download it, by the kind of that record. */
    permission: p.string().length(60).$type<Permission>().nullable(),
    /** The message of a ticket it came with, and who of the customer's people see that; the database sets both. */
    messageId: p.uuid().nullable().index(),
    readers: p.array().nullable(),
    visibility: p.enum(keysOf(attachmentVisibilities)),
    /** Of a picture that a published article shows: whom that is for. */
    readership: p.enum(readershipNames).nullable(),
    /** Null when it came by mail from somebody without an account. */
    uploadedById: p.uuid().nullable().index(),
    fileName: p.string().length(255),
    /** As found in the content, not as declared. */
    mediaType: p.string().length(127),
    byteSize: p.integer(),
    /** SHA-256 of the content, hexadecimal. */
    digest: p.string().length(64),
    /** Random; where the content lies in the file storage. */
    storageKey: p.string().length(64).unique(),
    scan: p.enum(keysOf(attachmentScans)),
    /** When the scanner had looked at it; null without a scanner. */
    scannedAt: p.datetime(3).nullable(),
  },
});

/** A file that comes with a record. */
export class Attachment extends AttachmentSchema.class {}
AttachmentSchema.setClass(Attachment);
