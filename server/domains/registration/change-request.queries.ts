import { sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { permissionsOfKind } from './change-request.actions.js';
import { ChangeRequest } from './change-request.entity.js';
import { ChangeRequestKindEnum, ChangeRequestStatusEnum } from './registration.enums.js';

@InputType({ description: 'Which change requests to list; every given part must hold.' })
export class SupplierChangeRequestFilter {
  @Field(() => [ChangeRequestStatusEnum], { nullable: true, description: 'One of these states; PENDING for what waits for approval.' })
  @VisibleTo('supplier')
  status?: ChangeRequest['status'][] | null;

  @Field(() => [ChangeRequestKindEnum], { nullable: true, description: 'About one of these.' })
  @VisibleTo('supplier')
  kind?: ChangeRequest['kind'][] | null;

  @Field(() => ID, { nullable: true, description: 'Requests of this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const SupplierChangeRequestOrderField = defineEnum({
  name: 'SupplierChangeRequestOrderField',
  description: 'What a list of change requests can be sorted by.',
  values: { CREATED_AT: 'When it was asked for.' },
  visibleTo: ['supplier'],
});

export const changeRequestList = defineList<SupplierChangeRequestFilter>({
  entity: ChangeRequest,
  conditions: (filter, column) => [
    isOneOf(column('status'), filter.status),
    isOneOf(column('kind'), filter.kind),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** Those that wait for whoever asks: of their department, not asked for by themselves, not approved by them already. */
export const changeRequestsToApprove = defineList<object>({
  entity: ChangeRequest,
  conditions: (_filter, column, { accountId, may }) => [
    sql`${column('status')} = 'PENDING' and ${column('requestedById')} <> ${accountId}`,
    sql`case ${column('kind')} when 'BANK' then ${may(permissionsOfKind.BANK.staff)} else ${may(permissionsOfKind.COMPANY.staff)} end`,
    sql`not exists (select from supplier_change_decision where request_id = ${column('id')} and decided_by_id = ${accountId})`,
  ],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});

export const SupplierChangeRequestsArguments = listArguments(
  SupplierChangeRequestFilter,
  orderInput('SupplierChangeRequest', SupplierChangeRequestOrderField, ['supplier']),
);
