import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { systemText } from './system-texts.js';
import { requireAction } from './ticket-actions.js';
import type { TicketMergeInput } from './ticket-end.inputs.js';
import type { TicketPerson } from './ticket-people.js';
import { TicketWatcher } from './ticket-watcher.entity.js';
import { Ticket } from './ticket.entity.js';
import { addWatchers } from './watchers.js';
import { system, writeMessage } from './write-message.js';

/**
 * Lets a ticket go on in another one of the same customer. Its messages stay with it and are reached from there; who asked
 * and who watched it watch the other, and so see that one too.
 * @throws DomainError NOT_FOUND, CONFLICT, NOT_ALLOWED_IN_STATE; INVALID at `intoId` for itself or another customer's
 */
export function mergeTicket(context: SignedInContext, input: TicketMergeInput) {
  const [id, intoId] = [toUuid('tkt', input.id), toUuid('tkt', input.intoId)];
  if (id === intoId) throw new DomainError('INVALID', ['intoId'], 'A ticket cannot be merged into itself.');
  return context.em.transactional(async (em) => {
    // In the order of their ids, so that two who merge the same tickets take turns.
    const both = await em.find(Ticket, { id: [id, intoId] }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
    const source = both.find((ticket) => ticket.id === id);
    const target = both.find((ticket) => ticket.id === intoId);
    if (!source) throw new DomainError('NOT_FOUND', ['id']);
    if (input.lockVersion != null && input.lockVersion !== source.lockVersion) throw new DomainError('CONFLICT', ['lockVersion']);
    if (!target) throw new DomainError('NOT_FOUND', ['intoId']);
    requireAction('MERGE', source);
    requireAction('REPLY', target);
    if (source.customer.id !== target.customer.id) throw new DomainError('INVALID', ['intoId'], 'It is the ticket of another customer.');
    await em.populate(source, ['customer']);
    const { locale } = source.customer;
    await addWatchers(em, target, await followersOf(em, source));
    await writeMessage(em, context, source, { body: systemText('mergedInto', locale, target.number), visibility: 'PUBLIC', author: system });
    await writeMessage(em, context, target, { body: systemText('merged', locale, source.number), visibility: 'PUBLIC', author: system });
    em.assign(source, { status: 'MERGED', mergedInto: target, closedAt: context.now() });
    return { ticket: { id: source.id }, into: { id: target.id } };
  });
}

/** Who asked and who watches, none of them twice. */
async function followersOf(em: EntityManager, ticket: Ticket): Promise<TicketPerson[]> {
  const { requesterId, requesterName } = ticket;
  const watchers = await em.find(TicketWatcher, { ticket, ...(requesterId && { accountId: { $ne: requesterId } }) });
  const asker: TicketPerson[] = requesterId ? [{ accountId: requesterId, name: requesterName, side: 'CUSTOMER' }] : [];
  return [...asker, ...watchers.map(({ accountId, name, side }) => ({ accountId, name, side }))];
}
