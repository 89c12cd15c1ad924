import type { MetadataStorage } from '@mikro-orm/core';
import type { GraphQLSchema } from 'graphql';
import { TypeID } from 'typeid-js';
import type { Permission } from '../../auth/permissions.js';
import type { SignedInContext } from '../../graphql/context.js';
import { badInput } from '../../graphql/errors.js';
import { toPublicId, toUuid } from '../../graphql/ids.js';
import type { RecordSource } from '../../graphql/read/annotations.js';
import type { AuditEntryFilter } from './audit-entry.inputs.js';
import type { AuditChange, AuditEntryPage, AuditEntryType } from './audit-entry.type.js';

const ACCOUNT = 'acc';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Kinds of records that hold what not everybody reads who may read the log. */
const confidential: Readonly<Record<string, Permission>> = {
  bank_account: 'supplierBank:read',
  supplier_change_request: 'supplierBank:read',
  company_bank_account: 'companyBank:write',
};

type Row = Omit<AuditEntryType, 'changes' | 'occurredAt'> & { occurredAt: string; before: object | null; after: object | null };

/**
 * Entries of the audit log, newest first.
 * @throws BAD_USER_INPUT for what is no id, or no `next` of an earlier answer
 */
export async function findAuditEntries({ em, principal }: SignedInContext, schema: GraphQLSchema, filter: AuditEntryFilter, first: number, after: string | null): Promise<AuditEntryPage> {
  if (after !== null && !/^\d{1,18}$/.test(after)) throw badInput('`after` is not a `next` of an earlier answer.');
  const conditions: [string, unknown][] = [
    ['entry.record_id = ?', filter.recordId && uuidOf(filter.recordId)],
    ['entry.account_id = ?', filter.accountId && toUuid(ACCOUNT, filter.accountId)],
    ['entry.occurred_at >= ?', filter.from],
    ['entry.occurred_at < ?', filter.until],
    ['entry.id < ?', after],
  ];
  const given = conditions.filter(([, value]) => value !== null && value !== undefined);
  const rows = await em.execute<Row[]>(
    `select entry.id::text as number, occurred_at as "occurredAt", action, account_id as "accountId", account.name as "accountName", request_id as "requestId",
            record_type as "recordType", record_id as "recordId", operation, before, after
       from audit_entry as entry left join account on account.id = entry.account_id
      ${given.length > 0 ? `where ${given.map(([condition]) => condition).join(' and ')}` : ''} order by entry.id desc limit ?`,
    [...given.map(([, value]) => value), first + 1],
  );
  const prefixes = prefixesOf(schema, em.getMetadata());
  const entries = rows.slice(0, first).map((row) => shown(row, prefixes, principal.permissions));
  return { entries, next: rows.length > first ? entries.at(-1)!.number : null };
}

function shown({ before, after, occurredAt, ...row }: Row, prefixes: ReadonlyMap<string, string>, permissions: ReadonlySet<Permission>): AuditEntryType {
  const needed = confidential[row.recordType];
  const prefix = prefixes.get(row.recordType);
  return {
    ...row,
    occurredAt: new Date(occurredAt),
    accountId: row.accountId && toPublicId(ACCOUNT, row.accountId),
    recordId: prefix ? toPublicId(prefix, row.recordId) : row.recordId,
    changes: needed && !permissions.has(needed) ? [] : changesOf(before, after),
  };
}

function changesOf(before: object | null, after: object | null): AuditChange[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  const value = (row: object | null, column: string) => (row && column in row ? JSON.stringify((row as Record<string, unknown>)[column]) : null);
  return columns.map((column) => ({ column, before: value(before, column), after: value(after, column) }));
}

/** Of the kinds of records that the contract has: with what their ids begin, by table. */
function prefixesOf(schema: GraphQLSchema, metadata: MetadataStorage): ReadonlyMap<string, string> {
  const records = Object.values(schema.getTypeMap()).flatMap(({ extensions }) => (extensions['record'] as RecordSource | undefined) ?? []);
  return new Map(records.map(({ entity, prefix }) => [metadata.get(entity).tableName, prefix]));
}

function uuidOf(id: string): string {
  if (UUID.test(id)) return id;
  try {
    return TypeID.fromString(id).toUUID();
  } catch {
    throw badInput(`"${id.slice(0, 64)}" is not an id.`);
  }
}
