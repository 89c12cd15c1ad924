import { useMutation } from '@urql/vue';
import { ref } from 'vue';
import { useDraft } from '@shared/drafts/draft.js';
import { useLanguage } from '@shared/language/language.js';
import { useCredentialForm } from '@shared/session/use-credential-form.js';
import { GuestTicketOpenDocument, type TicketType } from '../../../../schema/generated/customer/graphql.js';

export interface Question {
  type: TicketType;
  name: string;
  email: string;
  subject: string;
  body: string;
}

const fields = ['name', 'email', 'type', 'subject', 'body'];
const needed = ['name', 'email', 'subject', 'body'] as const;

/** A question of somebody who is not signed in, kept as a draft; `send` says whether it was taken. */
export function useQuestion(subject: string) {
  const { apiLocale } = useLanguage();
  const question = ref<Question>({ type: 'QUESTION', name: '', email: '', subject: '', body: '' });
  const draft = useDraft('ask', question, () => question.value.body.trim() !== '');
  if (subject !== '') question.value.subject = subject;

  const { executeMutation } = useMutation(GuestTicketOpenDocument);
  const { busy, send, errors, messagesFor, messages } = useCredentialForm(fields);

  async function ask(): Promise<boolean> {
    const missing = needed.filter((field) => question.value[field].trim() === '');
    errors.value = missing.map((field) => ({ code: 'REQUIRED', field: [field], message: '' }));
    if (missing.length > 0) return false;
    const input = { ...question.value, email: question.value.email.trim(), locale: apiLocale.value };
    const sent = await send(async () => {
      const { data, error } = await executeMutation({ input });
      return { payload: data?.guestTicketOpen, error };
    });
    if (sent) draft.discard();
    return sent;
  }

  return { question, ask, busy, messagesFor, messages };
}
