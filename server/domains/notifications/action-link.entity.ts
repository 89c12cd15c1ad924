import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import type { LinkActionName } from '../../jobs/notification-kinds.js';
import type { NotifiedMoney } from '../../jobs/notification-values.js';
import { Customer } from '../customers/customer.entity.js';
import { Account } from '../identity/account.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';

const ActionLinkSchema = defineEntity({
  name: 'ActionLink',
  ...staffOnly,
  properties: {
    ...immutableProperties,
    account: () => p.manyToOne(Account).index(),
    /** For whom the person answers. */
    supplier: () => p.manyToOne(Supplier).nullable(),
    customer: () => p.manyToOne(Customer).nullable(),
    action: p.string().$type<LinkActionName>().length(60),
    /** Public id of what is answered. */
    recordId: p.string().length(90),
    /** The version that the mail told of: another one is not answered. */
    version: p.integer(),
    /** What the page names. */
    values: p.json<Record<string, string | NotifiedMoney>>(),
    /** Where the record is in the person's portal. */
    page: p.text(),
    /** SHA-256 of the token in the mailed address; the token itself is stored nowhere. */
    tokenHash: p.string().length(64).unique(),
    expiresAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
  },
});

/** A link in a mail with which one person can take one action on one record, once. */
export class ActionLink extends ActionLinkSchema.class {}
ActionLinkSchema.setClass(ActionLink);
