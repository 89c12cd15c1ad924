import type { CombinedError } from '@urql/core';
import { useI18n } from 'vue-i18n';
import { useLanguage } from '../language/language.js';
import { languages } from '../language/languages.js';
import { errorIdOf, failureOf, secondsToWait } from './failure.js';

/** Says why a change did not get through, and what to do next. */
export function useFailureText(): (error: CombinedError | undefined) => string {
  const { t } = useI18n();
  const { current } = useLanguage();

  function inWords(seconds: number): string {
    const relative = new Intl.RelativeTimeFormat(languages[current.value].formats);
    return seconds < 60 ? relative.format(seconds, 'second') : relative.format(Math.ceil(seconds / 60), 'minute');
  }

  return (error) => {
    const seconds = error ? secondsToWait(error) : 0;
    if (seconds > 0) return t('failures.tooOften', { when: inWords(seconds) });
    const text = t(`failures.${error ? failureOf(error) : 'internal'}.text`);
    const errorId = error && errorIdOf(error);
    return errorId ? `${text} ${t('failures.errorId')} ${errorId}` : text;
  };
}
