import type { EntityManager } from '@mikro-orm/postgresql';
import { permissionsOf } from '../../auth/permissions.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account, accountIdPrefix, Membership } from '../identity/index.js';
import { AgentTeam } from './agent-team.entity.js';
import { assignLater } from './assign-by-rule.js';
import { changeTicket } from './change-ticket.js';
import type { TicketAssignInput } from './ticket.input.js';

/**
 * Hands a ticket to one of the staff, and a new one is thereby open; or to a team, in which it then goes to whoever has the
 * least to do.
 * @throws DomainError REQUIRED at `assigneeId` when neither is said, NOT_FOUND at `assigneeId` or `teamId` for who is not there,
 * INVALID at `assigneeId` when their roles do not let them reply
 */
export function assignTicket(context: RequestContext, { assigneeId, teamId, ...which }: TicketAssignInput) {
  if (!assigneeId && !teamId) throw new DomainError('REQUIRED', ['assigneeId'], 'Say which agent or which team gets it.');
  return changeTicket(context, 'ASSIGN', which, async (ticket, em) => {
    if (teamId) ticket.team = await teamOf(em, toUuid('team', teamId));
    const assignee = assigneeId ? await agentOf(em, toUuid(accountIdPrefix, assigneeId)) : null;
    ticket.assigneeId = assignee?.id ?? null;
    ticket.assigneeName = assignee?.name ?? null;
    if (assignee && ticket.status === 'NEW') ticket.status = 'OPEN';
    if (!assignee) await assignLater(em, ticket);
  });
}

async function teamOf(em: EntityManager, id: string): Promise<AgentTeam> {
  const team = await em.findOne(AgentTeam, id);
  if (!team) throw new DomainError('NOT_FOUND', ['teamId']);
  return team;
}

async function agentOf(em: EntityManager, accountId: string): Promise<Account> {
  const account = await em.findOne(Account, { id: accountId, disabledAt: null });
  const memberships = await em.find(Membership, { account: accountId, audience: 'staff', disabledAt: null });
  if (!account || memberships.length === 0) throw new DomainError('NOT_FOUND', ['assigneeId']);
  const roles = memberships.flatMap((membership) => membership.roles);
  if (!permissionsOf('staff', roles).has('ticket:reply')) {
    throw new DomainError('INVALID', ['assigneeId'], `The roles of ${account.name} do not let them reply to tickets.`);
  }
  return account;
}
