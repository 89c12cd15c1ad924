import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { InputCheck } from '../../shared/input-check.js';
import { accountIdPrefix, peopleOf } from '../identity/index.js';
import { AgentTeam } from './agent-team.entity.js';
import { Agent } from './agent.entity.js';
import type { AgentTeamCreateInput, AgentTeamUpdateInput } from './assignment.inputs.js';

const LONGEST_NAME = 100;
const MOST_MEMBERS = 100;

/** Brings agents together. @throws DomainErrors: TAKEN at `name`; NOT_FOUND for members who may not reply to tickets */
export function createAgentTeam(context: RequestContext, input: AgentTeamCreateInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const name = await checkName(em, check, input.name, null);
    const memberIds = await checkMembers(em, check, input.memberIds);
    check.settle();
    const team = em.create(AgentTeam, { name, memberIds });
    await em.flush();
    return { agentTeam: { id: team.id } };
  });
}

/** Changes a team; tickets that it has stay with their agents. @throws DomainErrors as for a new one */
export function updateAgentTeam(context: RequestContext, input: AgentTeamUpdateInput) {
  return context.em.transactional(async (em) => {
    const team = await loadForChange(em, AgentTeam, toUuid('team', input.id), input.lockVersion);
    const check = new InputCheck();
    if (typeof input.name === 'string') team.name = await checkName(em, check, input.name, team.id);
    if (input.memberIds) team.memberIds = await checkMembers(em, check, input.memberIds);
    check.settle();
    return { agentTeam: { id: team.id } };
  });
}

async function checkName(em: EntityManager, check: InputCheck, wanted: string, own: string | null): Promise<string> {
  const name = check.text(wanted, ['name'], LONGEST_NAME);
  if (await em.fork().count(AgentTeam, { name, ...(own && { id: { $ne: own } }) })) check.refuse('TAKEN', ['name']);
  return name;
}

/** Who joins their first team becomes an agent. */
async function checkMembers(em: EntityManager, check: InputCheck, ids: readonly string[]): Promise<string[]> {
  if (ids.length > MOST_MEMBERS) check.refuse('OUT_OF_RANGE', ['memberIds'], `At most ${MOST_MEMBERS} members.`);
  const able = await peopleOf(em, { staff: true }, 'ticket:reply');
  const members = [...new Set(ids.map((id) => toUuid(accountIdPrefix, id)))];
  members.forEach((id, index) => {
    if (!able.some((account) => account.id === id)) check.refuse('NOT_FOUND', ['memberIds', String(index)], 'No member of staff who may reply to tickets.');
  });
  const known = await em.find(Agent, { accountId: members });
  for (const accountId of members) if (!known.some((agent) => agent.accountId === accountId)) em.create(Agent, { accountId });
  return members;
}
