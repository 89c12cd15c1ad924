import { useDraft } from '@shared/drafts/draft.js';
import { useAnnouncements } from '@shared/components/announcements.js';
import { type Outcome, pathOf, type UserError } from '@shared/graphql/outcome.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { computed, ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { useFaultTexts } from '../registration/fault-texts.js';
import { copyOf } from '../registration/draft.js';

interface Written<Content> {
  content: Content;
  reason: string;
}

/**
 * A change that somebody writes and asks for: kept on the device meanwhile, with what is wrong beside its field. `fields`
 * are the beginnings of the paths that stand on the page.
 */
export function useChange<Content>(key: string, inForce: Content, fields: readonly string[], ask: (written: Written<Content>) => Promise<Outcome>) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const router = useRouter();
  const textOf = useFaultTexts();
  const written = ref({ content: copyOf(inForce), reason: '' }) as Ref<Written<Content>>;
  const unchanged = computed(() => JSON.stringify(written.value.content) === JSON.stringify(inForce));
  const { restoredFrom, discard } = useDraft(key, written, () => !unchanged.value);
  const isOnPage = (path: string) => fields.some((field) => path.startsWith(field));
  // Two requests of a kind would each leave out what the other changes.
  const wordsFor = (error: UserError) => (error.code === 'TAKEN' && !isOnPage(pathOf(error)) ? t('company.oneAtATime') : textOf(error));
  const { settle, messagesFor, messages } = useUserErrors(isOnPage, wordsFor);
  const busy = ref(false);

  return {
    written,
    unchanged,
    restoredFrom,
    discard() {
      discard();
      written.value = { content: copyOf(inForce), reason: '' };
    },
    busy,
    messagesFor: (path: string) => (isOnPage(path) ? messagesFor(path) : []),
    messages,
    async send(): Promise<void> {
      busy.value = true;
      const { payload, error } = await ask(written.value).finally(() => (busy.value = false));
      if (!settle(payload, error)) return;
      discard();
      announce(t('company.asked'));
      await router.push({ name: 'company' });
    },
  };
}
