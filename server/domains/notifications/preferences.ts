import type { EntityManager } from '@mikro-orm/postgresql';
import type { Principal } from '../../auth/principal.js';
import type { SignedInContext } from '../../graphql/context.js';
import { type MailChoice, notificationKindNames, notificationKinds } from '../../jobs/notification-kinds.js';
import type { NotificationKind } from '../../jobs/notification-values.js';
import { DomainError } from '../../shared/domain-error.js';
import { Account } from '../identity/index.js';
import type { NotificationPreferencesUpdateInput, NotificationPreferenceType } from './notification.inputs.js';
import { NotificationPreference } from './notification-preference.entity.js';

/** How somebody is told of something. */
export interface Choice {
  page: boolean;
  mail: MailChoice;
}

/** How each of these people wants to be told of a kind, by the UUIDs of their accounts. */
export async function choicesOf(em: EntityManager, accounts: readonly string[], kind: NotificationKind): Promise<(account: string) => Choice> {
  const chosen = await em.find(NotificationPreference, { account: { $in: [...accounts] }, kind });
  const known = new Map(chosen.map(({ account, page, mail }) => [account.id, { page, mail }]));
  return (account) => known.get(account) ?? { page: true, mail: notificationKinds[kind].mail };
}

/** How somebody is told of each kind that can reach them, chosen or not. */
export async function preferencesOf(em: EntityManager, principal: Principal): Promise<NotificationPreferenceType[]> {
  const chosen = await em.find(NotificationPreference, { account: principal.accountId });
  return kindsFor(principal).map((kind) => {
    const { page = true, mail = notificationKinds[kind].mail } = chosen.find((each) => each.kind === kind) ?? {};
    return { kind, page, mail };
  });
}

/**
 * Changes how the person is told, whichever organisation they act for.
 * @throws DomainError INVALID at `preferences.<index>.kind` for one that cannot reach them, or that is named twice
 */
export function updatePreferences({ em, principal }: SignedInContext, { preferences }: NotificationPreferencesUpdateInput) {
  const possible = kindsFor(principal);
  preferences.forEach(({ kind }, index) => {
    const repeated = preferences.findIndex((other) => other.kind === kind) !== index;
    if (repeated || !possible.includes(kind)) throw new DomainError('INVALID', ['preferences', String(index), 'kind'], `Give each of ${possible.join(', ')} once at most.`);
  });
  return em.transactional(async (inside) => {
    const account = inside.getReference(Account, principal.accountId);
    const known = await inside.find(NotificationPreference, { account });
    for (const { kind, page, mail } of preferences) {
      const before = known.find((each) => each.kind === kind);
      if (before) Object.assign(before, { page, mail });
      else inside.create(NotificationPreference, { account, kind, page, mail });
    }
    await inside.flush();
    return { preferences: await preferencesOf(inside, principal) };
  });
}

function kindsFor({ audience, permissions }: Principal): NotificationKind[] {
  return notificationKindNames.filter((kind) => notificationKinds[kind].readers.includes(audience) && permissions.has(notificationKinds[kind].permission));
}
