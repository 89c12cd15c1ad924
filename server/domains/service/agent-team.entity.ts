import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';

const AgentTeamSchema = defineEntity({
  name: 'AgentTeam',
  ...staffOnly,
  indexes: [{ properties: ['name', 'id'] }],
  properties: {
    ...recordProperties,
    name: p.string().length(100).unique(),
    /** Their accounts. */
    memberIds: p.array(),
  },
});

/** Agents who look after the same kind of tickets. */
export class AgentTeam extends AgentTeamSchema.class {}
AgentTeamSchema.setClass(AgentTeam);
