export { Account } from './account.entity.js';
export { AccountResolver } from './account.resolver.js';
export { createFirstAdmin } from './create-first-admin.js';
export { AudienceEnum, RoleEnum } from './identity.enums.js';
export { identityTasks } from './identity.jobs.js';
export { InvitationResolver } from './invitation.resolver.js';
export { Membership } from './membership.entity.js';
export { peopleOf } from './people-of.js';
export { SessionResolver } from './session.resolver.js';
