import { useAnnouncements } from '@shared/components/announcements.js';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { type UserError, useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import { useLive } from '@shared/live/use-live.js';
import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import {
  ShipmentCancelDocument,
  ShipmentChangedDocument,
  ShipmentDocument,
  ShipmentMarkInTransitDocument,
  type ShipmentMarkInTransitInput,
  ShipmentShipDocument,
} from '../../../../schema/generated/supplier/graphql.js';

/** One shipment with what was counted of it, kept current while its page is open. */
export function useShipment(id: () => string) {
  const { apiLocale } = useLanguage();
  const variables = computed(() => ({ id: id(), locale: apiLocale.value }));
  const loaded = useLoaded({ query: ShipmentDocument, variables });
  // What arrives goes through the cache and shows up in the query above.
  useLive({ query: ShipmentChangedDocument, variables }, loaded.reload);
  return { ...loaded, shipment: computed(() => loaded.data.value?.shipment) };
}

/** The steps that a supplier takes with a shipment; refusals stay in `messages` and at the fields `messagesFor` knows. */
export function useShipmentSteps(shipment: () => { id: string; lockVersion: number }) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const { apiLocale } = useLanguage();
  const ship = useMutation(ShipmentShipDocument);
  const cancel = useMutation(ShipmentCancelDocument);
  const markInTransit = useMutation(ShipmentMarkInTransitDocument);
  const refusals = useUserErrors((path) => ['carrier', 'trackingNumber', 'estimatedArrivalOn'].includes(path));
  const failed = ref(false);

  /** Whether the step was taken. */
  function settle(payload: { userErrors: UserError[] } | undefined, done: string): boolean {
    failed.value = !payload;
    refusals.errors.value = payload?.userErrors ?? [];
    const taken = payload?.userErrors.length === 0;
    if (taken) announce(t(done));
    return taken;
  }
  const input = () => ({ id: shipment().id, lockVersion: shipment().lockVersion });

  return {
    messages: computed(() => (failed.value ? [t('failures.form')] : refusals.general.value)),
    messagesFor: refusals.messagesFor,
    busy: computed(() => ship.fetching.value || cancel.fetching.value || markInTransit.fetching.value),
    ship: async () => settle((await ship.executeMutation({ input: input(), locale: apiLocale.value })).data?.shipmentShip, 'shipment.shipped'),
    cancel: async () => settle((await cancel.executeMutation({ input: input(), locale: apiLocale.value })).data?.shipmentCancel, 'shipment.cancelled'),
    markInTransit: async (changes: Omit<ShipmentMarkInTransitInput, 'id' | 'lockVersion'>) =>
      settle((await markInTransit.executeMutation({ input: { ...input(), ...changes }, locale: apiLocale.value })).data?.shipmentMarkInTransit, 'shipment.inTransit'),
  };
}
