import { watchEffect } from 'vue';
import { useI18n } from 'vue-i18n';

/** Names the window after the record on the page once it is known; until then the route's own title stands. */
export function usePageTitle(title: () => string | null | undefined): void {
  const { t } = useI18n();
  watchEffect(() => {
    const name = title();
    if (name) document.title = `${name} · ${t('portal.name')}`;
  });
}
