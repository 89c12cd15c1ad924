import { computed, type ComputedRef } from 'vue';
import { useLanguage } from '@shared/language/language.js';
import { languages } from '@shared/language/languages.js';
import type { Locale } from '../../../schema/generated/customer/graphql.js';

/** The language in which the API is asked for names of items: the one the person reads the portal in. */
export function useApiLocale(): ComputedRef<Locale> {
  const { current } = useLanguage();
  return computed(() => languages[current.value].apiLocale);
}
