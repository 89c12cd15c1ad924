import { useMutation } from '@urql/vue';
import { useAnnouncements } from '@shared/components/announcements.js';
import { useUserErrors } from '@shared/graphql/user-errors.js';
import { useLanguage } from '@shared/language/language.js';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { RegistrationSubmitDocument, type RegistrationContentFragment } from '../../../../schema/generated/supplier/graphql.js';
import { useFaultTexts } from './fault-texts.js';
import { isWrong, type SectionName, sectionNames, sectionOf } from './sections.js';

/** What is missing, where, and the way to hand in. `save` has to bring everything that was typed to the server first. */
export function useHandIn(registration: () => RegistrationContentFragment, save: () => Promise<boolean>, changed: () => void) {
  const { t } = useI18n();
  const { announce } = useAnnouncements();
  const { executeMutation, fetching } = useMutation(RegistrationSubmitDocument);
  const { apiLocale } = useLanguage();
  const textOf = useFaultTexts();
  const refusals = useUserErrors((path) => path !== '');
  const tried = ref(false);
  const failed = ref(false);

  const missingBySection = computed(() => {
    const counts = Object.fromEntries(sectionNames.map((name) => [name, 0])) as Record<SectionName, number>;
    for (const { field } of registration().missing) counts[sectionOf(field ?? [], registration().questions)] += 1;
    return counts;
  });
  const told = computed(() => registration().missing.filter((fault) => tried.value || isWrong(fault)));

  async function handIn(): Promise<void> {
    tried.value = true;
    failed.value = !(await save());
    if (failed.value) return;
    const { data } = await executeMutation({ input: { lockVersion: registration().lockVersion }, locale: apiLocale.value });
    failed.value = !data;
    refusals.errors.value = data?.supplierRegistrationSubmit.userErrors ?? [];
    if (refusals.general.value.length > 0) changed();
    if (data?.supplierRegistrationSubmit.registration) announce(t('registration.handedIn'));
  }

  return {
    missingBySection,
    /** What is to be said beside a field. */
    messagesFor: (path: string) => told.value.filter(({ field }) => field?.join('.') === path).map(textOf),
    handIn,
    sending: fetching,
    messages: computed(() => (failed.value ? [t('failures.form')] : refusals.general.value)),
  };
}
