import { watch } from 'vue';
import { OrdersChangedDocument } from '../../../../schema/generated/customer/graphql.js';
import { useLive } from '../../live/useLive.js';

/** Calls `changed` each time something about one of the person's orders changes: it may now belong to another list. */
export function useLiveOrders(changed: () => void): void {
  watch(useLive({ query: OrdersChangedDocument }, changed), (change) => change && changed());
}
