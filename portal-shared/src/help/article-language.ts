import { useLanguage } from '../language/language.js';
import { languageOfLocale, languages } from '../language/languages.js';
import type { Locale } from '../../../schema/generated/shared/graphql.js';

/** What a page says about the language of an article, which may be another than its own. */
export function useArticleLanguage() {
  const { apiLocale } = useLanguage();
  const factsOf = (locale: Locale) => languages[languageOfLocale(locale)];
  return {
    /** For the elements that hold its text. */
    attributesOf: (locale: Locale) => ({ lang: languageOfLocale(locale), dir: factsOf(locale).direction }),
    nameOf: (locale: Locale) => factsOf(locale).ownName,
    isForeign: (locale: Locale) => locale !== apiLocale.value,
  };
}
