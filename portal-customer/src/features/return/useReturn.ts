import { computed, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAnnouncements } from '@shared/components/announcements.js';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLanguage } from '@shared/language/language.js';
import { useLive } from '@shared/live/use-live.js';
import { CustomerReturnDocument, type CustomerReturnQuery, ReturnChangedDocument } from '../../../../schema/generated/customer/graphql.js';

export type ReturnDetail = NonNullable<CustomerReturnQuery['customerReturn']>;
export type ReturnLine = ReturnDetail['lines'][number];
export type RepairOfLine = NonNullable<ReturnLine['repair']>;

/** A return with its lines and timeline; what changes while it is open arrives by itself and is announced. */
export function useReturn(id: Ref<string>) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const { apiLocale } = useLanguage();
  const loaded = useLoaded({ query: CustomerReturnDocument, variables: computed(() => ({ id: id.value, locale: apiLocale.value })) });
  const customerReturn = computed(() => loaded.data.value?.customerReturn ?? null);

  const change = useLive({ query: ReturnChangedDocument, variables: computed(() => ({ id: id.value })) }, loaded.reload);
  watch(change, (next) => {
    if (!next) return;
    announce(t('return.updated'), 'info');
    void loaded.reload();
  });

  return { ...loaded, customerReturn };
}
