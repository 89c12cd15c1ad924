import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useListState } from '@shared/lists/list-state.js';
import { computed } from 'vue';
import { type ShipmentFilter, type ShipmentOrderField, type ShipmentStatus, ShipmentsDocument } from '../../../../schema/generated/supplier/graphql.js';

const sortFields: readonly ShipmentOrderField[] = ['CREATED_AT', 'NUMBER', 'ESTIMATED_ARRIVAL_ON'];

/** The shipments list: what its address asks for, and the page of shipments that answers it. */
export function useShipments() {
  const list = useListState({
    filters: { search: 'text', status: 'choices' },
    fields: sortFields,
    order: { field: 'CREATED_AT', direction: 'DESC' },
  });

  const filter = computed<ShipmentFilter>(() => ({
    ...(list.filters.search ? { search: list.filters.search } : {}),
    ...(list.filters.status.length > 0 ? { status: list.filters.status as ShipmentStatus[] } : {}),
  }));

  const loaded = useLoaded({ query: ShipmentsDocument, variables: computed(() => ({ ...list.page.value, filter: filter.value, orderBy: list.order.value })) });
  return { list, loaded, shipments: computed(() => loaded.data.value?.shipments) };
}
