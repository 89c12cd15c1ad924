import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { PurchaseOrderChange } from './purchase-order-change.entity.js';
import type { ChangeKind, ChangeStatus } from './purchase-order-change.states.js';
import { ChangeKindEnum, ChangeStatusEnum } from './purchase-order.enums.js';

@InputType({ description: 'Which changes of orders to list; every given part must hold.' })
export class PurchaseOrderChangeFilter {
  @Field(() => [ChangeStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: ChangeStatus[] | null;

  @Field(() => [ChangeKindEnum], { nullable: true, description: 'One of these kinds.' })
  @VisibleTo('supplier')
  kind?: ChangeKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Of orders to this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const PurchaseOrderChangeOrderField = defineEnum({
  name: 'PurchaseOrderChangeOrderField',
  description: 'What a list of changes can be sorted by.',
  values: { CREATED_AT: 'When it was asked for.' },
  visibleTo: ['supplier'],
});

export const purchaseOrderChangeList = defineList<PurchaseOrderChangeFilter>({
  entity: PurchaseOrderChange,
  conditions: (filter, column) => [
    isOneOf(column('status'), filter.status),
    isOneOf(column('kind'), filter.kind),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const PurchaseOrderChangesArguments = listArguments(PurchaseOrderChangeFilter, orderInput('PurchaseOrderChange', PurchaseOrderChangeOrderField, ['supplier']));
