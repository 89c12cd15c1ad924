import type { Permission } from '../auth/permissions.js';
import { acceptOrderByLink } from '../domains/purchasing/index.js';
import type { SignedInContext } from '../graphql/context.js';
import type { LinkActionName } from '../jobs/notification-kinds.js';

interface LinkAction {
  /** What the person has to hold when they press the button. */
  permission: Permission;
  /**
   * Carries it out as the person.
   * @param version of the record when the mail was written
   * @throws DomainError; the page has a text for CONFLICT and NOT_ALLOWED_IN_STATE
   */
  carryOut(context: SignedInContext, recordId: string, version: number): Promise<void>;
}

/**
 * What a link in a mail can do. For one more: its name in `jobs/notification-kinds.ts` and as `oneClick` of the kind whose
 * mail has it, its row here, its texts in `page-texts/*.json`, and the button's text in `mail-texts/*.json`.
 */
export const linkActions: Readonly<Record<LinkActionName, LinkAction>> = {
  ACCEPT_ORDER: { permission: 'purchaseOrder:respond', carryOut: acceptOrderByLink },
};
