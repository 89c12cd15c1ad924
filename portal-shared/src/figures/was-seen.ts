import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue';

/** Whether an element has come into view since it is there. */
export function useWasSeen(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const seen = ref(false);
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.value = true;
    observer.disconnect();
  });
  watch(element, (now, before) => {
    if (before) observer.unobserve(before);
    if (now && !seen.value) observer.observe(now);
  });
  onScopeDispose(() => observer.disconnect());
  return readonly(seen);
}
