import { defineEnum } from '../../graphql/enums.js';
import type { PortalAudience } from '../../graphql/audience.js';
import { mailChoices, notificationKindNames, notificationKinds } from '../../jobs/notification-kinds.js';
import type { NotificationKind } from '../../jobs/notification-values.js';

/** A table over the kinds. */
function byKind<Value>(valueOf: (kind: NotificationKind) => Value): Record<NotificationKind, Value> {
  return Object.fromEntries(notificationKindNames.map((kind) => [kind, valueOf(kind)])) as Record<NotificationKind, Value>;
}

export const NotificationKindEnum = defineEnum({
  name: 'NotificationKind',
  description: 'What somebody is told of.',
  values: byKind((kind) => notificationKinds[kind].description),
  visibleTo: ['supplier', 'customer'],
  only: byKind((kind) => notificationKinds[kind].readers.filter((reader): reader is PortalAudience => reader !== 'staff')),
});

export const NotificationMailEnum = defineEnum({
  name: 'NotificationMail',
  description: 'How somebody is mailed about something.',
  values: mailChoices,
  visibleTo: ['supplier', 'customer'],
});
