import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue';

/** The size of an element in CSS pixels, as it changes; 0 before it is there. */
export function useElementSize(element: Readonly<Ref<HTMLElement | null>>): { width: Readonly<Ref<number>>; height: Readonly<Ref<number>> } {
  const width = ref(0);
  const height = ref(0);
  const observer = new ResizeObserver(([entry]) => {
    width.value = Math.round(entry!.contentRect.width);
    height.value = Math.round(entry!.contentRect.height);
  });
  watch(element, (now, before) => {
    if (before) observer.unobserve(before);
    if (now) observer.observe(now);
  });
  onScopeDispose(() => observer.disconnect());
  return { width: readonly(width), height: readonly(height) };
}
