import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { InputCheck } from '../../shared/input-check.js';
import { accountIdPrefix, peopleOf } from '../identity/index.js';
import type { Mention } from './ticket-message.entity.js';
import type { TicketWatcher } from './ticket-watcher.entity.js';

/** Somebody who can be told of a ticket. */
export interface TicketPerson extends Mention {
  side: TicketWatcher['side'];
}

/** Accounts and memberships are beyond the row security of a portal; the audit log names who asks. */
export function forPeople({ database, principal, requestId }: SignedInContext, action: string): EntityManager {
  return database.system(action, principal.accountId, requestId);
}

/** Everybody of one side who may read tickets and can sign in, by name. `em` is one of the system. */
export async function peopleFor(em: EntityManager, side: TicketPerson['side'], customerId: string): Promise<TicketPerson[]> {
  const people = await peopleOf(em, side === 'STAFF' ? { staff: true } : { customer: customerId }, 'ticket:read');
  return people.map(({ id, name }) => ({ accountId: id, name, side })).sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * Those of one side who were named.
 * @param ids public ids of accounts
 * @throws DomainErrors NOT_FOUND for each who is not of that side or may not read tickets, under `field`
 */
export async function namedPeople(context: SignedInContext, ids: readonly string[], side: TicketPerson['side'], customerId: string, field: string): Promise<TicketPerson[]> {
  if (!ids.length) return [];
  const people = await peopleFor(forPeople(context, 'ticketPeople'), side, customerId);
  const check = new InputCheck();
  const named = [...new Set(ids)].map((id, index) => {
    const found = people.find(({ accountId }) => accountId === toUuid(accountIdPrefix, id));
    if (!found) check.refuse('NOT_FOUND', [field, String(index)], 'Nobody who could read it has this account.');
    return found;
  });
  check.settle();
  return named.filter((person) => person !== undefined);
}
