import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Customer } from '../customers/customer.entity.js';
import type { Ticket } from '../service/ticket.entity.js';
import { ServiceLevelPolicyVersion } from './service-level-policy-version.entity.js';

const ServiceLevelPolicySchema = defineEntity({
  name: 'ServiceLevelPolicy',
  ...staffOnly,
  indexes: [
    {
      name: 'service_level_policy_one_for_each',
      expression: 'create unique index service_level_policy_one_for_each on service_level_policy (customer_id, type, priority) nulls not distinct where retired_at is null',
    },
  ],
  properties: {
    ...recordProperties,
    name: p.string().length(200),
    /** Whose tickets, and which of them; null stands for all. */
    customer: () => p.manyToOne(Customer).nullable(),
    type: p.string().length(20).$type<Ticket['type']>().nullable(),
    priority: p.string().length(20).$type<Ticket['priority']>().nullable(),
    /** It holds no longer from then on. */
    retiredAt: p.datetime(3).nullable(),
    versions: () => p.oneToMany(ServiceLevelPolicyVersion).mappedBy('policy').orderBy({ validFrom: 'asc' }),
  },
});

/** For which tickets something is promised. */
export class ServiceLevelPolicy extends ServiceLevelPolicySchema.class {}
ServiceLevelPolicySchema.setClass(ServiceLevelPolicy);
