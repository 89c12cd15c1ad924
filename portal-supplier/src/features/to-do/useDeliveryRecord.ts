import { calendarOf, isoDateOf, monthStart, today } from '@shared/dates/calendar.js';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLanguage } from '@shared/language/language.js';
import { computed } from 'vue';
import { DeliveryRecordDocument } from '../../../../schema/generated/supplier/graphql.js';

const months = 12;

/** How many deliveries came in time and how many late, month by month of the reader's calendar. */
export function useDeliveryRecord() {
  const { current } = useLanguage();
  const starts = computed(() => Array.from({ length: months }, (_, index) => isoDateOf(monthStart(today(), index + 1 - months, calendarOf(current.value)))));
  const { data, state } = useLoaded({ query: DeliveryRecordDocument, variables: computed(() => ({ starts: starts.value })) });
  return { state, record: computed(() => data.value?.viewer?.supplier?.deliveryRecord ?? []) };
}
