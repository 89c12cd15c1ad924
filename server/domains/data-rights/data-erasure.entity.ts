import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { ownedByAccount } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { locales } from '../../shared/locale.js';
import { Account } from '../identity/account.entity.js';
import { dataErasureStatuses } from './data-erasure.states.js';
import type { KeepReason } from './register/declaration.js';

export const erasureOutcomes = {
  DELETED: 'The records are gone.',
  REPLACED: 'The records stay, without what was about the person.',
  KEPT: 'The records stay as they are, for a reason.',
} as const;

/** What became of one kind of thing that was held about the person. */
export interface ErasureLine {
  /** The kind of record, as the register names it. */
  record: string;
  what: string;
  fields: string[];
  outcome: keyof typeof erasureOutcomes;
  reason: KeepReason | null;
  /** How many records. */
  count: number;
}

const DataErasureSchema = defineEntity({
  name: 'DataErasure',
  ...ownedByAccount<{ account: string }>('account'),
  indexes: [
    { properties: ['account', 'createdAt', 'id'] },
    { properties: ['status', 'createdAt', 'id'] },
    { properties: ['createdAt', 'id'] },
    { name: 'data_erasure_open', expression: `create unique index data_erasure_open on data_erasure (email) where status in ('REQUESTED', 'APPROVED')` },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    /** Null for somebody without an account, whom only their address names. */
    account: () => p.manyToOne(Account).nullable(),
    /** In lower case; null once they are erased, and so is their name. */
    email: p.string().length(254).nullable(),
    personName: p.string().length(200).nullable(),
    locale: p.enum(locales),
    status: p.enum(keysOf(dataErasureStatuses)),
    /** What the person said. */
    reason: p.text().nullable(),
    /** Themselves, or one of the staff. */
    requestedById: p.uuid(),
    decidedAt: p.datetime(3).nullable(),
    decidedById: p.uuid().nullable(),
    decidedByName: p.string().length(200).nullable(),
    /** In words for the person. */
    refusalReason: p.text().nullable(),
    doneAt: p.datetime(3).nullable(),
    /** What was erased, what was kept and why; names nobody. */
    report: p.json<ErasureLine[]>().nullable(),
    /** SHA-256, hexadecimal, over the entries of the audit log that were redacted: this record's own entry vouches for them. */
    redactionDigest: p.string().length(64).nullable(),
  },
});

/** That somebody asked to be forgotten, and what came of it. */
export class DataErasure extends DataErasureSchema.class {}
DataErasureSchema.setClass(DataErasure);
