import { useSubscription } from '@urql/vue';
import { onScopeDispose } from 'vue';
import { OrdersChangedDocument } from '../../../../schema/generated/supplier/graphql.js';

const pauseInMilliseconds = 1000;

/** Calls `reload` when any of the supplier's orders was changed or sent; many changes in a row count as one. */
export function useLiveOrders(reload: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  useSubscription({ query: OrdersChangedDocument, variables: {} }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(reload, pauseInMilliseconds);
  });
  onScopeDispose(() => clearTimeout(waiting));
}
