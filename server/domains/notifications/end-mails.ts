import type { EntityManager } from '@mikro-orm/postgresql';
import { notificationKindNames, notificationKinds } from '../../jobs/notification-kinds.js';
import type { NotificationKind } from '../../jobs/notification-values.js';
import type { UnsubscribeClaim } from '../../auth/unsubscribe-tokens.js';
import { Account } from '../identity/index.js';
import { NotificationPreference } from './notification-preference.entity.js';

/** Ends mails of one kind to somebody, or their daily mail; what shows on the page stays. `em` is one of the system. */
export async function endMailsOf(em: EntityManager, { accountId, kind }: UnsubscribeClaim): Promise<void> {
  await em.transactional(async (inside) => {
    const account = await inside.findOne(Account, accountId);
    if (!account) return;
    const known = await inside.find(NotificationPreference, { account });
    const mailOf = (each: NotificationKind) => known.find((one) => one.kind === each)?.mail ?? notificationKinds[each].mail;
    const ended = notificationKindNames.filter((each) => (kind === 'digest' ? mailOf(each) === 'DAILY' : each === kind));
    for (const each of ended) {
      const before = known.find((one) => one.kind === each);
      if (before) before.mail = 'OFF';
      else inside.create(NotificationPreference, { account, kind: each, page: true, mail: 'OFF' });
    }
  });
}
