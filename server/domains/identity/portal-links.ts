import type { Config } from '../../config.js';
import type { Audience } from '../../shared/audience.js';

type Page = 'invitation' | 'password-reset';

/** Staff have no portal: the GraphiQL page opens with the mutation to fill in. */
const staffDocuments: Record<Page, string> = {
  invitation: `# Fill in name and password, then run.
mutation AcceptInvitation($token: String!) {
  invitationAccept(input: { token: $token, name: "", password: "" }) {
    viewer { name roles }
    userErrors { field message }
  }
}`,
  'password-reset': `# Fill in the password, then run.
mutation ResetPassword($token: String!) {
  passwordReset(input: { token: $token, password: "" }) {
    userErrors { field message }
  }
}`,
};

/** The absolute address of the page on which a single-use link's token is used. */
export function linkTo({ publicUrl }: Pick<Config, 'publicUrl'>, audience: Audience, page: Page, token: string): string {
  if (audience !== 'staff') return `${publicUrl}/${audience}/${page}?${new URLSearchParams({ token })}`;
  const opened = new URLSearchParams({ query: staffDocuments[page], variables: JSON.stringify({ token }) });
  return `${publicUrl}/graphiql/?${opened}`;
}

/** The absolute address where somebody with an account signs in. */
export function signInAddress({ publicUrl }: Pick<Config, 'publicUrl'>, audience: Audience): string {
  return audience === 'staff' ? `${publicUrl}/graphiql/` : `${publicUrl}/${audience}/sign-in`;
}
