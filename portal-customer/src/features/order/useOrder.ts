import { computed, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAnnouncements } from '@shared/components/announcements.js';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLanguage } from '@shared/language/language.js';
import { OrderChangedDocument, OrderDocument, type OrderQuery } from '../../../../schema/generated/customer/graphql.js';
import { useLive } from '@shared/live/use-live.js';

export type OrderDetail = NonNullable<OrderQuery['salesOrder']>;
export type OrderLine = OrderDetail['lines'][number];
export type OrderShipment = OrderDetail['shipments'][number];

/** An order with its lines and timeline; what changes while it is open arrives by itself and is announced. */
export function useOrder(id: Ref<string>) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const { apiLocale } = useLanguage();
  const loaded = useLoaded({ query: OrderDocument, variables: computed(() => ({ id: id.value, locale: apiLocale.value })) });
  const order = computed(() => loaded.data.value?.salesOrder ?? null);

  const change = useLive({ query: OrderChangedDocument, variables: computed(() => ({ id: id.value })) }, loaded.reload);
  watch(change, (next) => {
    if (!next) return;
    announce(t('order.updated'), 'info');
    void loaded.reload();
  });

  return { ...loaded, order };
}
