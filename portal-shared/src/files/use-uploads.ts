import { computed, ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { uploadFile, type UploadedFile } from './upload.js';
import { usePortal } from '../portal-facts.js';
import { useByteSize } from './byte-size.js';
import { useFreshSession } from './fresh-session.js';

/** What the server takes; it looks into the content as well. */
export const acceptedExtensions = 'png jpg jpeg webp gif pdf docx xlsx pptx odt ods odp doc xls ppt txt log csv xml'.split(' ').map((extension) => `.${extension}`);
const largestFileBytes = 20 * 1024 * 1024;

interface Transfer {
  name: string;
  /** Sent so far, 0 to 1. */
  share: number;
}

/** Uploads chosen files at once, each with its progress; those that arrived are added to `files`. */
export function useUploads(files: Ref<UploadedFile[]>) {
  const { t } = useI18n();
  const { audience } = usePortal();
  const byteSize = useByteSize();
  const renew = useFreshSession();
  const transfers = ref<Transfer[]>([]);
  const problems = ref<string[]>([]);

  function problemOf({ name, size }: File): string | null {
    if (size > largestFileBytes) return t('files.tooLarge', { name, limit: byteSize.value(largestFileBytes) });
    return acceptedExtensions.some((extension) => name.toLowerCase().endsWith(extension)) ? null : t('files.wrongKind', { name });
  }

  async function send(file: File): Promise<void> {
    const problem = problemOf(file);
    if (problem) return void problems.value.push(problem);
    transfers.value.push({ name: file.name, share: 0 });
    const transfer = transfers.value.at(-1)!;
    try {
      await renew();
      const uploaded = await uploadFile(audience, file, (share) => (transfer.share = share));
      files.value = [...files.value, uploaded];
    } catch {
      problems.value.push(t('files.failed', { name: file.name }));
    } finally {
      transfers.value = transfers.value.filter((candidate) => candidate !== transfer);
    }
  }

  return {
    transfers,
    problems,
    uploading: computed(() => transfers.value.length > 0),
    async add(chosen: Iterable<File>): Promise<void> {
      problems.value = [];
      await Promise.all([...chosen].map(send));
    },
  };
}
