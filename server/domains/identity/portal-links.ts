import type { Config } from '../../config.js';
import type { Audience } from '../../shared/audience.js';

type Page = 'confirm' | 'invitation' | 'password-reset' | 'verify';

/** The absolute address of the page on which a single-use link's token is used. */
export function linkTo({ publicUrl }: Pick<Config, 'publicUrl'>, audience: Audience, page: Page, token: string): string {
  // Staff have no portal: they begin where they will work.
  const [path, query] = audience === 'staff' ? ['graphiql/', { [page]: token }] : [`${audience}/${page}`, { token }];
  return `${publicUrl}/${path}?${new URLSearchParams(query)}`;
}

/** The absolute address where somebody with an account signs in. */
export function signInAddress({ publicUrl }: Pick<Config, 'publicUrl'>, audience: Audience): string {
  return audience === 'staff' ? `${publicUrl}/graphiql/` : `${publicUrl}/${audience}/sign-in`;
}
