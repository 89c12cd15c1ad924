import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { acknowledgementOf, linesToCome, markOpenLines } from './acknowledgement.js';
import { answeringBySystem } from './answering.js';
import type { AnsweredSchedule } from './answer.js';
import { applyAnswerTo } from './apply-answer.js';
import { askedOf } from './asked-lines.js';
import { answerLines, keepAnswer, type PurchaseOrderRespondInput, requireKept } from './keep-answer.js';
import { addVersion } from './keep-version.js';
import { addDelivery, contentInHand, keepOrder, type OrderInHand, takeOrder } from './order-in-hand.js';
import { requireAction } from './purchase-order.actions.js';
import { respondToChange } from './respond-to-change.js';
import { tellBuyer } from './tell-buyer.js';

/** What was answered: the UUID of the answer, and what it comes to. */
export interface Answer {
  id: string;
  answered: readonly AnsweredSchedule[];
}

/** The supplier answers an order, or the change of it that the buyer asks for. */
export async function respondToPurchaseOrder(context: SignedInContext, input: PurchaseOrderRespondInput) {
  const uuid = toUuid('po', input.id);
  const answer = await context.em.transactional(async (em) => {
    const order = await takeOrder(em, uuid, input.lockVersion);
    return order.openChange ? null : answerOrder(em, context, order, input);
  });
  const response = answer?.id ?? (await answeringBySystem(context, input, (em, order) => respondToChange(em, context, order, input)));
  return { purchaseOrder: { id: uuid }, response: { id: response } };
}

/** Answers an order of which no change is open. Lines as asked or inside the buyer's tolerance are in force at once; the others wait for a buyer. */
export async function answerOrder(em: EntityManager, context: SignedInContext, order: OrderInHand, input: PurchaseOrderRespondInput): Promise<Answer> {
  requireAction(order, 'RESPOND');
  const answered = answerLines(linesToCome(order.lines).map(askedOf), order.orderedOn, input, order.rules);
  await requireKept(em, order, answered, input);
  const id = await keepAnswer(em, context, order, order.responses, input, answered);
  applyAnswerTo(order, answered.filter((answer) => answer.withinTolerance), addDelivery);
  markOpenLines(order, answered);
  order.acknowledgement = acknowledgementOf(order.lines);
  await addVersion(em, order, order.supplier, contentInHand(order), order.lastVersion, { reason: 'RESPONSE_ACCEPTED', authorName: context.principal.name });
  // Also when all that changed is the answer: a buyer who decides on the one before has to look again.
  order.updatedAt = context.now();
  await keepOrder(em, order);
  await tellBuyer(em, order, order.supplierName);
  return { id, answered };
}
