import { computed } from 'vue';
import { HelpCategoriesDocument, type HelpCategoriesQuery } from '../../../schema/generated/shared/graphql.js';
import { useLoaded } from '../graphql/use-loaded.js';
import { useLanguage } from '../language/language.js';

export type HelpCategory = HelpCategoriesQuery['articleCategories'][number];

/** The subjects of the help centre that hold something to read, and their parts. */
export function useCategories() {
  const { apiLocale } = useLanguage();
  const loaded = useLoaded({ query: HelpCategoriesDocument, variables: computed(() => ({ language: apiLocale.value })) });
  const filled = computed(() => (loaded.data.value?.articleCategories ?? []).filter(({ articleCount }) => articleCount > 0));
  return {
    ...loaded,
    main: computed(() => filled.value.filter(({ parent }) => !parent)),
    partsOf: (category: HelpCategory) => filled.value.filter(({ parent }) => parent?.id === category.id),
    find: (slug: string) => filled.value.find((category) => category.slug === slug),
  };
}
