import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useDraft } from '@shared/drafts/draft.js';
import type { UploadedFile } from '@shared/files/upload.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { TicketReplyDocument } from '../../../../schema/generated/customer/graphql.js';

/** A reply being written, kept as a draft per ticket; `send` says in which ticket it is now, or null when it did not go out. */
export function useReply(ticketId: string) {
  const content = ref<{ body: string; files: UploadedFile[] }>({ body: '', files: [] });
  const draft = useDraft(`reply.${ticketId}`, content, () => content.value.body.trim() !== '' || content.value.files.length > 0);
  const { executeMutation, fetching } = useMutation(TicketReplyDocument);
  const { settle, messagesFor, messages, filesLost } = useUserErrors((path) => path === 'body');

  async function send(): Promise<{ id: string; number: string } | null> {
    const body = content.value.body.trim();
    if (body === '' || fetching.value) return null;
    const attachmentIds = content.value.files.map(({ id }) => id);
    const { data, error } = await executeMutation({ input: { id: ticketId, body, ...(attachmentIds.length > 0 ? { attachmentIds } : {}) } });
    const ticket = settle(data?.ticketReply, error)?.ticket ?? null;
    if (filesLost.value) content.value.files = [];
    if (ticket) draft.discard();
    return ticket;
  }

  return {
    content,
    restoredFrom: draft.restoredFrom,
    discard: draft.discard,
    send,
    sending: fetching,
    bodyMessages: computed(() => messagesFor('body')),
    messages,
  };
}
