import { useLiveList } from '@shared/live/use-live-list.js';
import { OrdersChangedDocument } from '../../../../schema/generated/supplier/graphql.js';

/** Calls `reload` when any of the supplier's orders was changed or sent. */
export function useLiveOrders(reload: () => void): void {
  useLiveList({ query: OrdersChangedDocument }, reload);
}
