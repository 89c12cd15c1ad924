import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { requireTransition } from '../../shared/state-machine.js';
import { acknowledgementOf, linesToCome } from './acknowledgement.js';
import type { AnsweredSchedule } from './answer.js';
import { applyAnswer } from './apply-answer.js';
import { applyChange } from './apply-change.js';
import { keepVersion } from './keep-version.js';
import type { PurchaseOrderChange } from './purchase-order-change.entity.js';
import { changeTransitions } from './purchase-order-change.states.js';
import type { versionReasons } from './purchase-order-version.entity.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

/**
 * Both sides agree to a change: from now on it is what the order says, as a version of its own. An order of which nothing
 * is left is cancelled. The order's content must be loaded.
 * @param answered what the supplier confirms; nothing when something is called off
 */
export async function acceptChange(
  em: EntityManager,
  context: SignedInContext,
  order: PurchaseOrder,
  change: PurchaseOrderChange,
  answered: readonly AnsweredSchedule[],
  reason: keyof typeof versionReasons,
  note: string | null = null,
): Promise<void> {
  requireTransition(changeTransitions, 'ACCEPT', change.status);
  await applyChange(em, order, change);
  applyAnswer(em, order, answered);
  Object.assign(change, { status: 'ACCEPTED', decidedAt: context.now(), decidedByName: context.principal.name, decisionNote: note });
  order.openChange = null;
  order.acknowledgement = acknowledgementOf(order.lines.getItems());
  if (!linesToCome(order.lines.getItems()).length) order.status = 'CANCELLED';
  await keepVersion(em, order, reason, context.principal.name, change.differences.filter(({ lineNumber }) => lineNumber === null));
}
