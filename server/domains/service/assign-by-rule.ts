import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { addJob } from '../../jobs/add-job.js';
import { defineTask } from '../../jobs/task.js';
import { Account, Membership } from '../identity/index.js';
import { AgentTeam } from './agent-team.entity.js';
import { Agent } from './agent.entity.js';
import { AssignmentRule } from './assignment-rule.entity.js';
import { type Candidate, chooseAgent, isFor } from './choose-agent.js';
import { Ticket } from './ticket.entity.js';

const waiting = ['NEW', 'OPEN', 'WAITING_INTERNAL', 'WAITING_CUSTOMER'] as const;

/** Gives a ticket that nobody has to the team that the first fitting rule names, and there to whoever has the least to do. */
export const assignTicketByRule = defineTask<{ id: string }>('assign_ticket', async ({ id }, { system }) => {
  await system().transactional(async (em) => {
    const ticket = await em.findOne(Ticket, { id, assigneeId: null, status: [...waiting] }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (ticket) await assign(em, ticket, new Date());
  });
});

/** Passes on the open tickets of an agent who has gone away, and hands out what waits for one who has come. */
export const passOnTickets = defineTask<{ accountId: string }>('pass_on_tickets', async ({ accountId }, { system }) => {
  await system().transactional(async (em) => {
    const agent = await em.findOne(Agent, { accountId });
    const teams = await em.find(AgentTeam, { memberIds: { $contains: [accountId] } });
    const wanted = agent?.available ? { assigneeId: null, team: teams } : { assigneeId: accountId, status: ['NEW' as const, 'OPEN' as const] };
    const tickets = await em.find(Ticket, { status: [...waiting], ...wanted }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
    for (const ticket of tickets) {
      ticket.assigneeId = null;
      ticket.assigneeName = null;
      await assign(em, ticket, new Date());
    }
  });
});

/** Asks for a ticket to be assigned once the transaction commits: what rules look at is beyond a portal's row security. */
export function assignLater(em: EntityManager, { id }: Pick<Ticket, 'id'>): Promise<void> {
  return addJob(em, assignTicketByRule.name, { id });
}

async function assign(em: EntityManager, ticket: Ticket, now: Date): Promise<void> {
  await em.populate(ticket, ['customer', 'team']);
  const team = ticket.team ?? (await teamFor(em, ticket));
  if (!team) return;
  ticket.team = team;
  const candidates = await candidatesOf(em, team);
  const chosen = chooseAgent(candidates);
  if (chosen) {
    chosen.agent.lastAssignedAt = now;
    ticket.assigneeId = chosen.accountId;
    ticket.assigneeName = chosen.name;
  }
  await em.flush();
}

async function teamFor(em: EntityManager, { type, priority, tags, customer }: Ticket): Promise<AgentTeam | null> {
  const rules = await em.find(AssignmentRule, { retiredAt: null }, { orderBy: { position: 'asc', id: 'asc' }, populate: ['team'] });
  const ticket = { type, priority, tags, locale: customer.locale, customerId: customer.id };
  return rules.find((rule) => isFor({ ...rule, customerId: rule.onlyCustomer?.id ?? null }, ticket))?.team ?? null;
}

interface TeamMember extends Candidate {
  name: string;
  agent: Agent;
}

/** The members who can sign in; they are held, so that two tickets at once do not go to the same one by accident. */
async function candidatesOf(em: EntityManager, { memberIds }: AgentTeam): Promise<TeamMember[]> {
  const agents = await em.find(Agent, { accountId: memberIds }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true });
  const accounts = await em.find(Account, { id: memberIds, disabledAt: null });
  const memberships = await em.find(Membership, { account: memberIds, audience: 'staff', disabledAt: null });
  const open = await em.find(Ticket, { assigneeId: memberIds, status: ['NEW', 'OPEN', 'WAITING_INTERNAL'] }, { fields: ['assigneeId', 'priority'] });
  return agents.flatMap((agent) => {
    const { accountId, available, openLimit, lastAssignedAt } = agent;
    const account = accounts.find(({ id }) => id === accountId && memberships.some((membership) => membership.account.id === id));
    const own = open.filter(({ assigneeId }) => assigneeId === accountId).map(({ priority }) => priority);
    return account ? [{ accountId, name: account.name, available, openLimit, lastAssignedAt: lastAssignedAt ?? null, open: own, agent }] : [];
  });
}
