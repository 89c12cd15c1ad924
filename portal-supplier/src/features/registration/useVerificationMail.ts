import { useMutation } from '@urql/vue';
import { useCredentialForm } from '@shared/session/use-credential-form.js';
import { EmailVerificationRequestDocument } from '../../../../schema/generated/supplier/graphql.js';

/** Asks for another mail with a link that confirms an address. */
export function useVerificationMail() {
  const { executeMutation } = useMutation(EmailVerificationRequestDocument);
  const form = useCredentialForm(['email']);
  return {
    ...form,
    /** True when it is on its way, if the address is known. */
    request: (email: string) =>
      form.send(async () => {
        const { data, error } = await executeMutation({ input: { email: email.trim() } });
        return { payload: data?.emailVerificationRequest, error };
      }),
  };
}
