import { readonly, ref, type Ref } from 'vue';

export interface Announcement {
  text: string;
  kind: 'success' | 'info' | 'error';
}

const current = ref<Announcement | null>(null);

/** Short messages about what just happened; shown at the foot of the page and read out by screen readers. */
export function useAnnouncements(): { current: Readonly<Ref<Announcement | null>>; announce: (text: string, kind?: Announcement['kind']) => void; dismiss: () => void } {
  return {
    current: readonly(current),
    announce: (text, kind = 'success') => (current.value = { text, kind }),
    dismiss: () => (current.value = null),
  };
}
