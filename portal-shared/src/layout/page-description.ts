import { onScopeDispose, watchEffect } from 'vue';

/** Says in the page's head what it is about, for whoever shows a link to it; gone with the page. */
export function usePageDescription(description: () => string | null | undefined): void {
  const element = document.createElement('meta');
  element.name = 'description';
  document.head.append(element);
  watchEffect(() => (element.content = description() ?? ''));
  onScopeDispose(() => element.remove());
}
