import { sql } from 'kysely';
import type { ParentCondition } from '../../graphql/read/annotations.js';
import { defineList } from '../../graphql/read/list.js';
import { ConsentPurpose } from './consent-purpose.entity.js';
import { Consent } from './consent.entity.js';

/** What people said, the latest first. */
export const consentList = defineList<null>({
  entity: Consent,
  conditions: () => [],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const consentPurposeList = defineList<null>({
  entity: ConsentPurpose,
  conditions: () => [],
  orders: { CODE: 'code' },
  defaultOrder: { field: 'CODE', direction: 'ASC' },
});

/** Of the people who act for a supplier or customer. */
export const ofPeopleOf =
  (side: 'supplier_id' | 'customer_id'): ParentCondition =>
  (column, id) =>
    sql`${column('account')} in (select account_id from membership where ${sql.ref(side)} = ${id})`;
