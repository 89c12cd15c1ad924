import { LockMode } from '@mikro-orm/core';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { addJob } from '../../jobs/add-job.js';
import { DomainError } from '../../shared/domain-error.js';
import { accountIdPrefix } from '../identity/index.js';
import { Agent } from './agent.entity.js';
import { passOnTickets } from './assign-by-rule.js';
import type { AgentUpdateInput } from './assignment.inputs.js';

const HIGHEST_LIMIT = 500;

/**
 * Says how an agent works. Who goes away passes their tickets on, who comes gets what waits.
 * @throws DomainError NOT_FOUND at `accountId` for who is in no team, or is somebody else and not for the asker to say; OUT_OF_RANGE
 */
export async function updateAgent({ em, principal }: SignedInContext, { accountId, available, openLimit }: AgentUpdateInput) {
  if (openLimit != null && (openLimit < 1 || openLimit > HIGHEST_LIMIT)) throw new DomainError('OUT_OF_RANGE', ['openLimit'], `1 to ${HIGHEST_LIMIT}.`);
  const id = accountId ? toUuid(accountIdPrefix, accountId) : principal.accountId;
  if (id !== principal.accountId && !principal.permissions.has('ticketSetup:write')) throw new DomainError('NOT_FOUND', ['accountId']);
  return em.transactional(async (inside) => {
    const agent = await inside.findOne(Agent, { accountId: id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!agent) throw new DomainError('NOT_FOUND', ['accountId'], 'They are in no team.');
    const turned = available != null && available !== agent.available;
    inside.assign(agent, { available: available ?? agent.available, openLimit: openLimit ?? agent.openLimit });
    if (turned) await addJob(inside, passOnTickets.name, { accountId: id });
    return { agent: { id: agent.id } };
  });
}
