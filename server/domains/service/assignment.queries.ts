import { sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { toUuid } from '../../graphql/ids.js';
import { contains, holds } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { AgentTeam } from './agent-team.entity.js';
import { Agent } from './agent.entity.js';
import { AssignmentRule } from './assignment-rule.entity.js';

@InputType({ description: 'Which teams to list.' })
export class AgentTeamFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  search?: string | null;
}

@InputType({ description: 'Which agents to list; every given part must hold.' })
export class AgentFilter {
  @Field(() => ID, { nullable: true, description: 'Members of this team, `team_…`.' })
  teamId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are there.' })
  available?: boolean | null;
}

@InputType({ description: 'Which rules to list.' })
export class AssignmentRuleFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether they are not applied any more.' })
  retired?: boolean | null;
}

const AgentTeamOrderField = defineEnum({ name: 'AgentTeamOrderField', description: 'What a list of teams can be sorted by.', values: { NAME: 'Their names.' } });
const AgentOrderField = defineEnum({ name: 'AgentOrderField', description: 'What a list of agents can be sorted by.', values: { JOINED: 'When they joined their first team.' } });
const AssignmentRuleOrderField = defineEnum({ name: 'AssignmentRuleOrderField', description: 'What a list of rules can be sorted by.', values: { POSITION: 'Their places.' } });

export const agentTeamList = defineList<AgentTeamFilter>({
  entity: AgentTeam,
  conditions: (filter, column) => [contains(sql`fold_text(${column('name')})`, filter.search)],
  orders: { NAME: 'name' },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

export const agentList = defineList<AgentFilter>({
  entity: Agent,
  conditions: (filter, column) => [
    filter.teamId ? sql`${column('accountId')}::text = any((select member_ids from agent_team where id = ${toUuid('team', filter.teamId)}::uuid)::text[])` : undefined,
    holds(sql`${column('available')}`, filter.available),
  ],
  orders: { JOINED: 'createdAt' },
  defaultOrder: { field: 'JOINED', direction: 'ASC' },
});

export const assignmentRuleList = defineList<AssignmentRuleFilter>({
  entity: AssignmentRule,
  conditions: (filter, column) => [holds(sql`${column('retiredAt')} is not null`, filter.retired)],
  orders: { POSITION: 'position' },
  defaultOrder: { field: 'POSITION', direction: 'ASC' },
});

export const AgentTeamsArguments = listArguments(AgentTeamFilter, orderInput('AgentTeam', AgentTeamOrderField, []));
export const AgentsArguments = listArguments(AgentFilter, orderInput('Agent', AgentOrderField, []));
export const AssignmentRulesArguments = listArguments(AssignmentRuleFilter, orderInput('AssignmentRule', AssignmentRuleOrderField, []));
