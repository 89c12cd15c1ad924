import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';

const AgentSchema = defineEntity({
  name: 'Agent',
  ...staffOnly,
  properties: {
    ...recordProperties,
    accountId: p.uuid().unique(),
    /** Away agents get no tickets by rule. */
    available: p.boolean().default(true),
    /** How many open tickets they get at most by rule. */
    openLimit: p.integer().default(20),
    /** When they last got one by rule. */
    lastAssignedAt: p.datetime(3).nullable(),
  },
});

/** How a member of a team works; made when they join their first. */
export class Agent extends AgentSchema.class {}
AgentSchema.setClass(Agent);
