import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLanguage } from '@shared/language/language.js';
import { useLive } from '@shared/live/use-live.js';
import { computed } from 'vue';
import { ComplaintChangedDocument, ComplaintDocument } from '../../../../schema/generated/supplier/graphql.js';

/** One complaint with what both sides said, kept current while its page is open. */
export function useComplaint(id: () => string) {
  const { apiLocale } = useLanguage();
  const variables = computed(() => ({ id: id(), locale: apiLocale.value }));
  const loaded = useLoaded({ query: ComplaintDocument, variables });
  // What arrives goes through the cache and shows up in the query above.
  useLive({ query: ComplaintChangedDocument, variables }, loaded.reload);
  return { ...loaded, complaint: computed(() => loaded.data.value?.nonConformance) };
}
