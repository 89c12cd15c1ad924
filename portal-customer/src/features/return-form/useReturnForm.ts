import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDraft } from '@shared/drafts/draft.js';
import { useLoaded } from '@shared/graphql/use-loaded.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import { ReturnFormOrderDocument, ReturnRequestDocument } from '../../../../schema/generated/customer/graphql.js';
import { draftLineOf, inputOf, missingOf, type OrderedLine, type ReturnDraftLine } from './return-draft.js';

/** A return being written, kept as a draft per order; `send` gives the return, or null with what is missing or refused shown. */
export function useReturnForm(orderId: string) {
  const { t } = useI18n();
  const { apiLocale } = useLanguage();
  const loaded = useLoaded({ query: ReturnFormOrderDocument, variables: computed(() => ({ id: orderId, locale: apiLocale.value })) });
  const order = computed(() => loaded.data.value?.salesOrder ?? null);
  const returnable = computed(() => order.value?.lines.filter(({ returnableQuantity }) => Number(returnableQuantity) > 0) ?? []);

  const content = ref<ReturnDraftLine[]>([]);
  const draft = useDraft(`return.${orderId}`, content, () => content.value.length > 0);
  // Something of a draft may have come back in another way since.
  const chosen = computed(() => content.value.filter(({ lineNumber }) => returnable.value.some((line) => line.lineNumber === lineNumber)));
  const draftOf = ({ lineNumber }: OrderedLine) => chosen.value.find((line) => line.lineNumber === lineNumber);

  function choose(line: OrderedLine, wanted: boolean): void {
    const others = content.value.filter(({ lineNumber }) => lineNumber !== line.lineNumber);
    content.value = wanted ? [...others, draftLineOf(line)].sort((one, other) => one.lineNumber - other.lineNumber) : others;
  }

  const { executeMutation, fetching } = useMutation(ReturnRequestDocument);
  const { settle, messagesFor, messages } = useUserErrors((path) => path.startsWith('lines.'));
  const checked = ref(false);
  const missing = computed(() => new Map(checked.value ? returnable.value.flatMap((line) => (draftOf(line) ? [[line.lineNumber, missingOf(draftOf(line)!, line)] as const] : [])) : []));
  const nothingChosen = computed(() => checked.value && chosen.value.length === 0);

  async function send(): Promise<{ id: string; number: string } | null> {
    checked.value = true;
    if (fetching.value || nothingChosen.value || [...missing.value.values()].some(({ length }) => length > 0)) return null;
    const { data, error } = await executeMutation({ input: inputOf(orderId, chosen.value, returnable.value) });
    const sent = settle(data?.customerReturnRequest, error)?.customerReturn ?? null;
    if (sent) draft.discard();
    return sent;
  }

  return {
    loaded,
    order,
    returnable,
    draftOf,
    choose,
    missing,
    restoredFrom: draft.restoredFrom,
    discard: draft.discard,
    send,
    sending: fetching,
    /** The refusals of a field of a line; a list's also of its parts. */
    refusalsOf: ({ lineNumber }: OrderedLine, field: string) => {
      const path = `lines.${chosen.value.findIndex((line) => line.lineNumber === lineNumber)}.${field}`;
      return [path, ...Array.from({ length: 20 }, (_, index) => `${path}.${index}`)].flatMap(messagesFor);
    },
    messages: computed(() => [...messages.value, ...(nothingChosen.value ? [t('returnForm.chooseMissing')] : [])]),
  };
}
