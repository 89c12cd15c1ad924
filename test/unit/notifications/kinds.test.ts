import { describe, expect, test } from '@jest/globals';
import { permissionsOf, roles } from '../../../server/auth/permissions.js';
import { notificationKindNames, notificationKinds } from '../../../server/jobs/notification-kinds.js';
import type { NotificationKind } from '../../../server/jobs/notification-values.js';
import { locales } from '../../../server/shared/locale.js';
import { textOf } from '../architecture/sources.js';

interface PortalTexts {
  names: Partial<Record<NotificationKind, string>>;
  kinds: Partial<Record<NotificationKind, string>>;
}
interface MailTexts {
  notifications: Record<NotificationKind, { subject: string; oneClick?: string }>;
}
const read = <Texts>(path: string) => JSON.parse(textOf(path)) as Texts;
const inPortals = notificationKindNames.filter((kind) => notificationKinds[kind].readers.some((reader) => reader !== 'staff'));

describe.each(locales)('each kind of notification in %s', (locale) => {
  test('has a name and a text in the portals, when portals show it', () => {
    const { names, kinds } = read<PortalTexts>(`portal-shared/src/languages/${locale}/notifications.json`);
    expect(Object.keys(names).sort()).toEqual([...inPortals].sort());
    expect(Object.keys(kinds).sort()).toEqual([...inPortals].sort());
  });

  test('has a mail, and a button in it when one click can answer', () => {
    const { notifications } = read<MailTexts>(`server/jobs/mail-texts/${locale}.json`);
    expect(Object.keys(notifications).sort()).toEqual([...notificationKindNames].sort());
    for (const kind of notificationKindNames) expect([kind, 'oneClick' in notifications[kind]]).toEqual([kind, 'oneClick' in notificationKinds[kind]]);
  });
});

test.each(notificationKindNames)('%s can reach somebody on each side that is told of it', (kind) => {
  const { readers, permission } = notificationKinds[kind];
  for (const reader of readers) {
    const holders = roles[reader].filter((role) => permissionsOf(reader, [role]).has(permission));
    expect([reader, holders]).not.toEqual([reader, []]);
  }
});
