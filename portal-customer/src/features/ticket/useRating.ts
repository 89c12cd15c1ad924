import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDraft } from '@shared/drafts/draft.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { TicketRateDocument } from '../../../../schema/generated/customer/graphql.js';

/** A rating being given, kept as a draft until it was sent. */
export function useRating(ticketId: string) {
  const { t } = useI18n();
  const content = ref<{ score: number | null; comment: string }>({ score: null, comment: '' });
  const draft = useDraft(`rating.${ticketId}`, content, () => content.value.score !== null || content.value.comment.trim() !== '');
  const { executeMutation, fetching } = useMutation(TicketRateDocument);
  const { settle, messagesFor, messages } = useUserErrors((path) => path === 'score' || path === 'comment');
  const unchosen = ref(false);

  async function send(): Promise<void> {
    const { score, comment } = content.value;
    unchosen.value = score === null;
    if (score === null || fetching.value) return;
    const { data, error } = await executeMutation({ input: { id: ticketId, score, comment: comment.trim() || null } });
    if (settle(data?.ticketRate, error)) draft.discard();
  }

  function discard(): void {
    content.value = { score: null, comment: '' };
    draft.discard();
  }

  return {
    content,
    restoredFrom: draft.restoredFrom,
    discard,
    send,
    sending: fetching,
    scoreMessages: computed(() => (unchosen.value && content.value.score === null ? [t('ticketRating.choose')] : messagesFor('score'))),
    commentMessages: computed(() => messagesFor('comment')),
    messages,
  };
}
