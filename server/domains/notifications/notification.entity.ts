import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedByMember } from '../../database/row-security.js';
import type { NotificationKind, NotifiedMoney } from '../../jobs/notification-values.js';
import { Customer } from '../customers/customer.entity.js';
import { Account } from '../identity/account.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';

interface Columns {
  account: string;
  supplier: string;
  customer: string;
  shown: string;
}

const NotificationSchema = defineEntity({
  name: 'Notification',
  ...ownedByMember<Columns>({ account: 'account', supplier: 'supplier', customer: 'customer' }, (columns) => columns.shown),
  uniques: [{ properties: ['event', 'account'] }],
  indexes: [
    { properties: ['account', 'createdAt', 'id'] },
    { name: 'notification_unread', expression: 'create index notification_unread on notification (account_id) where read_at is null and shown' },
    { name: 'notification_for_digest', expression: 'create index notification_for_digest on notification (account_id) where awaits_digest' },
  ],
  properties: {
    ...immutableProperties,
    account: () => p.manyToOne(Account),
    /** For whom the person acts there; neither for staff. */
    supplier: () => p.manyToOne(Supplier).nullable(),
    customer: () => p.manyToOne(Customer).nullable(),
    /** What happened, the same for everybody who was told of it. */
    event: p.uuid(),
    /** One of `notificationKinds`. */
    kind: p.string().$type<NotificationKind>().length(60),
    /** Public id of what it is about. */
    recordId: p.string().length(90),
    values: p.json<Record<string, string | NotifiedMoney>>(),
    /** False when the person wants mails only. */
    shown: p.boolean(),
    /** Whether the next daily mail is to tell of it. */
    awaitsDigest: p.boolean(),
    readAt: p.datetime(3).nullable(),
  },
});

/** What one person is told of. */
export class Notification extends NotificationSchema.class {}
NotificationSchema.setClass(Notification);
