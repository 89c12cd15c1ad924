import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { ownedByAccount } from '../../database/row-security.js';
import { mailChoices } from '../../jobs/notification-kinds.js';
import type { NotificationKind } from '../../jobs/notification-values.js';
import { keysOf } from '../../shared/keys.js';
import { Account } from '../identity/account.entity.js';

const NotificationPreferenceSchema = defineEntity({
  name: 'NotificationPreference',
  ...ownedByAccount<{ account: string }>('account'),
  uniques: [{ properties: ['account', 'kind'] }],
  properties: {
    ...recordProperties,
    account: () => p.manyToOne(Account),
    /** One of `notificationKinds`. */
    kind: p.string().$type<NotificationKind>().length(60),
    page: p.boolean(),
    mail: p.enum(keysOf(mailChoices)),
  },
});

/** How one person wants to be told of one kind of thing, where they have chosen. */
export class NotificationPreference extends NotificationPreferenceSchema.class {}
NotificationPreferenceSchema.setClass(NotificationPreference);
