import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { type UserError, useUserErrors } from '@shared/graphql/user-errors.js';

/** One step of the person with a return; `take` says whether it was taken, and what was refused is in the messages. */
export function useStep<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  refusalsOf: (data: Data) => readonly UserError[],
  fields: readonly string[] = [],
) {
  const { t } = useI18n();
  const { executeMutation, fetching } = useMutation(document);
  const { errors, messagesFor, general } = useUserErrors((path) => fields.includes(path));
  const failed = ref(false);

  async function take(variables: Variables): Promise<boolean> {
    const { data } = await executeMutation(variables);
    failed.value = !data;
    errors.value = data ? refusalsOf(data) : [];
    return !failed.value && errors.value.length === 0;
  }

  return { take, busy: fetching, messagesFor, messages: computed(() => (failed.value ? [t('failures.form')] : general.value)) };
}
