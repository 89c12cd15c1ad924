import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { accountIdPrefix } from '../identity/index.js';
import { loadForChange } from '../../database/load-for-change.js';
import { forPeople, peopleFor } from './ticket-people.js';
import { requireAction } from './ticket-actions.js';
import { TicketWatcher } from './ticket-watcher.entity.js';
import { Ticket } from './ticket.entity.js';
import { addWatchers } from './watchers.js';

interface Watching {
  id: string;
  accountId?: string | null;
}

/** Lets whoever asks, or somebody they name, be told of what is written. @throws DomainError NOT_FOUND at `accountId`, OUT_OF_RANGE */
export function watchTicket(context: SignedInContext, input: Watching) {
  return withWatchers(context, input, async (em, ticket, accountId) => {
    const customers = await peopleFor(em, 'CUSTOMER', ticket.customer.id);
    const staff = context.audience === 'staff' ? await peopleFor(em, 'STAFF', ticket.customer.id) : [];
    const person = [...customers, ...staff].find((each) => each.accountId === accountId);
    if (!person) throw new DomainError('NOT_FOUND', ['accountId'], 'Nobody who could read it has this account.');
    await addWatchers(em, ticket, [person]);
  });
}

/** Lets somebody be told no more. @throws DomainError NOT_FOUND at `accountId` when they do not watch it */
export function unwatchTicket(context: SignedInContext, input: Watching) {
  return withWatchers(context, input, async (em, ticket, accountId) => {
    const shown = context.audience === 'staff' ? {} : { side: 'CUSTOMER' as const };
    const watcher = await em.findOne(TicketWatcher, { ticket, accountId, ...shown });
    if (!watcher) throw new DomainError('NOT_FOUND', ['accountId'], 'They do not watch it.');
    em.remove(watcher);
  });
}

/** Who watches may see the ticket by that alone, so that the change is beyond the row security of a portal. */
async function withWatchers(context: SignedInContext, { id, accountId }: Watching, change: (em: EntityManager, ticket: Ticket, accountId: string) => Promise<void>) {
  const uuid = toUuid('tkt', id);
  if (!(await context.em.fork().findOne(Ticket, uuid))) throw new DomainError('NOT_FOUND', ['id']);
  return forPeople(context, 'ticketWatch').transactional(async (em) => {
    const ticket = await loadForChange(em, Ticket, uuid);
    requireAction('WATCH', ticket);
    await change(em, ticket, accountId ? toUuid(accountIdPrefix, accountId) : context.principal.accountId);
    return { ticket: { id: uuid } };
  });
}
