import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Customer } from '../customers/customer.entity.js';
import { AgentTeam } from './agent-team.entity.js';

const AssignmentRuleSchema = defineEntity({
  name: 'AssignmentRule',
  ...staffOnly,
  indexes: [{ properties: ['position', 'id'] }],
  properties: {
    ...recordProperties,
    name: p.string().length(100),
    /** The first that fits a ticket decides; the smallest comes first. */
    position: p.integer(),
    team: () => p.manyToOne(AgentTeam).index(),
    /** What it asks of a ticket; what is empty asks nothing. */
    types: p.array(),
    priorities: p.array(),
    locales: p.array(),
    tags: p.array(),
    onlyCustomer: () => p.manyToOne(Customer).nullable().index(),
    retiredAt: p.datetime(3).nullable(),
  },
});

/** Which team a ticket is for. */
export class AssignmentRule extends AssignmentRuleSchema.class {}
AssignmentRuleSchema.setClass(AssignmentRule);
