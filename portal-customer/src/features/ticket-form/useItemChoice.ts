import { computed, ref, type Ref, watch } from 'vue';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLanguage } from '@shared/language/language.js';
import { ItemChoicesDocument, type TicketFormOrderQuery } from '../../../../schema/generated/customer/graphql.js';
import type { ItemChoice, TicketContent } from './useTicketForm.js';

interface ItemName {
  id: string;
  sku: string;
  name: string;
}

/**
 * The items a ticket can be about: the first that were ordered, or those that fit what is typed. A line of an order
 * brings its item along; another item than the line's leaves the line.
 */
export function useItemChoice(content: Ref<TicketContent>, order: Ref<TicketFormOrderQuery['salesOrder'] | null>) {
  const { apiLocale } = useLanguage();
  const search = ref('');
  // What the field shows of the chosen item comes back as a search; it is none.
  const searched = computed(() => (search.value === content.value.item?.title ? '' : search.value.trim()));
  const found = useLoaded({ query: ItemChoicesDocument, variables: computed(() => ({ search: searched.value || null, locale: apiLocale.value })) });
  const choiceOf = ({ id, sku, name }: ItemName): ItemChoice => ({ id, title: name, subtitle: sku });
  const items = computed(() => (found.data.value?.orderedItems.nodes ?? []).map(choiceOf));

  const line = computed(() => order.value?.lines.find(({ lineNumber }) => lineNumber === content.value.lineNumber) ?? null);
  watch(line, (now, before) => {
    if (now) content.value.item = choiceOf(now.item);
    else if (content.value.item?.id === before?.item.id) content.value.item = null;
  }, { immediate: true });
  watch(() => content.value.item?.id, (item) => {
    if (line.value && line.value.item.id !== item) content.value.lineNumber = null;
  });

  return { itemSearch: search, items, searchingItems: found.refreshing };
}
