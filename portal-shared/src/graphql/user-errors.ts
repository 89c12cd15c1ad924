import type { CombinedError } from '@urql/core';
import { computed, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFailureText } from './failure-text.js';
import { isAboutFiles, pathOf, type Payload, type UserError } from './outcome.js';

/**
 * What was refused of the last mutation, by field, or why it did not get through. A path is written with dots from the input
 * down, list positions included: `messagesFor('lines.0.schedules.1.confirmedOn')`. What belongs to no field of the page is in
 * `messages`. `wordsFor` says a refusal in the page's own words.
 */
export function useUserErrors(fieldsOnPage: (path: string) => boolean = () => true, wordsFor?: (error: UserError) => string) {
  const { t, te } = useI18n();
  const failureText = useFailureText();
  const errors = ref<readonly UserError[]>([]);
  const failure = shallowRef<{ error: CombinedError | undefined } | null>(null);

  function textOf(error: UserError): string {
    if (wordsFor) return wordsFor(error);
    if (isAboutFiles(error)) return t('files.lost');
    return te(`errors.${error.code}`) ? t(`errors.${error.code}`) : error.message;
  }
  const general = computed(() => errors.value.filter((error) => pathOf(error) === '' || !fieldsOnPage(pathOf(error))));

  return {
    errors,
    /** Keeps what became of a mutation. Gives its payload when nothing was refused, else null. */
    settle<Answer extends Payload>(payload: Answer | null | undefined, error: CombinedError | undefined): Answer | null {
      failure.value = payload ? null : { error };
      errors.value = payload?.userErrors ?? [];
      return payload && payload.userErrors.length === 0 ? payload : null;
    },
    clear() {
      failure.value = null;
      errors.value = [];
    },
    messagesFor: (path: string) => errors.value.filter((error) => pathOf(error) === path).map(textOf),
    messages: computed(() => (failure.value ? [failureText(failure.value.error)] : [...new Set(general.value.map(textOf))])),
    /** Whether files that were uploaded earlier have to be chosen again. */
    filesLost: computed(() => errors.value.some(isAboutFiles)),
  };
}
