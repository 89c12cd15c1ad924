import type { Config } from '../config.js';
import type { Audience } from '../shared/audience.js';
import { notificationKinds } from './notification-kinds.js';
import type { NotificationKind } from './notification-values.js';

/** The page of a notification's record in the reader's portal, relative to its root. */
export function pageOf(kind: NotificationKind, recordId: string): string {
  return notificationKinds[kind].page.replace('{id}', recordId);
}

/** Its absolute address. Staff have no portal: they begin where they query. */
export function addressOf({ publicUrl }: Pick<Config, 'publicUrl'>, audience: Audience, kind: NotificationKind, recordId: string): string {
  return audience === 'staff' ? `${publicUrl}/graphiql/` : `${publicUrl}/${audience}/${pageOf(kind, recordId)}`;
}
