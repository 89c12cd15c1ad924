import { useMutation } from '@urql/vue';
import { computed, ref, toRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDraft } from '@shared/drafts/draft.js';
import type { UploadedFile } from '@shared/files/upload.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { TicketOpenDocument, type TicketFieldFragment, type TicketRowFragment, type TicketType } from '../../../../schema/generated/customer/graphql.js';
import { useTicketFields } from './useTicketFields.js';

/** Named as it was when it was chosen. */
export interface ItemChoice {
  id: string;
  title: string;
  /** Its number. */
  subtitle: string;
}

export interface TicketContent {
  orderId: string | null;
  lineNumber: number | null;
  item: ItemChoice | null;
  type: TicketType;
  /** Answers to the fields of the types, by key. */
  values: Record<string, string>;
  subject: string;
  body: string;
  files: UploadedFile[];
}

const inputs = ['type', 'subject', 'body', 'salesOrderId', 'salesOrderLineNumber', 'itemId'];

/** Where the form begins. */
export interface Occasion {
  orderId: string | null;
  lineNumber: number | null;
  /** What somebody looked for before, in vain. */
  about: string;
}

/** A ticket being written, kept as a draft per order; `send` gives the opened ticket, or null with the refusals shown. */
export function useTicketForm({ orderId, lineNumber, about }: Occasion) {
  const { t } = useI18n();
  const content = ref<TicketContent>({ orderId, lineNumber, item: null, type: orderId ? 'ORDER' : 'QUESTION', values: {}, subject: '', body: '', files: [] });
  const draft = useDraft(`ticket.${orderId ?? 'new'}`, content, () => content.value.body.trim() !== '' || content.value.files.length > 0);
  // A draft of an older portal has neither answers nor an item.
  content.value.values ??= {};
  content.value.item ??= null;
  // The line in the address is what the person clicked just now, whatever an older draft says.
  if (lineNumber !== null) content.value.lineNumber = lineNumber;
  if (about !== '' && content.value.subject === '') content.value.subject = about;

  const { executeMutation, fetching } = useMutation(TicketOpenDocument);
  const { settle, messagesFor, messages, filesLost } = useUserErrors((path) => inputs.includes(path) || /^fieldValues\.\d+\.value$/.test(path));
  const checked = ref(false);
  const values = toRef(() => content.value.values);
  const asked = useTicketFields(toRef(() => content.value.type), values, checked);
  const missing = computed(() => ({
    subject: checked.value && content.value.subject.trim() === '' ? [t('ticketForm.subjectMissing')] : [],
    body: checked.value && content.value.body.trim() === '' ? [t('ticketForm.bodyMissing')] : [],
  }));

  async function send(): Promise<TicketRowFragment | null> {
    checked.value = true;
    if (fetching.value || missing.value.subject.length > 0 || missing.value.body.length > 0 || !asked.isComplete()) return null;
    const { data, error } = await executeMutation({ input: inputOf(content.value, asked.answers.value) });
    const ticket = settle(data?.ticketOpen, error)?.ticket ?? null;
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
    subjectMessages: computed(() => [...missing.value.subject, ...messagesFor('subject')]),
    bodyMessages: computed(() => [...missing.value.body, ...messagesFor('body')]),
    fields: asked.fields,
    fieldsState: asked.state,
    fieldsError: asked.error,
    reloadFields: asked.reload,
    fieldMessages: (field: TicketFieldFragment, index: number) => [...asked.missingMessages(field), ...messagesFor(`fieldValues.${index}.value`)],
    messagesFor,
    messages,
  };
}

function inputOf({ orderId, lineNumber, item, type, subject, body, files }: TicketContent, fieldValues: { key: string; value: string | null }[]) {
  return {
    type,
    subject: subject.trim(),
    body: body.trim(),
    ...(fieldValues.length > 0 ? { fieldValues } : {}),
    ...(orderId ? { salesOrderId: orderId } : {}),
    ...(orderId && lineNumber !== null ? { salesOrderLineNumber: lineNumber } : {}),
    ...(item ? { itemId: item.id } : {}),
    ...(files.length > 0 ? { attachmentIds: files.map(({ id }) => id) } : {}),
  };
}
