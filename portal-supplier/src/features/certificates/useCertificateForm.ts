import { useMutation } from '@urql/vue';
import { useDraft } from '@shared/drafts/draft.js';
import type { UploadedFile } from '@shared/files/upload.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { CertificateAddDocument } from '../../../../schema/generated/supplier/graphql.js';

interface CertificateContent {
  kindCode: string | null;
  number: string;
  issuer: string;
  validFrom: string | null;
  validTo: string | null;
  files: UploadedFile[];
}

const empty = (): CertificateContent => ({ kindCode: null, number: '', issuer: '', validFrom: null, validTo: null, files: [] });
const untouched = JSON.stringify(empty());

/** A certificate being written, kept as a draft; `send` says whether it was taken. */
export function useCertificateForm() {
  const { t } = useI18n();
  const content = ref(empty());
  const draft = useDraft('certificate.new', content, () => JSON.stringify(content.value) !== untouched);
  const { executeMutation, fetching } = useMutation(CertificateAddDocument);
  const { settle, messagesFor, messages, filesLost } = useUserErrors((path) => path in content.value);
  const tried = ref(false);

  async function send(): Promise<boolean> {
    tried.value = true;
    const { files, kindCode, validFrom, validTo, ...rest } = content.value;
    if (!kindCode || !validFrom || !validTo) return false;
    const { data, error } = await executeMutation({ input: { ...rest, kindCode, validFrom, validTo, attachmentIds: files.map(({ id }) => id) } });
    const taken = settle(data?.certificateAdd, error) !== null;
    if (taken) draft.discard();
    if (filesLost.value) content.value.files = [];
    return taken;
  }

  return {
    content,
    restoredFrom: draft.restoredFrom,
    discard: draft.discard,
    startAgain() {
      content.value = empty();
      draft.restoredFrom.value = null;
    },
    send,
    sending: fetching,
    messagesFor: (name: Exclude<keyof CertificateContent, 'files'>) => (tried.value && !content.value[name] ? [t('errors.REQUIRED')] : messagesFor(name)),
    messages,
  };
}
