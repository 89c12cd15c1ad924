import { sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { holds, isBetween, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { answerIsOverdue, asksForChange, hasUnreadComments, isLate, mentions, needsAnswer, purchaseOrderSearch } from './purchase-order.conditions.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { AcknowledgementEnum, PurchaseOrderStatusEnum } from './purchase-order.enums.js';
import type { Acknowledgement, PurchaseOrderStatus } from './purchase-order.states.js';

@InputType({ description: 'Which purchase orders to list; every given part must hold.' })
export class PurchaseOrderFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number, the note, or the number or name of an item on a line, in any script.' })
  @VisibleTo('supplier')
  search?: string | null;

  @Field(() => [PurchaseOrderStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: PurchaseOrderStatus[] | null;

  @Field(() => [AcknowledgementEnum], { nullable: true, description: 'One of these answers.' })
  @VisibleTo('supplier')
  acknowledgement?: Acknowledgement[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ordered on this day or later.' })
  @VisibleTo('supplier')
  orderedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ordered on this day or earlier.' })
  @VisibleTo('supplier')
  orderedTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the supplier’s answer is asked for and not there.' })
  @VisibleTo('supplier')
  needsAnswer?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the answer is overdue.' })
  @VisibleTo('supplier')
  answerOverdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the confirmed day (else the requested one) has passed and not everything has arrived.' })
  @VisibleTo('supplier')
  late?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the supplier is asked to agree to a change or cancellation.' })
  @VisibleTo('supplier')
  openChange?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether there are comments of the other side that yours has not read.' })
  @VisibleTo('supplier')
  unreadComments?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Orders to this supplier, `sup_…`.' })
  supplierId?: string | null;
}

export const PurchaseOrderOrderField = defineEnum({
  name: 'PurchaseOrderOrderField',
  description: 'What a list of purchase orders can be sorted by.',
  values: {
    ORDERED_ON: 'The day of the order.',
    NUMBER: 'The order’s number.',
    TOTAL: 'The order’s total, whatever its currency; for who may read prices.',
    ANSWER_DUE_AT: 'By when the supplier is to answer; orders without it come last.',
  },
  visibleTo: ['supplier'],
});

const PurchaseOrderOrder = orderInput('PurchaseOrder', PurchaseOrderOrderField, ['supplier']);

export const purchaseOrderList = defineList<PurchaseOrderFilter>({
  entity: PurchaseOrder,
  conditions: (filter, column, asking) => [
    mentions(column, filter.search),
    isOneOf(column('status'), filter.status),
    isOneOf(column('acknowledgement'), filter.acknowledgement),
    ...isBetween(column('orderedOn'), filter.orderedFrom, filter.orderedTo),
    holds(needsAnswer(column), filter.needsAnswer),
    holds(answerIsOverdue(column, asking), filter.answerOverdue),
    holds(isLate(column, asking), filter.late),
    holds(asksForChange(column), filter.openChange),
    holds(hasUnreadComments(column, asking), filter.unreadComments),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  search: purchaseOrderSearch,
  orders: { ORDERED_ON: 'orderedOn', NUMBER: 'number', TOTAL: 'total', ANSWER_DUE_AT: 'answerDueAt' },
  defaultOrder: { field: 'ORDERED_ON', direction: 'DESC' },
  permissionsToOrder: { TOTAL: 'price:read' },
});

/** Orders that wait for an approver, and that whoever asks may approve: neither written nor handed in by them. */
export const ordersToApprove = defineList<PurchaseOrderFilter>({
  ...purchaseOrderList,
  conditions: (filter, column, asking) => [
    ...purchaseOrderList.conditions(filter, column, asking),
    sql`${column('status')} = 'PENDING_APPROVAL'`,
    sql`${column('createdById')} is distinct from ${asking.accountId}`,
    sql`${column('submittedById')} is distinct from ${asking.accountId}`,
  ],
  defaultOrder: { field: 'ORDERED_ON', direction: 'ASC' },
});

export const PurchaseOrdersArguments = listArguments(PurchaseOrderFilter, PurchaseOrderOrder);
