import type { Config } from '../../config.js';
import type { Database } from '../../database/orm.js';
import { companyIn } from './company.js';
import { enlist } from './enlist.js';
import { linkTo } from './portal-links.js';
import { makeLink } from './single-use-links.js';

/**
 * Makes an administrator of an empty system, whom nobody could invite.
 * @param person the e-mail address in lower case
 * @returns the address of the page on which they choose their password; it works once, for 7 days
 * @throws DomainError TAKEN at `email` when they are staff already
 */
export function createFirstAdmin(
  database: Database,
  config: Pick<Config, 'publicUrl'>,
  person: { email: string; name: string },
  now: Date,
): Promise<{ link: string; expiresAt: Date }> {
  return database.system('createFirstAdmin').transactional(async (em) => {
    const { account } = await enlist(em, { ...person, roles: ['ADMIN'] }, await companyIn(em), 'UTC');
    const { token, expiresAt } = makeLink(em, account, 'INVITATION', now);
    return { link: linkTo(config, 'staff', 'invitation', token), expiresAt };
  });
}
