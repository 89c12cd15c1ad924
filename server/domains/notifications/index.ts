import { discardOldNotifications } from './discard-old-notifications.js';
import { mailDigests } from './mail-digests.js';
import { tellPeople } from './tell-people.js';

export { findActionLink, principalBehind, useUpActionLink } from './action-links.js';
export { NotificationResolver } from './notification.resolver.js';
export { endMailsOf } from './end-mails.js';

/** The jobs of this domain. */
export const notificationTasks = [tellPeople, mailDigests, discardOldNotifications];
