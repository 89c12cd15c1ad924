import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import type { NotificationsMarkReadInput } from './notification.inputs.js';
import { Notification } from './notification.entity.js';

const MOST = 100;

/**
 * Marks notifications of the person as read. Ids of somebody else's are passed over like ids of nobody's.
 * @throws DomainError OUT_OF_RANGE at `ids` for more than 100
 */
export function markNotificationsRead({ em, principal, now }: SignedInContext, { ids }: NotificationsMarkReadInput) {
  if (ids && ids.length > MOST) throw new DomainError('OUT_OF_RANGE', ['ids'], `Give at most ${MOST}, or none for all.`);
  // Staff may see every row: here each person has their own.
  const { accountId: account, supplierId: supplier, customerId: customer } = principal;
  const unread = { account, supplier, customer, shown: true, readAt: null };
  return em.transactional(async (inside) => {
    const chosen = ids ? { id: { $in: ids.map((id) => toUuid('ntf', id)) } } : {};
    await inside.nativeUpdate(Notification, { ...unread, ...chosen }, { readAt: now() });
    return { unreadCount: await inside.count(Notification, unread) };
  });
}
