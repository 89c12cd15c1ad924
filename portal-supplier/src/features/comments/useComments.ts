import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useClientHandle, useMutation } from '@urql/vue';
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import { OrderCommentsDocument, OrderCommentsMarkReadDocument, type CommentBodyFragment, type OrderContentFragment } from '../../../../schema/generated/supplier/graphql.js';

/**
 * The comments on an order, oldest first: the newest ones at once, earlier ones page by page. What arrives shows by itself,
 * and what the person has on the screen counts as read.
 */
export function useComments(order: () => OrderContentFragment) {
  const { client } = useClientHandle();
  const loaded = useLoaded({ query: OrderCommentsDocument, variables: computed(() => ({ id: order().id, before: null })) });
  const known = shallowRef(new Map<string, CommentBodyFragment>());
  const earlierCursor = ref<string | null>(null);
  const fetchingEarlier = ref(false);
  const add = (comments: readonly CommentBodyFragment[]) => (known.value = new Map([...known.value, ...comments.map((comment) => [comment.id, comment] as const)]));
  const cursorOf = (page: { pageInfo: { hasPreviousPage: boolean; startCursor: string | null } }) => (page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null);

  watch(
    () => order().id,
    () => (known.value = new Map()),
  );
  watch(
    () => loaded.data.value?.purchaseOrder,
    (current) => {
      if (!current || current.id !== order().id) return;
      if (known.value.size === 0) earlierCursor.value = cursorOf(current.comments);
      add(current.comments.nodes);
    },
    { immediate: true },
  );

  const { executeMutation: markRead } = useMutation(OrderCommentsMarkReadDocument);
  function readWhenSeen(): void {
    if (order().unreadCommentCount > 0 && document.visibilityState === 'visible') void markRead({ input: { id: order().id } });
  }
  watch(
    () => order().unreadCommentCount,
    (count) => {
      if (count > 0) void loaded.reload();
      readWhenSeen();
    },
    { immediate: true },
  );
  document.addEventListener('visibilitychange', readWhenSeen);
  onScopeDispose(() => document.removeEventListener('visibilitychange', readWhenSeen));

  async function showEarlier(): Promise<void> {
    const { id } = order();
    fetchingEarlier.value = true;
    const { data } = await client.query(OrderCommentsDocument, { id, before: earlierCursor.value });
    fetchingEarlier.value = false;
    if (!data || order().id !== id) return;
    add(data.purchaseOrder.comments.nodes);
    earlierCursor.value = cursorOf(data.purchaseOrder.comments);
  }

  return {
    ...loaded,
    comments: computed(() => [...known.value.values()].sort((one, other) => one.createdAt.localeCompare(other.createdAt))),
    add,
    hasEarlier: computed(() => earlierCursor.value !== null),
    fetchingEarlier,
    showEarlier,
  };
}
