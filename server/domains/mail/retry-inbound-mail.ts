import { loadForChange } from '../../database/load-for-change.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { requireTransition } from '../../shared/state-machine.js';
import { InboundMail } from './inbound-mail.entity.js';
import { inboundMailTransitions } from './inbound-mail.states.js';
import { addReceiving } from './keep-inbound-mail.js';

/**
 * Has a mail worked on once more: staff have seen that a person wrote it, or what kept it from being read was mended.
 * @throws DomainError NOT_FOUND or NOT_ALLOWED_IN_STATE
 */
export function retryInboundMail(context: RequestContext, { id }: { id: string }) {
  return context.em.transactional(async (em) => {
    const inboundMail = await loadForChange(em, InboundMail, toUuid('mail', id));
    requireTransition(inboundMailTransitions, 'RETRY', inboundMail.status);
    em.assign(inboundMail, { status: 'RECEIVED', attempts: 0, takenAnyway: true, ignoredBecause: null, failure: null, settledAt: null });
    await em.flush();
    await addReceiving(em, inboundMail);
    return { inboundMail: { id: inboundMail.id } };
  });
}
