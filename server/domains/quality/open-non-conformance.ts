import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { nextNumber } from '../../database/next-number.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { dayOf } from '../../shared/days.js';
import { compare, type Decimal } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { GoodsReceiptLine } from '../receiving/index.js';
import { Supplier } from '../suppliers/index.js';
import { answerDueOn, type Severity } from './answer-days.js';
import { bindFiles } from './bind-files.js';
import type { Inspection } from './inspection.entity.js';
import { NonConformance } from './non-conformance.entity.js';
import { tellOfOpened } from './tell-of-non-conformance.js';

export interface NonConformanceOpenInput {
  goodsReceiptLineId?: string | null;
  supplierId?: string | null;
  title: string;
  description: string;
  severity: Severity;
  affectedQuantity?: Decimal | null;
  dueOn?: string | null;
  attachmentIds?: string[] | null;
}

/** What a non-conformance is about, as far as it is known. */
type Subject = Pick<NonConformance, 'supplier'> & Partial<Pick<NonConformance, 'item' | 'purchaseOrder' | 'goodsReceipt' | 'inspection' | 'unitCode'>>;

/** Quality tells a supplier of goods that were not as they should be. */
export function openNonConformance(context: SignedInContext, input: NonConformanceOpenInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const { affectedQuantity = null, dueOn = null } = input;
    const words = { title: check.text(input.title, ['title'], 200), description: check.text(input.description, ['description'], 4000) };
    if (affectedQuantity !== null && compare(affectedQuantity, '0') <= 0) check.refuse('OUT_OF_RANGE', ['affectedQuantity'], 'More than 0.');
    if (dueOn !== null && dueOn < dayOf(context.now())) check.refuse('OUT_OF_RANGE', ['dueOn'], 'Today or later.');
    check.settle();
    const subject = await subjectOf(em, input);
    const id = await keep(em, context, { ...subject, ...words, severity: input.severity, affectedQuantity, dueOn });
    await bindFiles(em, context, subject, id, input.attachmentIds);
    return { nonConformance: { id } };
  });
}

/** A sample was bad: the supplier is asked what went wrong. */
export async function openFromInspection(em: EntityManager, context: SignedInContext, inspection: Inspection): Promise<void> {
  const line = await em.findOneOrFail(GoodsReceiptLine, inspection.goodsReceiptLine.id, { populate: ['orderLine', 'goodsReceipt'] });
  const { nonconformingPieces, sampleSize, findings, characteristics } = inspection;
  const wrong = findings!.filter(({ nonconforming }) => nonconforming > 0)
    .map(({ characteristicNumber, nonconforming }) => `${characteristics.find((each) => each.characteristicNumber === characteristicNumber)!.name}: ${nonconforming}`);
  await keep(em, context, {
    ...subjectOfLine(line),
    inspection,
    title: characteristics.filter((each) => findings!.some((finding) => finding.nonconforming > 0 && finding.characteristicNumber === each.characteristicNumber)).map(({ name }) => name).join(', ').slice(0, 200),
    description: [`${nonconformingPieces} / ${sampleSize}`, ...wrong].join('\n'),
    severity: 'MAJOR',
    affectedQuantity: inspection.quantity,
    dueOn: null,
  });
}

type Content = Subject & Pick<NonConformance, 'title' | 'description' | 'severity'> & { affectedQuantity: Decimal | null; dueOn: string | null };

async function keep(em: EntityManager, context: SignedInContext, content: Content): Promise<string> {
  const id = newId();
  const nonConformance = em.create(NonConformance, {
    ...content,
    id,
    number: await nextNumber(em, 'NC'),
    status: 'OPEN',
    dueOn: content.dueOn ?? answerDueOn('OPEN', content.severity, context.now()),
    openedById: context.principal.accountId,
    openedByName: context.principal.name,
  });
  await tellOfOpened(em, nonConformance);
  return id;
}

async function subjectOf(em: EntityManager, { goodsReceiptLineId, supplierId }: NonConformanceOpenInput): Promise<Subject> {
  if (Boolean(goodsReceiptLineId) === Boolean(supplierId)) throw new DomainError('INVALID', ['supplierId'], 'Name either the line of a receipt or a supplier.');
  if (supplierId) {
    const supplier = await em.findOne(Supplier, toUuid('sup', supplierId));
    if (!supplier) throw new DomainError('NOT_FOUND', ['supplierId']);
    return { supplier };
  }
  const line = await em.findOne(GoodsReceiptLine, toUuid('grl', goodsReceiptLineId!), { populate: ['orderLine', 'goodsReceipt'] });
  if (!line) throw new DomainError('NOT_FOUND', ['goodsReceiptLineId']);
  return subjectOfLine(line);
}

function subjectOfLine({ supplier, goodsReceipt, purchaseOrder, orderLine }: GoodsReceiptLine): Subject {
  return { supplier, goodsReceipt, purchaseOrder, item: orderLine.item, unitCode: orderLine.unitCode };
}
