import { useClientHandle, useMutation } from '@urql/vue';
import { NotificationsMarkReadDocument, UnreadNotificationsDocument } from '../../../schema/generated/shared/graphql.js';

/** Marks notifications as read, all of them without ids, and lets the bell know. Answers whether it was done. */
export function useRead(): (ids?: string[]) => Promise<boolean> {
  const { client } = useClientHandle();
  const { executeMutation } = useMutation(NotificationsMarkReadDocument);
  return async (ids) => {
    const { data } = await executeMutation({ input: ids ? { ids } : {} });
    if (!data || data.notificationsMarkRead.userErrors.length > 0) return false;
    await client.query(UnreadNotificationsDocument, {}, { requestPolicy: 'network-only' });
    return true;
  };
}
