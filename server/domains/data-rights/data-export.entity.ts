import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { ownedByAccount } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { locales } from '../../shared/locale.js';
import { Account } from '../identity/account.entity.js';
import { dataExportStatuses } from './data-export.states.js';

const DataExportSchema = defineEntity({
  name: 'DataExport',
  ...ownedByAccount<{ account: string }>('account'),
  indexes: [{ properties: ['account', 'createdAt', 'id'] }, { properties: ['status', 'expiresAt'] }],
  properties: {
    ...recordProperties,
    /** Null for somebody without an account, whom only their address names. */
    account: () => p.manyToOne(Account).nullable(),
    /** In lower case. */
    email: p.string().length(254),
    /** Of what is written for the person to read. */
    locale: p.enum(locales),
    status: p.enum(keysOf(dataExportStatuses)),
    /** How far it has come, 0 to 100. */
    progress: p.integer().default(0),
    /** Themselves, or one of the staff. */
    requestedById: p.uuid(),
    /** Where the archive lies in the file storage; null before and after. */
    storageKey: p.string().length(64).nullable().unique(),
    byteSize: p.integer().nullable(),
    /** SHA-256 of the token in the mailed address, for who has no account; the token itself is stored nowhere. */
    tokenHash: p.string().length(64).nullable().unique(),
    expiresAt: p.datetime(3).nullable(),
  },
});

/** Everything that is held about one person, put together for them to download. */
export class DataExport extends DataExportSchema.class {}
DataExportSchema.setClass(DataExport);
