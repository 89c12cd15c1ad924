import { useAnnouncements } from '@shared/components/announcements.js';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import type { Outcome } from '@shared/graphql/outcome.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import { useLive } from '@shared/live/use-live.js';
import { useMutation } from '@urql/vue';
import { computed } from 'vue';
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

  /** Whether the step was taken. */
  function settle({ payload, error }: Outcome, done: string): boolean {
    const taken = refusals.settle(payload, error) !== null;
    if (taken) announce(t(done));
    return taken;
  }
  const input = () => ({ id: shipment().id, lockVersion: shipment().lockVersion });

  return {
    messages: refusals.messages,
    messagesFor: refusals.messagesFor,
    busy: computed(() => ship.fetching.value || cancel.fetching.value || markInTransit.fetching.value),
    async ship(): Promise<boolean> {
      const { data, error } = await ship.executeMutation({ input: input(), locale: apiLocale.value });
      return settle({ payload: data?.shipmentShip, error }, 'shipment.shipped');
    },
    async cancel(): Promise<boolean> {
      const { data, error } = await cancel.executeMutation({ input: input(), locale: apiLocale.value });
      return settle({ payload: data?.shipmentCancel, error }, 'shipment.cancelled');
    },
    async markInTransit(changes: Omit<ShipmentMarkInTransitInput, 'id' | 'lockVersion'>): Promise<boolean> {
      const { data, error } = await markInTransit.executeMutation({ input: { ...input(), ...changes }, locale: apiLocale.value });
      return settle({ payload: data?.shipmentMarkInTransit, error }, 'shipment.inTransit');
    },
  };
}
