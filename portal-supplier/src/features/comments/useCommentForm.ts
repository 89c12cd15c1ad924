import { useDraft } from '@shared/drafts/draft.js';
import type { UploadedFile } from '@shared/files/upload.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { OrderCommentDocument, type CommentBodyFragment } from '../../../../schema/generated/supplier/graphql.js';

interface Content {
  body: string;
  lineNumber: number | null;
  files: UploadedFile[];
}

const empty = (): Content => ({ body: '', lineNumber: null, files: [] });

/** A comment being written, kept as a draft per order; `written` gets it once the server has it. */
export function useCommentForm(orderId: string, written: (comment: CommentBodyFragment) => void) {
  const content = ref(empty());
  const { restoredFrom } = useDraft(`comment.${orderId}`, content, () => content.value.body.trim() !== '' || content.value.files.length > 0);
  const { executeMutation, fetching } = useMutation(OrderCommentDocument);
  const { settle, messagesFor, messages, filesLost } = useUserErrors((path) => path === 'body');

  function startAgain(): void {
    content.value = empty();
    restoredFrom.value = null;
  }

  async function send(): Promise<void> {
    const { body, lineNumber, files } = content.value;
    if (body.trim() === '' || fetching.value) return;
    const { data, error } = await executeMutation({ input: { id: orderId, body: body.trim(), lineNumber, attachmentIds: files.map(({ id }) => id) } });
    const comment = settle(data?.purchaseOrderComment, error)?.comment;
    if (filesLost.value) content.value.files = [];
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
    messages,
  };
}
