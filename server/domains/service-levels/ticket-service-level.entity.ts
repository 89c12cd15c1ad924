import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedByCustomer } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { Ticket } from '../service/ticket.entity.js';
import { serviceTargets } from './calculation/clock.js';
import { ServiceLevelPolicyVersion } from './service-level-policy-version.entity.js';

const TicketServiceLevelSchema = defineEntity({
  name: 'TicketServiceLevel',
  ...ownedByCustomer<{ customer: string; promised: string }>('customer', (columns) => columns.promised),
  indexes: [
    { name: 'ticket_service_level_queue', expression: `create index ticket_service_level_queue on ticket_service_level (coalesce(due_at, 'infinity'), id) where open` },
    { name: 'ticket_service_level_warnings', expression: 'create index ticket_service_level_warnings on ticket_service_level (next_warning_at) where open' },
  ],
  properties: {
    ...immutableProperties,
    ticket: () => p.manyToOne(Ticket).unique(),
    customer: () => p.manyToOne(Customer).index(),
    /** What is promised; null when nothing is. */
    policyVersion: () => p.manyToOne(ServiceLevelPolicyVersion).nullable().index(),
    /** Neither resolved nor closed nor merged. */
    open: p.boolean(),
    paused: p.boolean(),
    /** The next of the three; null when nothing is due: everything is met, paused or not promised. */
    dueAt: p.datetime(3).nullable(),
    dueTarget: p.enum(keysOf(serviceTargets)).nullable(),
    firstResponseDueAt: p.datetime(3).nullable(),
    firstResponseMetAt: p.datetime(3).nullable(),
    firstResponseMinutes: p.integer().nullable(),
    nextResponseDueAt: p.datetime(3).nullable(),
    nextResponseMetAt: p.datetime(3).nullable(),
    lateResponses: p.integer(),
    resolutionDueAt: p.datetime(3).nullable(),
    resolutionMetAt: p.datetime(3).nullable(),
    resolutionMinutes: p.integer().nullable(),
    /** When people are told next that a target comes nearer. */
    nextWarningAt: p.datetime(3).nullable(),
    /** Whether the policy lets customers see by when they are answered. */
    promised: p.boolean(),
    measuredAt: p.datetime(3),
  },
});

/** How a ticket keeps its service levels: what was calculated last, from its events. */
export class TicketServiceLevel extends TicketServiceLevelSchema.class {}
TicketServiceLevelSchema.setClass(TicketServiceLevel);
