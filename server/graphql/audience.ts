import { Extensions } from 'type-graphql';
import type { Permission } from '../auth/permissions.js';
import type { Audience } from '../shared/audience.js';

/** The audiences a field can be opened to; staff see everything anyway. */
export type PortalAudience = Exclude<Audience, 'staff'>;

/** Opens a field, input field or root field to portals. Without it only staff have it. */
export function VisibleTo(...audiences: PortalAudience[]) {
  return Extensions({ visibleTo: audiences });
}

/**
 * The permission a field takes; `anyone` also lets in who is not signed in. Every root field states one, and a connection
 * from one kind of record to another does when its readers may be others.
 */
export function Requires(permission: Permission | 'anyone') {
  return Extensions({ permission });
}

/** The field is null for who does not hold the permission, whichever way they come to it; so it has to be nullable. */
export function RequiresToRead(permission: Permission) {
  return Extensions({ permissionToRead: permission });
}
