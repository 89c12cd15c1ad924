import { useMutation } from '@urql/vue';
import { useAnnouncements } from '@shared/components/announcements.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { RegistrationSubmitDocument, type RegistrationContentFragment } from '../../../../schema/generated/supplier/graphql.js';
import { useFaultTexts } from './fault-texts.js';
import type { useRegistrationDraft } from './useRegistrationDraft.js';
import { isWrong, type SectionName, sectionNames, sectionOf } from './sections.js';

type Written = Pick<ReturnType<typeof useRegistrationDraft>, 'save' | 'failure'>;

/** What is missing, where, and the way to hand in. Everything that was typed goes to the server first. */
export function useHandIn(registration: () => RegistrationContentFragment, { save, failure }: Written, changed: () => void) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const { executeMutation, fetching } = useMutation(RegistrationSubmitDocument);
  const { apiLocale } = useLanguage();
  const textOf = useFaultTexts();
  const refusals = useUserErrors((path) => path !== '');
  const tried = ref(false);

  const missingBySection = computed(() => {
    const counts = Object.fromEntries(sectionNames.map((name) => [name, 0])) as Record<SectionName, number>;
    for (const { field } of registration().missing) counts[sectionOf(field ?? [], registration().questions)] += 1;
    return counts;
  });
  const told = computed(() => registration().missing.filter((fault) => tried.value || isWrong(fault)));

  async function handIn(): Promise<void> {
    tried.value = true;
    if (!(await save())) {
      // What the server refused of it stands above the section.
      if (failure.value) refusals.settle(null, failure.value);
      return;
    }
    const { data, error } = await executeMutation({ input: { lockVersion: registration().lockVersion }, locale: apiLocale.value });
    if (refusals.settle(data?.supplierRegistrationSubmit, error)) announce(t('registration.handedIn'));
    else changed();
  }

  return {
    missingBySection,
    /** What is to be said beside a field. */
    messagesFor: (path: string) => told.value.filter(({ field }) => field?.join('.') === path).map(textOf),
    handIn,
    sending: fetching,
    messages: refusals.messages,
  };
}
