import { loadForChange } from '../../database/load-for-change.js';
import { checkLocalizedText } from '../../graphql/check-localized-text.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import type { LocalizedTextInput } from '../../graphql/localized-text.type.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import type { LocalizedText } from '../../shared/locale.js';
import { CannedReply } from './canned-reply.entity.js';
import type { CannedReplyCreateInput, CannedReplyRetireInput, CannedReplyUpdateInput } from './canned-reply.inputs.js';
import { unknownPlaceholders } from './render-canned-reply.js';

const LONGEST_TITLE = 200;
const LONGEST_TEXT = 5000;

/** Keeps a text to be sent to customers. @throws DomainErrors for its form; INVALID for a place that nothing is known for */
export function createCannedReply(context: RequestContext, input: CannedReplyCreateInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const reply = em.create(CannedReply, { title: check.text(input.title, ['title'], LONGEST_TITLE), texts: checkTexts(check, input.texts) });
    check.settle();
    await em.flush();
    return { cannedReply: { id: reply.id } };
  });
}

/** Changes such a text; what was sent stays. @throws DomainErrors as for a new one */
export function updateCannedReply(context: RequestContext, input: CannedReplyUpdateInput) {
  return context.em.transactional(async (em) => {
    const reply = await loadForChange(em, CannedReply, toUuid('crp', input.id), input.lockVersion);
    const check = new InputCheck();
    if (typeof input.title === 'string') reply.title = check.text(input.title, ['title'], LONGEST_TITLE);
    if (input.texts) reply.texts = checkTexts(check, input.texts);
    check.settle();
    return { cannedReply: { id: reply.id } };
  });
}

/** Offers a text no more. @throws DomainError NOT_ALLOWED_IN_STATE when it is not offered already */
export function retireCannedReply(context: RequestContext, { id, lockVersion }: CannedReplyRetireInput) {
  return context.em.transactional(async (em) => {
    const reply = await loadForChange(em, CannedReply, toUuid('crp', id), lockVersion);
    if (reply.retiredAt) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'It is not used any more already.');
    reply.retiredAt = context.now();
    return { cannedReply: { id: reply.id } };
  });
}

function checkTexts(check: InputCheck, input: LocalizedTextInput): LocalizedText {
  for (const language of ['en', 'zhCn', 'fa'] as const) {
    const [unknown] = unknownPlaceholders(input[language] ?? '');
    if (unknown !== undefined) check.refuse('INVALID', ['texts', language], `Nothing is known for {{${unknown}}}.`);
  }
  return checkLocalizedText(check, input, ['texts'], LONGEST_TEXT);
}
