import { useMutation } from '@urql/vue';
import { useDraft } from '@shared/drafts/draft.js';
import { useUserErrors, type UserError } from '@shared/graphql/user-errors.js';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { StatementLinesDecideDocument, StatementSignDocument, type StatementContentFragment } from '../../../../schema/generated/supplier/graphql.js';

/** What the supplier says of a statement: line by line, of all the rest at once, and at the end by signing it. */
export function useDecisions(statement: () => StatementContentFragment) {
  const { t } = useI18n();
  const decision = useMutation(StatementLinesDecideDocument);
  const signature = useMutation(StatementSignDocument);
  const refusals = useUserErrors((path) => path === 'lines.0.comment');
  const failed = ref(false);
  /** The line that the last decision was about; null when it was about more. */
  const lastLine = ref<number | null>(null);
  /** What is being written about lines, by their number. */
  const comments = ref<Record<number, string>>({});
  useDraft(`statement.${statement().id}`, comments, () => Object.values(comments.value).some((text) => text.trim() !== ''));

  const general = computed(() => (failed.value ? [t('failures.form')] : refusals.general.value));

  function wentThrough(payload: { userErrors: readonly UserError[] } | undefined, lineNumber: number | null): boolean {
    lastLine.value = lineNumber;
    failed.value = payload === undefined;
    refusals.errors.value = payload?.userErrors ?? [];
    return payload?.userErrors.length === 0;
  }

  return {
    comments,
    /** Agrees to a line or disputes it, with what was written about it. */
    async decide(lineNumber: number, verdict: 'AGREED' | 'DISPUTED'): Promise<boolean> {
      const comment = comments.value[lineNumber]?.trim() || null;
      const { data } = await decision.executeMutation({ input: { id: statement().id, lines: [{ lineNumber, verdict, comment }] } });
      if (!wentThrough(data?.statementLinesDecide, lineNumber)) return false;
      delete comments.value[lineNumber];
      return true;
    },
    async agreeToRest(): Promise<boolean> {
      const { data } = await decision.executeMutation({ input: { id: statement().id, agreeToRest: true } });
      return wentThrough(data?.statementLinesDecide, null);
    },
    /** Signs what is on the page; refused when the other side has changed it since. */
    async sign(): Promise<boolean> {
      const { id, lockVersion } = statement();
      const { data } = await signature.executeMutation({ input: { id, lockVersion } });
      return wentThrough(data?.statementSign, null);
    },
    deciding: decision.fetching,
    signing: signature.fetching,
    messagesFor: (lineNumber: number) => (lastLine.value === lineNumber ? [...refusals.messagesFor('lines.0.comment'), ...general.value] : []),
    messages: computed(() => (lastLine.value === null ? general.value : [])),
  };
}
