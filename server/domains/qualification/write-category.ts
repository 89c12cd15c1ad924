import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import { checkLocalizedText } from '../../graphql/check-localized-text.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import type { LocalizedTextInput } from '../../graphql/localized-text.type.js';
import { InputCheck } from '../../shared/input-check.js';
import { CertificateKind } from './certificate-kind.entity.js';
import { type ReviewStep, SupplierCategory } from './supplier-category.entity.js';

interface CategoryCreateInput {
  code: string;
  label: LocalizedTextInput;
  reviewSteps: ReviewStep[];
  certificateKinds: string[];
  qualificationMonths?: number | null;
}

interface CategoryUpdateInput {
  id: string;
  lockVersion?: number | null;
  label?: LocalizedTextInput | null;
  reviewSteps?: ReviewStep[] | null;
  certificateKinds?: string[] | null;
  qualificationMonths?: number | null;
  retired?: boolean | null;
}

interface KindCreateInput {
  code: string;
  label: LocalizedTextInput;
  blocksOrders: boolean;
}

interface KindUpdateInput {
  id: string;
  lockVersion?: number | null;
  label?: LocalizedTextInput | null;
  blocksOrders?: boolean | null;
  retired?: boolean | null;
}

const LONGEST_LABEL = 100;
const LONGEST_MONTHS = 120;
const CODE = /^[A-Z0-9_]{1,40}$/;

/** Something that can be supplied from now on. @throws DomainErrors for its form; TAKEN at `code` */
export function createCategory(context: SignedInContext, input: CategoryCreateInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    checkCode(check, input.code, await em.count(SupplierCategory, { code: input.code }));
    const labels = checkLocalizedText(check, input.label, ['label'], LONGEST_LABEL);
    const { code, reviewSteps, certificateKinds, qualificationMonths = null } = input;
    await checkCategory(em, check, { reviewSteps, certificateKinds, qualificationMonths });
    check.settle();
    const category = em.create(SupplierCategory, { code, labels, reviewSteps: [...new Set(reviewSteps)], certificateKinds, qualificationMonths });
    await em.flush();
    return { category: { id: category.id } };
  });
}

/** Changes what a category takes; reviews and qualifications under way stay as they are. @throws DomainErrors for its form */
export function updateCategory(context: SignedInContext, input: CategoryUpdateInput) {
  return context.em.transactional(async (em) => {
    const category = await loadForChange(em, SupplierCategory, toUuid('cat', input.id), input.lockVersion);
    const check = new InputCheck();
    const labels = input.label ? checkLocalizedText(check, input.label, ['label'], LONGEST_LABEL) : category.labels;
    const reviewSteps = [...new Set(input.reviewSteps ?? category.reviewSteps)];
    const certificateKinds = input.certificateKinds ?? category.certificateKinds;
    const qualificationMonths = input.qualificationMonths === undefined ? (category.qualificationMonths ?? null) : input.qualificationMonths;
    await checkCategory(em, check, { reviewSteps, certificateKinds, qualificationMonths });
    check.settle();
    em.assign(category, { labels, reviewSteps, certificateKinds, qualificationMonths, ...retirement(input.retired, context) });
    return { category: { id: category.id } };
  });
}

/** A kind of certificate from now on. @throws DomainErrors for its form; TAKEN at `code` */
export function createCertificateKind(context: SignedInContext, { code, label, blocksOrders }: KindCreateInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    checkCode(check, code, await em.count(CertificateKind, { code }));
    const labels = checkLocalizedText(check, label, ['label'], LONGEST_LABEL);
    check.settle();
    const kind = em.create(CertificateKind, { code, labels, blocksOrders });
    await em.flush();
    return { kind: { id: kind.id } };
  });
}

/** Changes a kind of certificate. @throws DomainErrors for its form */
export function updateCertificateKind(context: SignedInContext, input: KindUpdateInput) {
  return context.em.transactional(async (em) => {
    const kind = await loadForChange(em, CertificateKind, toUuid('crk', input.id), input.lockVersion);
    const check = new InputCheck();
    const labels = input.label ? checkLocalizedText(check, input.label, ['label'], LONGEST_LABEL) : kind.labels;
    check.settle();
    em.assign(kind, { labels, blocksOrders: input.blocksOrders ?? kind.blocksOrders, ...retirement(input.retired, context) });
    return { kind: { id: kind.id } };
  });
}

function checkCode(check: InputCheck, code: string, taken: number): void {
  if (!CODE.test(code)) check.refuse('INVALID', ['code'], '1 to 40 capital letters, digits and _.');
  else if (taken) check.refuse('TAKEN', ['code']);
}

async function checkCategory(em: EntityManager, check: InputCheck, { reviewSteps, certificateKinds, qualificationMonths }: Pick<SupplierCategory, 'reviewSteps' | 'certificateKinds'> & { qualificationMonths: number | null }): Promise<void> {
  if (!reviewSteps.length) check.refuse('REQUIRED', ['reviewSteps'], 'Somebody has to look at applications.');
  if (qualificationMonths !== null && (qualificationMonths < 1 || qualificationMonths > LONGEST_MONTHS)) {
    check.refuse('OUT_OF_RANGE', ['qualificationMonths'], `1 to ${LONGEST_MONTHS} months.`);
  }
  const known = await em.find(CertificateKind, { code: [...certificateKinds] });
  certificateKinds.forEach((code, index) => {
    if (!known.some((kind) => kind.code === code)) check.refuse('NOT_FOUND', ['certificateKinds', String(index)], `There is no kind ${code}.`);
  });
}

function retirement(retired: boolean | null | undefined, { now }: SignedInContext) {
  return retired === null || retired === undefined ? {} : { retiredAt: retired ? now() : null };
}
