import { digestOf } from '../../auth/secret-token.js';
import type { Database } from '../../database/orm.js';
import type { SignedInContext } from '../../graphql/context.js';
import { DataExport } from './data-export.entity.js';

/** The person's own archive that can be downloaded now; null for anybody else's, staff included. */
export function findOwnDataExport({ database, principal, now }: SignedInContext, id: string): Promise<DataExport | null> {
  return database.system('dataExport').findOne(DataExport, { id, account: principal.accountId, status: 'READY', expiresAt: { $gt: now() } });
}

/** The archive of somebody without an account, by the token that was mailed to them. */
export function findMailedDataExport(database: Database, id: string, token: string, now: Date): Promise<DataExport | null> {
  return database.system('dataExport').findOne(DataExport, { id, account: null, tokenHash: digestOf(token), status: 'READY', expiresAt: { $gt: now } });
}
