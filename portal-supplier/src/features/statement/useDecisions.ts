import type { CombinedError } from '@urql/core';
import { useMutation } from '@urql/vue';
import { useDraft } from '@shared/drafts/draft.js';
import type { Payload } from '@shared/graphql/outcome.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { computed, ref } from 'vue';
import { StatementLinesDecideDocument, StatementSignDocument, type StatementContentFragment } from '../../../../schema/generated/supplier/graphql.js';

/** What the supplier says of a statement: line by line, of all the rest at once, and at the end by signing it. */
export function useDecisions(statement: () => StatementContentFragment) {
  const decision = useMutation(StatementLinesDecideDocument);
  const signature = useMutation(StatementSignDocument);
  const refusals = useUserErrors((path) => path === 'lines.0.comment');
  /** The line that the last decision was about; null when it was about more. */
  const lastLine = ref<number | null>(null);
  /** What is being written about lines, by their number. */
  const comments = ref<Record<number, string>>({});
  useDraft(`statement.${statement().id}`, comments, () => Object.values(comments.value).some((text) => text.trim() !== ''));

  function wentThrough(payload: Payload | undefined, error: CombinedError | undefined, lineNumber: number | null): boolean {
    lastLine.value = lineNumber;
    return refusals.settle(payload, error) !== null;
  }

  return {
    comments,
    /** Agrees to a line or disputes it, with what was written about it. */
    async decide(lineNumber: number, verdict: 'AGREED' | 'DISPUTED'): Promise<boolean> {
      const comment = comments.value[lineNumber]?.trim() || null;
      const { data, error } = await decision.executeMutation({ input: { id: statement().id, lines: [{ lineNumber, verdict, comment }] } });
      if (!wentThrough(data?.statementLinesDecide, error, lineNumber)) return false;
      delete comments.value[lineNumber];
      return true;
    },
    async agreeToRest(): Promise<boolean> {
      const { data, error } = await decision.executeMutation({ input: { id: statement().id, agreeToRest: true } });
      return wentThrough(data?.statementLinesDecide, error, null);
    },
    /** Signs what is on the page; refused when the other side has changed it since. */
    async sign(): Promise<boolean> {
      const { id, lockVersion } = statement();
      const { data, error } = await signature.executeMutation({ input: { id, lockVersion } });
      return wentThrough(data?.statementSign, error, null);
    },
    deciding: decision.fetching,
    signing: signature.fetching,
    messagesFor: (lineNumber: number) => (lastLine.value === lineNumber ? [...refusals.messagesFor('lines.0.comment'), ...refusals.messages.value] : []),
    messages: computed(() => (lastLine.value === null ? refusals.messages.value : [])),
  };
}
