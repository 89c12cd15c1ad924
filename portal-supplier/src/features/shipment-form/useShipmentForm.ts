import { useAnnouncements } from '@shared/components/announcements.js';
import { useDraft } from '@shared/drafts/draft.js';
import { useFailureText } from '@shared/graphql/failure-text.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import type { CombinedError } from '@urql/core';
import { useClientHandle, useMutation } from '@urql/vue';
import { computed, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import {
  OrderToShipDocument,
  type ShipmentContentFragment,
  ShipmentCreateDocument,
  ShipmentShipDocument,
  ShipmentUpdateDocument,
} from '../../../../schema/generated/supplier/graphql.js';
import { draftOf, emptyDraft, inputOf, linesOfOrder, problemsOf } from './shipment-draft.js';

/**
 * A shipment that is being written: the draft (kept on the device), what is missing, and saving it. `saved` is called with
 * the shipment once the server has it.
 * @param shipment the one to change; null for a new one
 */
export function useShipmentForm(shipment: ShipmentContentFragment | null, saved: (id: string) => void) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const { apiLocale } = useLanguage();
  const { client } = useClientHandle();
  const initial = () => (shipment ? draftOf(shipment) : emptyDraft());
  const draft = ref(initial());
  const untouched = ref(JSON.stringify(initial()));
  const stored = useDraft(shipment ? `shipment.${shipment.id}.${shipment.lockVersion}` : 'shipment.new', draft, () => JSON.stringify(draft.value) !== untouched.value);

  const create = useMutation(ShipmentCreateDocument);
  const update = useMutation(ShipmentUpdateDocument);
  const ship = useMutation(ShipmentShipDocument);
  const refusals = useUserErrors((path) => /^(lines|packages)\.\d|^(carrier|trackingNumber|estimatedArrivalOn|note)$/.test(path));
  const failureText = useFailureText();
  /** Why the lines of an order could not be fetched. */
  const loadFailure = shallowRef<CombinedError>();
  const tried = ref(false);
  const problems = computed(() => (tried.value ? problemsOf(draft.value) : []));

  /** Adds the lines of an order that are open and not there yet. */
  async function addOrder(id: string): Promise<void> {
    const { data, error } = await client.query(OrderToShipDocument, { id, locale: apiLocale.value }, { requestPolicy: 'network-only' });
    loadFailure.value = data ? undefined : error;
    const there = new Set(draft.value.lines.map(({ orderLineId }) => orderLineId));
    const lines = data ? linesOfOrder(data.purchaseOrder).filter(({ orderLineId }) => !there.has(orderLineId)) : [];
    draft.value.lines.push(...lines);
  }

  async function store(): Promise<{ id: string; lockVersion: number } | null> {
    loadFailure.value = undefined;
    const locale = apiLocale.value;
    const input = inputOf(draft.value);
    if (!shipment) {
      const { data, error } = await create.executeMutation({ input, locale });
      return refusals.settle(data?.shipmentCreate, error)?.shipment ?? null;
    }
    const { data, error } = await update.executeMutation({ input: { ...input, id: shipment.id, lockVersion: shipment.lockVersion }, locale });
    return refusals.settle(data?.shipmentUpdate, error)?.shipment ?? null;
  }

  async function save({ sendOff }: { sendOff: boolean }): Promise<void> {
    tried.value = true;
    if (problemsOf(draft.value).length > 0) return;
    const kept = await store();
    if (!kept) return;
    stored.discard();
    const sent = sendOff ? (await ship.executeMutation({ input: { id: kept.id, lockVersion: kept.lockVersion }, locale: apiLocale.value })).data?.shipmentShip : undefined;
    announce(t(sent?.shipment ? 'shipment.shipped' : 'shipmentForm.saved'));
    saved(kept.id);
  }

  return {
    draft,
    addOrder,
    save,
    saving: computed(() => create.fetching.value || update.fetching.value || ship.fetching.value),
    restoredFrom: stored.restoredFrom,
    messages: computed(() => (loadFailure.value ? [failureText(loadFailure.value)] : refusals.messages.value)),
    messagesFor: (path: string) => [
      ...problems.value.filter((problem) => problem.path === path).map(({ key }) => t(`shipmentForm.problems.${key}`)),
      ...refusals.messagesFor(path),
    ],
    startAgain() {
      draft.value = initial();
      stored.restoredFrom.value = null;
    },
    /** What is there now was not typed by anybody. */
    keepAsUntouched: () => (untouched.value = JSON.stringify(draft.value)),
  };
}
