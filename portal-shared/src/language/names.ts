import { computed, type ComputedRef } from 'vue';
import { countryCodes } from './countries.js';
import { useLanguage } from './language.js';
import { languages } from './languages.js';

/** A code and what people call it. */
export interface NamedCode {
  value: string;
  title: string;
}

/** Countries and currencies by the names that the reader's language has for them, in its order. */
export function useNames(): { countries: ComputedRef<NamedCode[]>; currencies: ComputedRef<NamedCode[]>; countryName: (code: string) => string } {
  const { current } = useLanguage();
  const tag = computed(() => languages[current.value].formats);
  const namesOf = (type: 'region' | 'currency') => new Intl.DisplayNames(tag.value, { type });
  const regions = computed(() => namesOf('region'));
  const sorted = (entries: NamedCode[]) => entries.sort((one, other) => one.title.localeCompare(other.title, tag.value));
  return {
    countries: computed(() => sorted(countryCodes.map((value) => ({ value, title: regions.value.of(value) ?? value })))),
    currencies: computed(() => {
      const names = namesOf('currency');
      return sorted(Intl.supportedValuesOf('currency').map((value) => ({ value, title: `${names.of(value) ?? value} (${value})` })));
    }),
    countryName: (code) => regions.value.of(code) ?? code,
  };
}
