import { ref } from 'vue';
import type { Outcome } from '../graphql/outcome.js';
import { useCredentialForm } from '../session/use-credential-form.js';

/** A dialog that asks for the person's password before it sends a request; it closes when that was taken. */
export function usePasswordRequest(mutate: (password: string) => Promise<Outcome>, done: () => Promise<void>) {
  const asking = ref(false);
  const password = ref('');
  const { busy, send, errors, messages } = useCredentialForm(['password']);

  async function submit(): Promise<void> {
    if (!(await send(() => mutate(password.value)))) return;
    asking.value = false;
    password.value = '';
    await done();
  }

  return { asking, password, busy, errors, messages, submit };
}
