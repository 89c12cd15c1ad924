import { type RawBuilder, sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { holds, isOneOf } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import type { NotificationKind } from '../../jobs/notification-values.js';
import { Notification } from './notification.entity.js';
import { NotificationKindEnum } from './notification.enums.js';

@InputType({ description: 'Which notifications to list; every given part must hold.' })
export class NotificationFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether you have not read it.' })
  @VisibleTo('supplier', 'customer')
  unread?: boolean | null;

  @Field(() => [NotificationKindEnum], { nullable: true, description: 'One of these kinds.' })
  @VisibleTo('supplier', 'customer')
  kind?: NotificationKind[] | null;
}

const NotificationOrderField = defineEnum({
  name: 'NotificationOrderField',
  description: 'What a list of notifications can be sorted by.',
  values: { CREATED_AT: 'When you were told.' },
  visibleTo: ['supplier', 'customer'],
});

/** Staff may see every row, but here each person has their own; of somebody who is also a supplier's, only those as staff. */
function isOwn(column: ColumnReference, { accountId, audience }: Asking): RawBuilder<boolean> {
  const asStaff = audience === 'staff' ? sql`and ${column('supplier')} is null and ${column('customer')} is null` : sql``;
  return sql<boolean>`${column('account')} = ${accountId} and ${column('shown')} ${asStaff}`;
}

export const notificationList = defineList<NotificationFilter>({
  entity: Notification,
  conditions: (filter, column, asking) => [
    isOwn(column, asking),
    holds(sql`${column('readAt')} is null`, filter.unread),
    isOneOf(column('kind'), filter.kind),
  ],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const NotificationsArguments = listArguments(
  NotificationFilter,
  orderInput('Notification', NotificationOrderField, ['supplier', 'customer']),
);
