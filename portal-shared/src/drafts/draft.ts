import { onScopeDispose, ref, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue';
import { useSession } from '../session/session.js';

interface StoredDraft<Content> {
  writtenAt: string;
  content: Content;
}

export interface Draft {
  /** When the restored draft was written (ISO 8601), or null when there was none. */
  restoredFrom: Ref<string | null>;
  /** Removes the draft, after its content was sent or the person does not want it. */
  discard(): void;
}

const pauseInMilliseconds = 400;

/**
 * Keeps what is being typed on the device, one draft per `key` (for example `answer.po_01k…`) and person, and puts it
 * back into `content` when the page is opened again. `worthKeeping` says whether there is anything to keep.
 */
export function useDraft<Content>(key: string, content: Ref<Content>, worthKeeping: MaybeRefOrGetter<boolean>): Draft {
  const { viewer } = useSession();
  const storageKey = `counterpart.draft.${viewer.value?.id ?? ''}.${key}`;
  const restoredFrom = ref<string | null>(null);

  const stored = readDraft<Content>(storageKey);
  if (stored) {
    content.value = stored.content;
    restoredFrom.value = stored.writtenAt;
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(waiting);
    if (!toValue(worthKeeping)) return localStorage.removeItem(storageKey);
    localStorage.setItem(storageKey, JSON.stringify({ writtenAt: new Date().toISOString(), content: content.value } satisfies StoredDraft<Content>));
  };
  const stop = watch(
    content,
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, pauseInMilliseconds);
    },
    { deep: true },
  );
  addEventListener('pagehide', keep);
  let discarded = false;
  onScopeDispose(() => {
    removeEventListener('pagehide', keep);
    if (!discarded) keep();
  });

  return {
    restoredFrom,
    discard() {
      discarded = true;
      stop();
      clearTimeout(waiting);
      removeEventListener('pagehide', keep);
      localStorage.removeItem(storageKey);
      restoredFrom.value = null;
    },
  };
}

function readDraft<Content>(storageKey: string): StoredDraft<Content> | undefined {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null') ?? undefined;
  } catch {
    // A draft of another version of the portal is worth less than a page that opens.
    return undefined;
  }
}
