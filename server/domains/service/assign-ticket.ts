import type { EntityManager } from '@mikro-orm/postgresql';
import { permissionsOf } from '../../auth/permissions.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account, accountIdPrefix, Membership } from '../identity/index.js';
import { changeTicket } from './change-ticket.js';
import type { TicketAssignInput } from './ticket.input.js';

/**
 * Hands a ticket to one of the staff; a new one is thereby open.
 * @throws DomainError NOT_FOUND at `assigneeId` when there is no such member of staff, INVALID when their roles do not let them reply
 */
export function assignTicket(context: RequestContext, input: TicketAssignInput) {
  return changeTicket(context, 'ASSIGN', input, async (ticket, em) => {
    const assignee = await agentOf(em, toUuid(accountIdPrefix, input.assigneeId));
    ticket.assigneeId = assignee.id;
    ticket.assigneeName = assignee.name;
    if (ticket.status === 'NEW') ticket.status = 'OPEN';
  });
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
