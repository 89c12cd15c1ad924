import type { EntityManager, RequiredEntityData } from '@mikro-orm/postgresql';
import type { Principal } from '../../auth/principal.js';
import { digestOf, newSecretToken } from '../../auth/secret-token.js';
import type { Config } from '../../config.js';
import { daysAfter } from '../../shared/days.js';
import { principalIn } from '../identity/index.js';
import { ActionLink } from './action-link.entity.js';

const LIFE_DAYS = 14;

type NewLink = Omit<RequiredEntityData<ActionLink>, 'tokenHash' | 'expiresAt'>;

/** Makes a link that works once, for two weeks. Its token is only ever in the mail. @returns its absolute address */
export function makeActionLink(em: EntityManager, { publicUrl }: Pick<Config, 'publicUrl'>, link: NewLink, now: Date): string {
  const token = newSecretToken();
  em.create(ActionLink, { ...link, tokenHash: digestOf(token), expiresAt: daysAfter(now, LIFE_DAYS) });
  return `${publicUrl}/link?${new URLSearchParams({ token })}`;
}

/** What a token stands for; null when it was used, has expired, or never existed. `em` is one of the system. */
export function findActionLink(em: EntityManager, token: string, now: Date): Promise<ActionLink | null> {
  return em.findOne(
    ActionLink,
    { tokenHash: digestOf(token), usedAt: null, expiresAt: { $gt: now }, account: { disabledAt: null } },
    { populate: ['account', 'supplier', 'customer'] },
  );
}

/** Uses a link up; of two at once only one is answered true. */
export async function useUpActionLink(em: EntityManager, { id }: ActionLink, now: Date): Promise<boolean> {
  return (await em.transactional((inside) => inside.nativeUpdate(ActionLink, { id, usedAt: null }, { usedAt: now }))) === 1;
}

/** Whoever the link was mailed to, with what they may do at this moment; null when they do not act there any more. */
export function principalBehind(em: EntityManager, config: Pick<Config, 'secondFactorRoles'>, { id, account, supplier, customer }: ActionLink): Promise<Principal | null> {
  const organisation = supplier ? { supplier: supplier.id } : customer ? { customer: customer.id } : ({ staff: true } as const);
  return principalIn(em, config, account, organisation, id);
}
