import { defineEntity, p } from '@mikro-orm/core';
import { audiences } from '../../shared/audience.js';
import { recordProperties } from '../../database/base.js';
import { ownedByAccount } from '../../database/row-security.js';
import { Customer } from '../customers/customer.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { Account } from './account.entity.js';

const MembershipSchema = defineEntity({
  name: 'Membership',
  ...ownedByAccount<{ account: string }>('account'),
  uniques: [{ properties: ['account', 'customer', 'roles'] }],
  checks: [
    {
      name: 'membership_one_organisation',
      expression: `(audience = 'staff' and supplier_id is null and customer_id is null)
        or (audience = 'supplier' and supplier_id is not null and customer_id is null)
        or (audience = 'customer' and supplier_id is null and customer_id is not null)`,
    },
  ],
  properties: {
    ...recordProperties,
    account: () => p.manyToOne(Account).index(),
    audience: p.enum(audiences),
    supplier: () => p.manyToOne(Supplier).nullable().index(),
    customer: () => p.manyToOne(Customer).nullable().index(),
    roles: p.array(),
    /** What whoever invited them called them: until they have come, nothing of an account they may have is told. */
    invitedName: p.string().length(200).nullable(),
    /** When they first signed in here. */
    joinedAt: p.datetime(3).nullable(),
    disabledAt: p.datetime(3).nullable(),
  },
});

/** What one account is for one organisation: the company itself, one supplier, or one customer. */
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
