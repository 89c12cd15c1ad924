import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { readConnection } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import {
  AgentPayload,
  AgentTeamCreateInput,
  AgentTeamPayload,
  AgentTeamUpdateInput,
  AgentUpdateInput,
  AssignmentRuleCreateInput,
  AssignmentRulePayload,
  AssignmentRuleRetireInput,
  AssignmentRuleUpdateInput,
} from './assignment.inputs.js';
import { agentList, AgentsArguments, agentTeamList, AgentTeamsArguments, assignmentRuleList, AssignmentRulesArguments } from './assignment.queries.js';
import { AgentConnection, AgentTeamConnection, AssignmentRuleConnection } from './assignment.types.js';
import { updateAgent } from './update-agent.js';
import { createAgentTeam, updateAgentTeam } from './write-agent-team.js';
import { createAssignmentRule, retireAssignmentRule, updateAssignmentRule } from './write-assignment-rule.js';

/** Who gets tickets by themselves. */
@Resolver()
export class AssignmentResolver {
  @Query(() => AgentTeamConnection, { description: 'The teams of agents. By name unless `orderBy` says otherwise.' })
  @Requires('ticket:assign')
  agentTeams(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => AgentTeamsArguments) page: object) {
    return readConnection(context, info, agentTeamList, page);
  }

  @Query(() => AgentConnection, { description: 'Members of teams, with what they have to do. Who joined first comes first.' })
  @Requires('ticket:assign')
  agents(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => AgentsArguments) page: object) {
    return readConnection(context, info, agentList, page);
  }

  @Query(() => AssignmentRuleConnection, { description: 'Which team tickets are for. By place unless `orderBy` says otherwise.' })
  @Requires('ticket:assign')
  assignmentRules(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => AssignmentRulesArguments) page: object) {
    return readConnection(context, info, assignmentRuleList, page);
  }

  @Mutation(() => AgentTeamPayload, { description: 'Brings agents together.' })
  @Requires('ticketSetup:write')
  agentTeamCreate(@Ctx() context: RequestContext, @Arg('input', () => AgentTeamCreateInput, { description: 'The team.' }) input: AgentTeamCreateInput) {
    return settle(() => createAgentTeam(context, input));
  }

  @Mutation(() => AgentTeamPayload, { description: 'Changes a team; tickets that it has stay with their agents.' })
  @Requires('ticketSetup:write')
  agentTeamUpdate(@Ctx() context: RequestContext, @Arg('input', () => AgentTeamUpdateInput, { description: 'The change.' }) input: AgentTeamUpdateInput) {
    return settle(() => updateAgentTeam(context, input));
  }

  @Mutation(() => AgentPayload, { description: 'Says whether an agent is there, and how much they take.' })
  @Requires('ticket:assign')
  agentUpdate(@Ctx() context: SignedInContext, @Arg('input', () => AgentUpdateInput, { description: 'The change.' }) input: AgentUpdateInput) {
    return settle(() => updateAgent(context, input));
  }

  @Mutation(() => AssignmentRulePayload, { description: 'Says which team tickets are for that are opened from now on.' })
  @Requires('ticketSetup:write')
  assignmentRuleCreate(@Ctx() context: RequestContext, @Arg('input', () => AssignmentRuleCreateInput, { description: 'The rule.' }) input: AssignmentRuleCreateInput) {
    return settle(() => createAssignmentRule(context, input));
  }

  @Mutation(() => AssignmentRulePayload, { description: 'Changes a rule; tickets stay where it brought them.' })
  @Requires('ticketSetup:write')
  assignmentRuleUpdate(@Ctx() context: RequestContext, @Arg('input', () => AssignmentRuleUpdateInput, { description: 'The change.' }) input: AssignmentRuleUpdateInput) {
    return settle(() => updateAssignmentRule(context, input));
  }

  @Mutation(() => AssignmentRulePayload, { description: 'Applies a rule no more; tickets stay where it brought them.' })
  @Requires('ticketSetup:write')
  assignmentRuleRetire(@Ctx() context: RequestContext, @Arg('input', () => AssignmentRuleRetireInput, { description: 'Which.' }) input: AssignmentRuleRetireInput) {
    return settle(() => retireAssignmentRule(context, input));
  }
}
