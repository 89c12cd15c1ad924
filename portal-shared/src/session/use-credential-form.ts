import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useUserErrors } from '../graphql/user-errors.js';
import type { SessionOutcome } from './session.js';

/** State of a form around signing in: `send` runs the mutation once and keeps its refusals by field. */
export function useCredentialForm(fields: readonly string[]) {
  const { t } = useI18n();
  const busy = ref(false);
  const failed = ref(false);
  const { errors, messagesFor, general } = useUserErrors((path) => fields.includes(path));

  async function send(mutate: () => Promise<SessionOutcome>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    failed.value = false;
    const outcome = await mutate().finally(() => (busy.value = false));
    errors.value = outcome.userErrors;
    failed.value = outcome.failed;
    return !outcome.failed && outcome.userErrors.length === 0;
  }

  return { busy, send, errors, messagesFor, messages: computed(() => (failed.value ? [t('failures.form')] : general.value)) };
}
