import { useLiveList } from '@shared/live/use-live-list.js';
import { OrdersChangedDocument } from '../../../../schema/generated/customer/graphql.js';

/** Calls `reload` when something about any of the person's orders has changed. */
export function useLiveOrders(reload: () => void): void {
  useLiveList({ query: OrdersChangedDocument }, reload);
}
