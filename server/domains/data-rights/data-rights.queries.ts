import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { holds, isOneOf } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DataErasure } from './data-erasure.entity.js';
import { DataErasureStatusEnum } from './data-erasure.type.js';
import { DataExport } from './data-export.entity.js';
import { LegalHold } from './legal-hold.entity.js';

/** The archives of who asks, whichever side they are on. */
export const ownDataExportList = defineList<null>({
  entity: DataExport,
  conditions: (_filter, column, { accountId }) => [sql`${column('account')} = ${accountId}`],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** The requests to be forgotten of who asks. */
export const ownDataErasureList = defineList<null>({
  entity: DataErasure,
  conditions: (_filter, column, { accountId }) => [sql`${column('account')} = ${accountId}`],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

@InputType({ description: 'Which requests to be forgotten to list; every given part must hold.' })
export class DataErasureFilter {
  @Field(() => [DataErasureStatusEnum], { nullable: true, description: 'One of these states.' })
  status?: DataErasure['status'][] | null;
}

const DataErasureOrderField = defineEnum({
  name: 'DataErasureOrderField',
  description: 'What a list of requests to be forgotten can be sorted by.',
  values: { CREATED_AT: 'When it was asked for.', NUMBER: 'The number.' },
});

export const dataErasureList = defineList<DataErasureFilter>({
  entity: DataErasure,
  conditions: (filter, column) => [isOneOf(column('status'), filter.status)],
  orders: { CREATED_AT: 'createdAt', NUMBER: 'number' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});

export const DataErasureRequestsArguments = listArguments(DataErasureFilter, orderInput('DataErasure', DataErasureOrderField, []));

@InputType({ description: 'Which legal holds to list; every given part must hold.' })
export class LegalHoldFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it holds today (UTC).' })
  active?: boolean | null;
}

const LegalHoldOrderField = defineEnum({
  name: 'LegalHoldOrderField',
  description: 'What a list of legal holds can be sorted by.',
  values: { CREATED_AT: 'When it was placed.' },
});

export const legalHoldList = defineList<LegalHoldFilter>({
  entity: LegalHold,
  conditions: (filter, column, { today }) => [holds(sql`${column('liftedAt')} is null and (${column('until')} is null or ${column('until')} >= ${today})`, filter.active)],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const LegalHoldsArguments = listArguments(LegalHoldFilter, orderInput('LegalHold', LegalHoldOrderField, []));
