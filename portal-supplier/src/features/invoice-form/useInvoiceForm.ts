import type { CombinedError } from '@urql/core';
import { useMutation } from '@urql/vue';
import { useDraft } from '@shared/drafts/draft.js';
import type { Payload } from '@shared/graphql/outcome.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import {
  InvoiceCreateDocument,
  InvoiceSubmitDocument,
  InvoiceUpdateDocument,
  type InvoiceContentFragment,
  type InvoiceCreateInput,
  type InvoiceUpdateInput,
} from '../../../../schema/generated/supplier/graphql.js';
import { totalsOf } from './form-totals.js';
import { inputOf, problemsOf, type InvoiceForm } from './invoice-form.js';

interface Subject {
  /** The draft that is changed; null for one that is not kept yet. */
  invoice: InvoiceContentFragment | null;
  initial: () => InvoiceForm;
  currencyCode: () => string;
}

/** An invoice being written: kept on the device while it is typed, on the server when it is saved or handed in. */
export function useInvoiceForm({ invoice, initial, currencyCode }: Subject) {
  const { t } = useI18n();
  const form = ref<InvoiceForm>(initial());
  const untouched = JSON.stringify(initial());
  const changed = () => JSON.stringify(form.value) !== untouched;
  const draft = useDraft(`invoice.${invoice?.id ?? 'new'}`, form, changed);
  /** What the form was made from: a change that somebody else made since is not to be overwritten. */
  let known = invoice && { id: invoice.id, lockVersion: invoice.lockVersion };

  const create = useMutation(InvoiceCreateDocument);
  const update = useMutation(InvoiceUpdateDocument);
  const submit = useMutation(InvoiceSubmitDocument);
  const refusals = useUserErrors((path) => /^(lines|adjustments)\.|^(number|issuedOn|dueOn|buyerReference|note|prepaidTotal)$/.test(path));
  const tried = ref<'keep' | 'handIn' | null>(null);
  const problems = computed(() => problemsOf(form.value, tried.value === 'handIn'));

  /** Takes what a mutation answered; null when it was refused or did not get through. */
  function take(payload: (Payload & { invoice: InvoiceContentFragment | null }) | undefined, error: CombinedError | undefined) {
    const invoice = refusals.settle(payload, error)?.invoice ?? null;
    if (refusals.filesLost.value) form.value.files = [];
    return invoice;
  }

  async function make(input: InvoiceCreateInput) {
    const { data, error } = await create.executeMutation({ input });
    return take(data?.invoiceCreate, error);
  }

  async function change(input: InvoiceUpdateInput) {
    const { data, error } = await update.executeMutation({ input });
    return take(data?.invoiceUpdate, error);
  }

  async function keep(): Promise<InvoiceContentFragment | null> {
    const input = inputOf(form.value);
    const kept = known ? await change({ ...input, ...known }) : await make({ ...input, currencyCode: currencyCode() });
    if (kept) known = { id: kept.id, lockVersion: kept.lockVersion };
    return kept;
  }

  return {
    form,
    restoredFrom: draft.restoredFrom,
    startAgain() {
      form.value = initial();
      draft.restoredFrom.value = null;
    },
    /** Saves the draft; null when something has to be mended first. */
    async save(): Promise<InvoiceContentFragment | null> {
      tried.value = 'keep';
      const kept = problems.value.length > 0 ? null : await keep();
      if (kept) draft.discard();
      return kept;
    },
    /** Saves what was changed of the draft and hands it in; null when either was refused. What was uploaded keeps its amounts as long as nothing is changed. */
    async handIn(): Promise<InvoiceContentFragment | null> {
      tried.value = 'handIn';
      if (problems.value.length > 0) return null;
      if (!(known && !changed()) && !(await keep())) return null;
      const { data, error } = await submit.executeMutation({ input: known! });
      const handed = take(data?.invoiceSubmit, error);
      if (handed) draft.discard();
      return handed;
    },
    busy: computed(() => create.fetching.value || update.fetching.value || submit.fetching.value),
    totals: computed(() => totalsOf(form.value, currencyCode())),
    messagesFor: (path: string) => [
      ...(tried.value ? problems.value.filter((problem) => problem.path === path).map(({ key }) => t(`invoiceForm.${key}`)) : []),
      ...refusals.messagesFor(path),
    ],
    messages: refusals.messages,
  };
}
