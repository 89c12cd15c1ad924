import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDraft } from '@shared/drafts/draft.js';
import type { UploadedFile } from '@shared/files/upload.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { TicketReplyDocument } from '../../../../schema/generated/customer/graphql.js';
import { isAboutFiles } from '@shared/files/files-refused.js';

/** A reply being written, kept as a draft per ticket; `send` says in which ticket it is now, or null when it did not go out. */
export function useReply(ticketId: string) {
  const { t } = useI18n();
  const content = ref<{ body: string; files: UploadedFile[] }>({ body: '', files: [] });
  const draft = useDraft(`reply.${ticketId}`, content, () => content.value.body.trim() !== '' || content.value.files.length > 0);
  const { executeMutation, fetching } = useMutation(TicketReplyDocument);
  const { errors, messagesFor, general } = useUserErrors((path) => path === 'body');
  const failed = ref(false);
  const filesLost = ref(false);

  async function send(): Promise<{ id: string; number: string } | null> {
    const body = content.value.body.trim();
    if (body === '' || fetching.value) return null;
    failed.value = false;
    const attachmentIds = content.value.files.map(({ id }) => id);
    const { data } = await executeMutation({ input: { id: ticketId, body, ...(attachmentIds.length > 0 ? { attachmentIds } : {}) } });
    const refusals = data?.ticketReply.userErrors ?? [];
    errors.value = refusals.filter((refusal) => !isAboutFiles(refusal));
    filesLost.value = errors.value.length < refusals.length;
    if (filesLost.value) content.value.files = [];
    failed.value = data === undefined;
    const ticket = data?.ticketReply.ticket ?? null;
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
    messages: computed(() => [...(failed.value ? [t('failures.form')] : general.value), ...(filesLost.value ? [t('files.lost')] : [])]),
  };
}
