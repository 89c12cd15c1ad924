import { useMutation } from '@urql/vue';
import type { UploadedFile } from '@shared/files/upload.js';
import { useFailureText } from '@shared/graphql/failure-text.js';
import { useUploads } from '@shared/files/use-uploads.js';
import { computed, ref } from 'vue';
import { useRouter } from 'vue-router';
import { InvoiceUploadDocument } from '../../../../schema/generated/supplier/graphql.js';
import { type UblProblem, ublProblemsOf } from './ubl-problems.js';

/** Uploads an invoice in UBL 2.1 and opens the draft that is made of it; or says what is wrong in it. */
export function useUblUpload() {
  const router = useRouter();
  const files = ref<UploadedFile[]>([]);
  const uploads = useUploads(files);
  const { executeMutation, fetching } = useMutation(InvoiceUploadDocument);
  const problems = ref<UblProblem[]>([]);
  const failure = ref<string | null>(null);
  const failureText = useFailureText();

  return {
    async take(file: File): Promise<void> {
      files.value = [];
      problems.value = [];
      failure.value = null;
      await uploads.add([file]);
      const [uploaded] = files.value;
      if (!uploaded) return;
      const { data, error } = await executeMutation({ input: { attachmentId: uploaded.id } });
      failure.value = data ? null : failureText(error);
      problems.value = ublProblemsOf(data?.invoiceUpload.userErrors ?? []);
      const made = data?.invoiceUpload.invoice;
      if (made) await router.push({ name: 'invoice', params: { id: made.id } });
    },
    transfers: uploads.transfers,
    reading: fetching,
    problems,
    messages: computed(() => [...uploads.problems.value, ...(failure.value ? [failure.value] : [])]),
  };
}
