import { today } from '@shared/dates/calendar.js';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useLiveList } from '@shared/live/use-live-list.js';
import { computed } from 'vue';
import { InvoicesChangedDocument, OpenAmountsDocument } from '../../../../schema/generated/supplier/graphql.js';
import { amountsByWeek } from './open-amounts.js';

/** What is open, by currency and the week in which it is to be paid. */
export function useOpenAmounts() {
  const { data, state, reload } = useLoaded({ query: OpenAmountsDocument, variables: {} });
  useLiveList({ query: InvoicesChangedDocument }, reload);
  return {
    state,
    currencies: computed(() => amountsByWeek(data.value?.payables.nodes ?? [], today()).filter(({ weeks }) => weeks.some(({ scheduled, held }) => scheduled !== 0 || held !== 0))),
    complete: computed(() => data.value?.payables.pageInfo.hasNextPage === false),
  };
}
