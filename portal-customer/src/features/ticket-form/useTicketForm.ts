import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDraft } from '@shared/drafts/draft.js';
import type { UploadedFile } from '@shared/files/upload.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { TicketOpenDocument, type TicketRowFragment, type TicketType } from '../../../../schema/generated/customer/graphql.js';
import { isAboutFiles } from '@shared/files/files-refused.js';

export interface TicketContent {
  orderId: string | null;
  lineNumber: number | null;
  type: TicketType;
  subject: string;
  body: string;
  files: UploadedFile[];
}

const fields = ['type', 'subject', 'body', 'salesOrderId', 'salesOrderLineNumber'];

/** A ticket being written, kept as a draft per order; `send` gives the opened ticket, or null with the refusals shown. */
export function useTicketForm(orderId: string | null, lineNumber: number | null) {
  const { t } = useI18n();
  const content = ref<TicketContent>({ orderId, lineNumber, type: orderId ? 'ORDER' : 'QUESTION', subject: '', body: '', files: [] });
  const draft = useDraft(`ticket.${orderId ?? 'new'}`, content, () => content.value.body.trim() !== '' || content.value.files.length > 0);
  // The line in the address is what the person clicked just now, whatever an older draft says.
  if (lineNumber !== null) content.value.lineNumber = lineNumber;

  const { executeMutation, fetching } = useMutation(TicketOpenDocument);
  const { errors, messagesFor, general } = useUserErrors((path) => fields.includes(path));
  const failed = ref(false);
  const filesLost = ref(false);
  const checked = ref(false);
  const missing = computed(() => ({
    subject: checked.value && content.value.subject.trim() === '' ? [t('ticketForm.subjectMissing')] : [],
    body: checked.value && content.value.body.trim() === '' ? [t('ticketForm.bodyMissing')] : [],
  }));

  async function send(): Promise<TicketRowFragment | null> {
    checked.value = true;
    if (fetching.value || missing.value.subject.length > 0 || missing.value.body.length > 0) return null;
    failed.value = false;
    const { data } = await executeMutation({ input: inputOf(content.value) });
    const refusals = data?.ticketOpen.userErrors ?? [];
    errors.value = refusals.filter((refusal) => !isAboutFiles(refusal));
    filesLost.value = errors.value.length < refusals.length;
    if (filesLost.value) content.value.files = [];
    failed.value = data === undefined;
    const ticket = refusals.length === 0 ? (data?.ticketOpen.ticket ?? null) : null;
    if (ticket) draft.discard();
    return ticket;
  }

  return {
    content,
    restoredFrom: draft.restoredFrom,
    discard: draft.discard,
    send,
    sending: fetching,
    subjectMessages: computed(() => [...missing.value.subject, ...messagesFor('subject')]),
    bodyMessages: computed(() => [...missing.value.body, ...messagesFor('body')]),
    messagesFor,
    messages: computed(() => [...(failed.value ? [t('failures.form')] : general.value), ...(filesLost.value ? [t('files.lost')] : [])]),
  };
}

function inputOf({ orderId, lineNumber, type, subject, body, files }: TicketContent) {
  return {
    type,
    subject: subject.trim(),
    body: body.trim(),
    ...(orderId ? { salesOrderId: orderId } : {}),
    ...(orderId && lineNumber !== null ? { salesOrderLineNumber: lineNumber } : {}),
    ...(files.length > 0 ? { attachmentIds: files.map(({ id }) => id) } : {}),
  };
}
