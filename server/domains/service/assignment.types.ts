import { sql } from 'kysely';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { toPublicId } from '../../graphql/ids.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { BySql, ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import type { Locale } from '../../shared/locale.js';
import { CustomerType } from '../customers/index.js';
import { accountIdPrefix } from '../identity/index.js';
import { AgentTeam } from './agent-team.entity.js';
import { Agent } from './agent.entity.js';
import { AssignmentRule } from './assignment-rule.entity.js';
import { TicketPriorityEnum, TicketTypeEnum } from './ticket.enums.js';
import type { Ticket } from './ticket.entity.js';

@ObjectType('AgentTeam', { description: 'Agents who look after the same kind of tickets.' })
@RecordOf(AgentTeam, 'team')
export class AgentTeamType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: AgentTeam['lockVersion'];

  @Field(() => String, { description: 'Its name.' })
  name!: AgentTeam['name'];

  @Field(() => [ID], { description: 'The accounts of its members, `acc_…`: `agents(filter: { teamId })`.' })
  @ComputedFrom('memberIds')
  members(): string[] {
    return this.memberIds.map((id) => toPublicId(accountIdPrefix, id));
  }

  private readonly memberIds!: AgentTeam['memberIds'];
}

@ObjectType('Agent', { description: 'How a member of a team works.' })
@RecordOf(Agent, 'agt')
export class AgentType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => ID, { description: 'Their account, `acc_…`.' })
  @ComputedFrom('accountId')
  account(): string {
    return toPublicId(accountIdPrefix, this.accountId);
  }

  private readonly accountId!: Agent['accountId'];

  @Field(() => String, { description: 'Their name.' })
  @BySql((column) => sql`(select name from account where id = ${column('accountId')})`)
  name!: string;

  @Field(() => Boolean, { description: 'Whether they are there; who is away gets no tickets by rule.' })
  available!: Agent['available'];

  @Field(() => Int, { description: 'How many open tickets they get at most by rule.' })
  openLimit!: Agent['openLimit'];

  @Field(() => Int, { description: 'How many tickets they have that are new, open or wait for somebody inside.' })
  @BySql((column) => sql`(select count(*)::int from ticket where assignee_id = ${column('accountId')} and status in ('NEW', 'OPEN', 'WAITING_INTERNAL'))`)
  openTickets!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they last got one by rule.' })
  lastAssignedAt!: string | null;
}

@ObjectType('AssignmentRule', { description: 'Which team a ticket is for. The first rule that fits decides.' })
@RecordOf(AssignmentRule, 'asr')
export class AssignmentRuleType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: AssignmentRule['lockVersion'];

  @Field(() => String, { description: 'What it is called.' })
  name!: AssignmentRule['name'];

  @Field(() => Int, { description: 'Its place; the smallest comes first.' })
  position!: AssignmentRule['position'];

  @Field(() => AgentTeamType, { description: 'The team that gets the tickets.' })
  team!: AgentTeamType;

  @Field(() => [TicketTypeEnum], { description: 'For tickets of one of these types; empty for all.' })
  types!: Ticket['type'][];

  @Field(() => [TicketPriorityEnum], { description: 'For tickets of one of these priorities; empty for all.' })
  priorities!: Ticket['priority'][];

  @Field(() => [LocaleEnum], { description: 'For customers of one of these languages; empty for all.' })
  locales!: Locale[];

  @Field(() => [String], { description: 'For tickets with one of these tags; empty for all.' })
  tags!: AssignmentRule['tags'];

  @Field(() => CustomerType, { nullable: true, description: 'For tickets of this customer only; null for all.' })
  onlyCustomer!: CustomerType | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is not applied any more.' })
  retiredAt!: string | null;
}

export const AgentTeamConnection = connectionOf('AgentTeam', () => AgentTeamType);
export const AgentConnection = connectionOf('Agent', () => AgentType);
export const AssignmentRuleConnection = connectionOf('AssignmentRule', () => AssignmentRuleType);
