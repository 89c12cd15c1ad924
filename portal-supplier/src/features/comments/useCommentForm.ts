import { useDraft } from '@shared/drafts/draft.js';
import { isAboutFiles } from '@shared/files/files-refused.js';
import type { UploadedFile } from '@shared/files/upload.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { OrderCommentDocument, type CommentBodyFragment } from '../../../../schema/generated/supplier/graphql.js';

interface Content {
  body: string;
  lineNumber: number | null;
  files: UploadedFile[];
}

const empty = (): Content => ({ body: '', lineNumber: null, files: [] });

/** A comment being written, kept as a draft per order; `written` gets it once the server has it. */
export function useCommentForm(orderId: string, written: (comment: CommentBodyFragment) => void) {
  const { t } = useI18n();
  const content = ref(empty());
  const { restoredFrom } = useDraft(`comment.${orderId}`, content, () => content.value.body.trim() !== '' || content.value.files.length > 0);
  const { executeMutation, fetching } = useMutation(OrderCommentDocument);
  const { errors, messagesFor, general } = useUserErrors((path) => path === 'body');
  const failed = ref(false);
  const filesLost = ref(false);

  function startAgain(): void {
    content.value = empty();
    restoredFrom.value = null;
  }

  async function send(): Promise<void> {
    const { body, lineNumber, files } = content.value;
    if (body.trim() === '' || fetching.value) return;
    const { data } = await executeMutation({ input: { id: orderId, body: body.trim(), lineNumber, attachmentIds: files.map(({ id }) => id) } });
    const refusals = data?.purchaseOrderComment.userErrors ?? [];
    errors.value = refusals.filter((refusal) => !isAboutFiles(refusal));
    filesLost.value = errors.value.length < refusals.length;
    if (filesLost.value) content.value.files = [];
    failed.value = data === undefined;
    const comment = data?.purchaseOrderComment.comment;
    if (!comment) return;
    startAgain();
    written(comment);
  }

  return {
    content,
    restoredFrom,
    startAgain,
    send,
    sending: fetching,
    bodyMessages: computed(() => messagesFor('body')),
    messages: computed(() => [...(failed.value ? [t('failures.form')] : general.value), ...(filesLost.value ? [t('files.lost')] : [])]),
  };
}
