import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { TicketFieldsDocument, type TicketFieldFragment, type TicketType } from '../../../../schema/generated/customer/graphql.js';

/** What is asked for the chosen type, with the answers so far; answers to what another type asks wait until it is chosen again. */
export function useTicketFields(type: Ref<TicketType>, values: Ref<Record<string, string>>, checked: Ref<boolean>) {
  const { t } = useI18n();
  const loaded = useLoaded({ query: TicketFieldsDocument, variables: computed(() => ({ type: type.value })) });
  // While the fields of another type are on their way, those shown before are not to be filled in.
  const fields = computed<TicketFieldFragment[]>(() => (loaded.data.value?.ticketFields.nodes ?? []).filter((field) => field.type === type.value));
  const answers = computed(() => fields.value.map(({ key }) => ({ key, value: values.value[key]?.trim() || null })));
  const isMissing = ({ key, required }: TicketFieldFragment) => required && !values.value[key]?.trim();

  return {
    fields,
    answers,
    state: loaded.state,
    error: loaded.error,
    reload: loaded.reload,
    isComplete: () => loaded.state.value === 'ready' && !fields.value.some(isMissing),
    missingMessages: (field: TicketFieldFragment) => (checked.value && isMissing(field) ? [t('errors.REQUIRED')] : []),
  };
}
