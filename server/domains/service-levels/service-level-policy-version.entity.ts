import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { ServiceCalendar } from './service-calendar.entity.js';
import { ServiceLevelPolicy } from './service-level-policy.entity.js';

const ServiceLevelPolicyVersionSchema = defineEntity({
  name: 'ServiceLevelPolicyVersion',
  ...staffOnly,
  uniques: [{ properties: ['policy', 'validFrom'] }],
  properties: {
    ...immutableProperties,
    policy: () => p.manyToOne(ServiceLevelPolicy),
    calendar: () => p.manyToOne(ServiceCalendar).index(),
    validFrom: p.datetime(3),
    /** Minutes of service; null when nothing is promised. */
    firstResponseMinutes: p.integer().nullable(),
    nextResponseMinutes: p.integer().nullable(),
    resolutionMinutes: p.integer().nullable(),
    pausesForCustomer: p.boolean(),
    pausesInternally: p.boolean(),
    /** Percent of a target at which people are told. */
    warningSteps: p.json<number[]>(),
    shownToCustomers: p.boolean(),
    authorName: p.string().length(200),
  },
});

/** What a policy promised from a moment on. Never changes; the next version takes its place. */
export class ServiceLevelPolicyVersion extends ServiceLevelPolicyVersionSchema.class {}
ServiceLevelPolicyVersionSchema.setClass(ServiceLevelPolicyVersion);
