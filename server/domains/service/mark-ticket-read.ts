import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';

/**
 * Notes that the viewer's side has seen the newest message. Reading is no change of the ticket: its `lockVersion` stays.
 * @throws DomainError NOT_FOUND
 */
export async function markTicketRead(context: SignedInContext, { id }: { id: string }) {
  const uuid = toUuid('tkt', id);
  const column = context.audience === 'customer' ? 'customer_read_at' : 'staff_read_at';
  return context.em.transactional(async (em) => {
    const found = await em.execute<{ id: string }[]>(`update ticket set ${column} = ? where id = ?::uuid returning id`, [context.now(), uuid]);
    if (found.length === 0) throw new DomainError('NOT_FOUND', ['id']);
    return { ticket: { id: uuid } };
  });
}
