import { ref } from 'vue';
import type { Outcome } from '../graphql/outcome.js';
import { useUserErrors } from '../graphql/user-errors.js';

/** State of a form around signing in: `send` runs the mutation once and keeps its refusals by field. */
export function useCredentialForm(fields: readonly string[]) {
  const busy = ref(false);
  const { settle, ...refusals } = useUserErrors((path) => fields.includes(path));

  async function send(mutate: () => Promise<Outcome>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    refusals.clear();
    const { payload, error } = await mutate().finally(() => (busy.value = false));
    return settle(payload, error) !== null;
  }

  return { busy, send, ...refusals };
}
