import type { UploadedFile } from '@shared/files/upload.js';
import { useFailureText } from '@shared/graphql/failure-text.js';
import { useUploads } from '@shared/files/use-uploads.js';
import type { CombinedError } from '@urql/core';
import { useMutation } from '@urql/vue';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { OrderFileConfirmDocument, OrderFilePreviewDocument, type OrderFilePreviewMutation } from '../../../../schema/generated/supplier/graphql.js';

type Answered = Omit<OrderFilePreviewMutation['purchaseOrderLinesPreview'], '__typename'>;

/** A file of order lines: handed in, shown with what it comes to, and then answered with as a whole. */
export function useOrderFile() {
  const { t } = useI18n();
  const failureText = useFailureText();
  const files = ref<UploadedFile[]>([]);
  const { transfers, problems, uploading, add } = useUploads(files);
  const previewing = useMutation(OrderFilePreviewDocument);
  const confirming = useMutation(OrderFileConfirmDocument);
  const answered = ref<Answered>();
  const sent = ref(false);
  const problem = ref<string | null>(null);
  const uploaded = computed(() => files.value.at(-1));

  function take(payload: Answered | undefined, error: CombinedError | undefined): void {
    answered.value = payload?.rows ? payload : undefined;
    const [refusal] = payload?.userErrors ?? [];
    if (!payload) problem.value = failureText(error);
    else problem.value = refusal ? t(refusal.code === 'NOT_FOUND' ? 'files.lost' : `orderFile.refusals.${refusal.code}`) : null;
  }

  async function preview(): Promise<void> {
    const { data, error } = await previewing.executeMutation({ input: { attachmentId: uploaded.value!.id } });
    take(data?.purchaseOrderLinesPreview, error);
  }

  /** Takes another file in place of the one before. */
  async function choose(file: File): Promise<void> {
    [files.value, answered.value, sent.value, problem.value] = [[], undefined, false, null];
    if (!file.name.toLowerCase().endsWith('.csv')) return void (problem.value = t('orderFile.notCsv'));
    await add([file]);
    if (uploaded.value) await preview();
  }

  async function confirm(): Promise<void> {
    const { data, error } = await confirming.executeMutation({ input: { attachmentId: uploaded.value!.id } });
    const payload = data?.purchaseOrderLinesConfirm;
    take(payload, error);
    sent.value = payload?.faultyRowCount === 0;
  }

  return {
    choose,
    preview,
    confirm,
    uploaded,
    transfers,
    answered,
    sent,
    reading: computed(() => uploading.value || previewing.fetching.value),
    confirming: confirming.fetching,
    problems: computed(() => [...problems.value, ...(problem.value ? [problem.value] : [])]),
  };
}
