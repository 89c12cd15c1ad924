import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account } from './account.entity.js';
import { loadViewer } from './load-viewer.js';
import { checkName } from './person-names.js';
import type { ViewerUpdateInput } from './viewer-update.types.js';
import type { Viewer } from './viewer.type.js';

/**
 * Changes what is given of the person's own settings. Access tokens carry name and language, so elsewhere the change
 * shows after the next refresh.
 * @throws DomainError REQUIRED or TOO_LONG at `name`; INVALID at `timeZone`
 */
export async function updateViewer(context: SignedInContext, input: ViewerUpdateInput): Promise<{ viewer: Viewer }> {
  const { name, locale, timeZone } = input;
  await context.em.transactional(async (em) => {
    const account = await em.findOneOrFail(
      Account,
      { id: context.principal.accountId },
      { fields: ['name', 'locale', 'timeZone', 'lockVersion', 'updatedAt'] },
    );
    if (name != null) account.name = checkName(name);
    if (locale != null) account.locale = locale;
    if (timeZone != null) account.timeZone = checkTimeZone(timeZone);
  });
  return { viewer: await loadViewer(context, context.principal) };
}

function checkTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    throw new DomainError('INVALID', ['timeZone'], 'A time zone is an IANA name such as `Europe/Berlin`.');
  }
}
