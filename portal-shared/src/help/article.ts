import { useMutation } from '@urql/vue';
import { computed, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { ArticleOpenDocument, HelpArticleDocument, HelpRelatedDocument, type Locale } from '../../../schema/generated/shared/graphql.js';
import { useLoaded } from '../graphql/use-loaded.js';
import { useLanguage } from '../language/language.js';

/**
 * The article at an address, with what is read beside it. In another language of the page its translation takes its
 * place, unless the reader asked for this one (`in` in the address).
 */
export function useArticle(slug: () => string) {
  const { apiLocale } = useLanguage();
  const route = useRoute();
  const router = useRouter();
  const wanted = computed(() => (['EN', 'ZH_CN', 'FA'] as const).find((locale) => locale === route.query['in']) ?? apiLocale.value);
  const loaded = useLoaded({ query: HelpArticleDocument, variables: computed(() => ({ slug: slug(), language: wanted.value })) });
  const article = computed(() => loaded.data.value?.articleBySlug);
  const versionIn = (language: Locale) => article.value?.article.versions.find((version) => version.language === language);

  watch([article, wanted], ([shown, language]) => {
    const translated = shown && shown.language !== language ? versionIn(language) : undefined;
    if (translated) void router.replace({ name: 'help-article', params: { slug: translated.slug } });
  });

  const { executeMutation: count } = useMutation(ArticleOpenDocument);
  watch(() => article.value?.article.id, (id) => id && void count({ input: { id } }), { immediate: true });

  const articleId = computed(() => article.value?.article.id);
  const related = useLoaded({
    query: HelpRelatedDocument,
    variables: computed(() => ({ id: articleId.value ?? '', language: apiLocale.value })),
    pause: computed(() => !articleId.value),
  });
  return {
    ...loaded,
    article,
    related: computed(() => related.data.value?.relatedArticles ?? []),
    others: computed(() => article.value?.article.versions.filter(({ id }) => id !== article.value?.id) ?? []),
  };
}
