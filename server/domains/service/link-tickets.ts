import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import type { TicketLinkInput, TicketUnlinkInput } from './ticket-end.inputs.js';
import { TicketLink } from './ticket-link.entity.js';
import { Ticket } from './ticket.entity.js';

/** Says what one ticket has to do with another. @throws DomainError NOT_FOUND; INVALID for itself; TAKEN when it is said already */
export function linkTickets({ em, principal }: SignedInContext, { id, otherId, kind }: TicketLinkInput) {
  return em.transactional(async (inside) => {
    const ticket = await inside.findOne(Ticket, toUuid('tkt', id));
    const other = await inside.findOne(Ticket, toUuid('tkt', otherId));
    if (!ticket) throw new DomainError('NOT_FOUND', ['id']);
    if (!other) throw new DomainError('NOT_FOUND', ['otherId']);
    if (ticket === other) throw new DomainError('INVALID', ['otherId'], 'A ticket has nothing to do with itself.');
    if (await inside.count(TicketLink, { ticket, other })) throw new DomainError('TAKEN', ['otherId']);
    inside.create(TicketLink, { ticket, other, kind, linkedByName: principal.name });
    return { ticket: { id: ticket.id } };
  });
}

/** Takes back what was said. @throws DomainError NOT_FOUND */
export function unlinkTickets({ em }: RequestContext, { linkId }: TicketUnlinkInput) {
  return em.transactional(async (inside) => {
    const link = await inside.findOne(TicketLink, toUuid('tktl', linkId));
    if (!link) throw new DomainError('NOT_FOUND', ['linkId']);
    inside.remove(link);
    return { ticket: { id: link.ticket.id } };
  });
}
