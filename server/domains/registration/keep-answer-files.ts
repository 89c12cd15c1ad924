import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { bindAttachment, releaseAttachments } from '../files/index.js';
import { valuesOf } from './answers.js';
import { Question } from './question.entity.js';
import type { RegistrationAnswer } from './registration-content.js';
import type { SupplierRegistration } from './supplier-registration.entity.js';

/**
 * Gives a registration the files that new answers name, and takes back those that they name no more. The registration
 * still holds the answers before.
 * @throws DomainErrors NOT_FOUND at the value for a file that the applicant did not upload
 */
export async function keepAnswerFiles(em: EntityManager, context: SignedInContext, { id, content }: SupplierRegistration, answers: readonly RegistrationAnswer[]): Promise<void> {
  const asking = await em.find(Question, { kind: 'FILE', code: answers.map(({ questionCode }) => questionCode) });
  const owner = { recordId: id, supplierId: id, visibility: 'PUBLIC', permission: 'supplier:read' } as const;
  for (const [index, { questionCode, values }] of answers.entries()) {
    if (!asking.some(({ code }) => code === questionCode)) continue;
    const known = valuesOf(content.answers, questionCode);
    await releaseAttachments(em, id, known.filter((value) => !values.includes(value)));
    for (const [place, value] of values.entries()) {
      if (!known.includes(value)) await bindAttachment(em, context, owner, value, ['answers', String(index), 'values', String(place)]);
    }
  }
}
