import { useDraft } from '@shared/drafts/draft.js';
import { useAnnouncements } from '@shared/components/announcements.js';
import type { UserError } from '@shared/graphql/user-errors.js';
import { computed, ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { useFaultTexts } from '../registration/fault-texts.js';
import { copyOf } from '../registration/draft.js';

interface Written<Content> {
  content: Content;
  reason: string;
}

interface Answer {
  changeRequest: object | null;
  userErrors: readonly UserError[];
}

/**
 * A change that somebody writes and asks for: kept on the device meanwhile, with what is wrong beside its field. `fields`
 * are the beginnings of the paths that stand on the page.
 */
export function useChange<Content>(key: string, inForce: Content, fields: readonly string[], ask: (written: Written<Content>) => Promise<Answer | undefined>) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const router = useRouter();
  const textOf = useFaultTexts();
  const written = ref({ content: copyOf(inForce), reason: '' }) as Ref<Written<Content>>;
  const unchanged = computed(() => JSON.stringify(written.value.content) === JSON.stringify(inForce));
  const { restoredFrom, discard } = useDraft(key, written, () => !unchanged.value);
  const errors = ref<readonly UserError[]>([]);
  const failed = ref(false);
  const busy = ref(false);
  // Two requests of a kind would each leave out what the other changes.
  const generalText = (error: UserError) => (error.code === 'TAKEN' ? t('company.oneAtATime') : textOf(error));
  const pathOf = ({ field }: UserError) => (field ?? []).filter((step) => step !== 'input').join('.');
  const isOnPage = (error: UserError) => fields.some((field) => pathOf(error).startsWith(field));

  return {
    written,
    unchanged,
    restoredFrom,
    discard() {
      discard();
      written.value = { content: copyOf(inForce), reason: '' };
    },
    busy,
    messagesFor: (path: string) => errors.value.filter((error) => isOnPage(error) && pathOf(error) === path).map(textOf),
    messages: computed(() => (failed.value ? [t('failures.form')] : errors.value.filter((error) => !isOnPage(error)).map(generalText))),
    async send(): Promise<void> {
      busy.value = true;
      const answer = await ask(written.value).finally(() => (busy.value = false));
      failed.value = !answer;
      errors.value = answer?.userErrors ?? [];
      if (!answer?.changeRequest) return;
      discard();
      announce(t('company.asked'));
      await router.push({ name: 'company' });
    },
  };
}
