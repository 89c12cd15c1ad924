import { useMutation } from '@urql/vue';
import { useAnnouncements } from '@shared/components/announcements.js';
import { useDraft } from '@shared/drafts/draft.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import Big from 'big.js';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { OrderRespondDocument, type PurchaseOrderRespondInput } from '../../../../schema/generated/supplier/graphql.js';
import { answerOf, differencesOf, inputOf, offeredTotal, problemsOf, startOffer, type AnswerDraft, type PricedOrder } from './answer.js';

/** Sends an answer; `sent` is called when the server took it. Why not stays in `messages` and at the lines. */
export function useRespond(sent: () => void) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const { apiLocale } = useLanguage();
  const { executeMutation, fetching } = useMutation(OrderRespondDocument);
  const refusals = useUserErrors((path) => path.startsWith('lines.'));

  async function respond(input: PurchaseOrderRespondInput): Promise<void> {
    const { data, error } = await executeMutation({ input, locale: apiLocale.value });
    const response = refusals.settle(data?.purchaseOrderRespond, error)?.response;
    if (!response) return;
    announce(t(response.status === 'PROPOSED' ? 'answer.sentForDecision' : 'answer.accepted'));
    sent();
  }

  return { respond, sending: fetching, messages: refusals.messages, refusals };
}

/** An answer line by line: the draft (kept on the device), what it changes, what is missing, and its sum. */
export function useAnswer(order: PricedOrder, sent: () => void) {
  const initial = (): AnswerDraft => ({ note: '', lines: order.lines.map(startOffer) });
  const draft = ref<AnswerDraft>(initial());
  const untouched = JSON.stringify(initial());
  const stored = useDraft(`answer.${order.id}.${order.versionNumber}.${order.openChanges.nodes[0]?.changeNumber ?? 0}`, draft, () => JSON.stringify(draft.value) !== untouched);
  const triedToSend = ref(false);

  const { respond, sending, messages, refusals } = useRespond(() => {
    stored.discard();
    sent();
  });

  const lines = computed(() =>
    order.lines.map((line, index) => {
      const offer = draft.value.lines[index]!;
      return { line, offer, answer: answerOf(line, offer), differences: differencesOf(line, offer), problems: problemsOf(offer) };
    }),
  );
  const total = computed(() => draft.value.lines.reduce((sum, offer) => sum.plus(offeredTotal(offer)), new Big(0)));
  const sentLines = ref<number[]>([]);

  async function submit(): Promise<boolean> {
    triedToSend.value = true;
    if (lines.value.some(({ problems }) => problems.length > 0)) return false;
    const input = inputOf(order, draft.value);
    sentLines.value = (input.lines ?? []).map(({ lineNumber }) => lineNumber);
    await respond(input);
    return true;
  }

  return {
    draft,
    lines,
    total,
    sending,
    messages,
    submit,
    triedToSend,
    restoredFrom: stored.restoredFrom,
    changedCount: computed(() => lines.value.filter(({ answer }) => answer !== 'ACCEPT').length),
    /** Refusals of the server for a field of a line. */
    refusalsFor: (lineNumber: number, path: string) => refusals.messagesFor(`lines.${sentLines.value.indexOf(lineNumber)}.${path}`),
    startAgain() {
      draft.value = initial();
      stored.restoredFrom.value = null;
    },
  };
}
