/** What a single-use link of a mail leads to. */
const linkPages = ['invitation', 'password-reset'] as const;

/** Where somebody is on this page: `home` is the editor, or the form to sign in. */
export type Place = { page: 'home' | 'forgotten-password'; notice?: string } | { page: (typeof linkPages)[number]; token: string };

/**
 * Where the address leads. A single-use token is taken out of the address: it is a secret, and there it would be seen,
 * remembered and passed on.
 */
export function takePlaceFromAddress(): Place {
  const query = new URLSearchParams(location.search);
  const page = linkPages.find((candidate) => query.has(candidate));
  if (!page) return { page: 'home' };
  history.replaceState(null, '', location.pathname);
  return { page, token: query.get(page)! };
}
