import { computed, ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useFormats } from '@shared/language/formats.js';
import { useLanguage } from '@shared/language/language.js';
import { OrderChoicesDocument, TicketFormOrderDocument } from '../../../../schema/generated/customer/graphql.js';

interface OrderName {
  number: string;
  customerReference: string | null;
}

/** The orders and order lines a ticket can be about: the newest orders, or those that fit what is typed. */
export function useOrderChoice(orderId: Ref<string | null>) {
  const { t } = useI18n();
  const formats = useFormats();
  const { apiLocale } = useLanguage();
  const search = ref('');
  const titleOf = ({ number, customerReference }: OrderName) => customerReference ?? number;
  const subtitleOf = ({ number, customerReference, orderedOn }: OrderName & { orderedOn: string }) => [...(customerReference ? [number] : []), formats.value.date(orderedOn)].join(' · ');

  const chosen = useLoaded({
    query: TicketFormOrderDocument,
    variables: computed(() => ({ id: orderId.value ?? '', locale: apiLocale.value })),
    pause: computed(() => orderId.value === null),
  });
  const order = computed(() => (orderId.value === null ? null : (chosen.data.value?.salesOrder ?? null)));
  // What the field shows of the chosen order comes back as a search; it is none.
  const searched = computed(() => (order.value && search.value === titleOf(order.value) ? '' : search.value.trim()));
  const found = useLoaded({ query: OrderChoicesDocument, variables: computed(() => ({ search: searched.value || null })) });

  const orders = computed(() => {
    const nodes = found.data.value?.salesOrders.nodes ?? [];
    const all = order.value && !nodes.some(({ id }) => id === order.value?.id) ? [order.value, ...nodes] : nodes;
    return all.map((node) => ({ value: node.id, title: titleOf(node), subtitle: subtitleOf(node) }));
  });
  const lines = computed(() => [
    { value: null, title: t('ticketForm.lineAll') },
    ...(order.value?.lines ?? []).map(({ lineNumber, item }) => ({
      value: lineNumber,
      title: t('ticketForm.lineOption', { line: formats.value.decimal(lineNumber), item: item.name }),
    })),
  ]);

  return { search, orders, lines, order, searching: found.refreshing, unknown: computed(() => orderId.value !== null && chosen.state.value === 'failed') };
}
