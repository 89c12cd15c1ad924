import { loadForChange } from '../../database/load-for-change.js';
import { takeTurns } from '../../database/take-turns.js';
import { checkLocalizedText } from '../../graphql/check-localized-text.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { ConsentPurpose } from './consent-purpose.entity.js';
import { ConsentText } from './consent-text.entity.js';
import type { ConsentPurposePublishInput, ConsentPurposeRetireInput } from './consent.inputs.js';
import { consentPurposeIdPrefix } from './consent.type.js';

const CODE = /^[A-Z0-9_]{1,40}$/;
const LONGEST_NAME = 100;
const LONGEST_TEXT = 2000;

/** Asks people for something more, or in other words. What they said to earlier words stays. @throws DomainErrors for its form */
export function publishConsentPurpose({ em }: SignedInContext, input: ConsentPurposePublishInput) {
  return em.transactional(async (inside) => {
    const check = new InputCheck();
    if (!CODE.test(input.code)) check.refuse('INVALID', ['code'], '1 to 40 capital letters, digits and _.');
    const names = checkLocalizedText(check, input.name, ['name'], LONGEST_NAME);
    const texts = checkLocalizedText(check, input.text, ['text'], LONGEST_TEXT);
    check.settle();
    await takeTurns(inside, `consent purpose ${input.code}`);
    const known = await inside.findOne(ConsentPurpose, { code: input.code });
    const purpose = known ?? inside.create(ConsentPurpose, { code: input.code, names });
    inside.assign(purpose, { names, retiredAt: null });
    const newest = known && (await inside.findOne(ConsentText, { purpose: known }, { orderBy: { version: 'desc' } }));
    inside.create(ConsentText, { purpose, version: (newest?.version ?? 0) + 1, texts });
    await inside.flush();
    return { consentPurpose: { id: purpose.id } };
  });
}

/** Asks people for something no more; nothing is done for its sake from now on. @throws DomainError NOT_FOUND, NOT_ALLOWED_IN_STATE */
export function retireConsentPurpose({ em, now }: SignedInContext, { id }: ConsentPurposeRetireInput) {
  return em.transactional(async (inside) => {
    const purpose = await loadForChange(inside, ConsentPurpose, toUuid(consentPurposeIdPrefix, id));
    if (purpose.retiredAt) throw new DomainError('NOT_ALLOWED_IN_STATE', null, 'It is retired already.');
    purpose.retiredAt = now();
    return { consentPurpose: { id: purpose.id } };
  });
}
