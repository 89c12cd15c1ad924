import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { Payload } from '../../graphql/user-error.js';
import type { Locale } from '../../shared/locale.js';
import { AgentTeamType, AgentType, AssignmentRuleType } from './assignment.types.js';
import type { Ticket } from './ticket.entity.js';
import { TicketPriorityEnum, TicketTypeEnum } from './ticket.enums.js';

@InputType({ description: 'A new team of agents.' })
export class AgentTeamCreateInput {
  @Field(() => String, { description: 'Its name, at most 100 characters. `TAKEN` when another team has it.' })
  name!: string;

  @Field(() => [ID], { description: 'Accounts of staff who may reply to tickets, `acc_…`; at most 100.' })
  memberIds!: string[];
}

@InputType({ description: 'What changes about a team. What is left out stays.' })
export class AgentTeamUpdateInput {
  @Field(() => ID, { description: 'Id of the team, `team_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Its name, at most 100 characters. Cannot be cleared.' })
  name?: string | null;

  @Field(() => [ID], { nullable: true, description: 'All its members, `acc_…`; they replace those it has.' })
  memberIds?: string[] | null;
}

@InputType({ description: 'How an agent works from now on. What is left out stays.' })
export class AgentUpdateInput {
  @Field(() => ID, { nullable: true, description: 'The agent’s account, `acc_…`; yourself when left out. Others are for who sets up the service.' })
  accountId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are there. Who goes away gives their new and open tickets to others of the team; who comes gets what waits.' })
  available?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many open tickets they get at most by rule, 1 to 500.' })
  openLimit?: number | null;
}

@InputType()
abstract class RuleConditionsInput {
  @Field(() => [TicketTypeEnum], { nullable: true, description: 'For tickets of one of these types; empty for all.' })
  types?: Ticket['type'][] | null;

  @Field(() => [TicketPriorityEnum], { nullable: true, description: 'For tickets of one of these priorities; empty for all.' })
  priorities?: Ticket['priority'][] | null;

  @Field(() => [LocaleEnum], { nullable: true, description: 'For customers of one of these languages; empty for all.' })
  locales?: Locale[] | null;

  @Field(() => [String], { nullable: true, description: 'For tickets with one of these tags; empty for all.' })
  tags?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'For tickets of this customer only, `cus_…`; null for all.' })
  onlyCustomerId?: string | null;
}

@InputType({ description: 'Which team tickets are for from now on.' })
export class AssignmentRuleCreateInput extends RuleConditionsInput {
  @Field(() => String, { description: 'What it is called; at most 100 characters.' })
  name!: string;

  @Field(() => Int, { description: 'Its place; the smallest comes first, and the first that fits decides.' })
  position!: number;

  @Field(() => ID, { description: 'The team that gets the tickets, `team_…`.' })
  teamId!: string;
}

@InputType({ description: 'What changes about a rule. What is left out stays.' })
export class AssignmentRuleUpdateInput extends RuleConditionsInput {
  @Field(() => ID, { description: 'Id of the rule, `asr_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'What it is called; at most 100 characters. Cannot be cleared.' })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place; the smallest comes first, and the first that fits decides. Cannot be cleared.' })
  position?: number | null;

  @Field(() => ID, { nullable: true, description: 'The team that gets the tickets, `team_…`. Cannot be cleared.' })
  teamId?: string | null;
}

@InputType({ description: 'Which rule is not applied any more.' })
export class AssignmentRuleRetireInput {
  @Field(() => ID, { description: 'Id of the rule, `asr_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

@ObjectType({ description: 'A team after a change.' })
export class AgentTeamPayload extends Payload {
  @Field(() => AgentTeamType, { nullable: true, description: 'The team as it is now; null when the change was refused.' })
  agentTeam?: AgentTeamType | null;
}

@ObjectType({ description: 'An agent after a change.' })
export class AgentPayload extends Payload {
  @Field(() => AgentType, { nullable: true, description: 'The agent as they are now; null when the change was refused.' })
  agent?: AgentType | null;
}

@ObjectType({ description: 'A rule after a change.' })
export class AssignmentRulePayload extends Payload {
  @Field(() => AssignmentRuleType, { nullable: true, description: 'The rule as it is now; null when the change was refused.' })
  assignmentRule?: AssignmentRuleType | null;
}
