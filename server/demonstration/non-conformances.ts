import type { Account } from '../domains/identity/index.js';
import { answerDueOn, type Severity } from '../domains/quality/answer-days.js';
import { type EntryKind, NonConformanceEntry } from '../domains/quality/non-conformance-entry.entity.js';
import { NonConformance } from '../domains/quality/non-conformance.entity.js';
import type { NonConformanceStatus } from '../domains/quality/non-conformance.states.js';
import type { GoodsReceiptLine } from '../domains/receiving/goods-receipt-line.entity.js';
import { dayOf, daysAfter } from '../shared/days.js';
import type { Locale } from '../shared/locale.js';
import texts from './data/quality-texts.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';
import type { DemonstrationSupplier } from './suppliers.js';

/** One that was opened by hand: how bad it is, where it stands, and on which days before today what was said. */
interface Story {
  severity: Severity;
  status: NonConformanceStatus;
  said: readonly (readonly [daysAgo: number, kind: EntryKind])[];
  openedDaysAgo: number;
}

/** Suppliers that people can log in as. */
const MAIN = 2;

const STORIES: readonly Story[] = [
  { severity: 'MAJOR', status: 'OPEN', openedDaysAgo: 1, said: [] },
  { severity: 'MINOR', status: 'CONTAINED', openedDaysAgo: 9, said: [[7, 'CONTAINMENT'], [4, 'ROOT_CAUSE'], [2, 'SENT_BACK']] },
  { severity: 'MAJOR', status: 'CORRECTIVE_ACTION', openedDaysAgo: 20, said: [[19, 'CONTAINMENT'], [12, 'ROOT_CAUSE'], [5, 'CORRECTIVE_ACTION']] },
  { severity: 'CRITICAL', status: 'CLOSED', openedDaysAgo: 80, said: [[79, 'CONTAINMENT'], [75, 'ROOT_CAUSE'], [66, 'CORRECTIVE_ACTION'], [30, 'VERIFICATION'], [29, 'CLOSING']] },
];

/** Non-conformances in all their stages for the first suppliers, one for each of the others that delivered. */
export async function addNonConformances(stage: Stage, staff: Staff, suppliers: readonly DemonstrationSupplier[], received: readonly GoodsReceiptLine[]): Promise<void> {
  const planned = suppliers.flatMap((each, index) => {
    const lines = received.filter(({ supplier }) => supplier === each.supplier);
    const stories = index < MAIN ? STORIES : [STORIES[index % STORIES.length]!];
    return lines.length ? stories.map((story, turn) => ({ each, story, turn, line: lines[turn % lines.length]! })) : [];
  }).sort((one, other) => other.story.openedDaysAgo - one.story.openedDaysAgo);
  const numbers = await takeNumbers(stage.em, 'NC', planned.length);
  planned.forEach(({ each, story, turn, line }, index) => tell(stage, staff.quality, each, story, turn, line, numbers[index]!));
}

function tell({ em, calendar }: Stage, inspector: Account, { key, owner, supplier }: DemonstrationSupplier, story: Story, turn: number, line: GoodsReceiptLine, number: string): void {
  const own = texts[owner.locale as Locale];
  const words = own[turn % own.length]!;
  const name = `non-conformance ${key} ${turn}`;
  const at = (daysAgo: number) => calendar.moment(-daysAgo, 9 + turn);
  const last = at(story.said.at(-1)?.[0] ?? story.openedDaysAgo);
  const nonConformance = em.create(NonConformance, {
    id: fixedId(name),
    createdAt: at(story.openedDaysAgo),
    updatedAt: last,
    number,
    supplier,
    status: story.status,
    severity: story.severity,
    title: words.title,
    description: words.description,
    item: line.orderLine.item,
    purchaseOrder: line.purchaseOrder,
    goodsReceipt: line.goodsReceipt,
    affectedQuantity: '18',
    unitCode: line.orderLine.unitCode,
    dueOn: answerDueOn(story.status, story.severity, last),
    openedById: inspector.id,
    openedByName: inspector.name,
    closedAt: story.status === 'CLOSED' ? last : null,
  });
  for (const [daysAgo, kind] of story.said) {
    const company = kind === 'SENT_BACK' || kind === 'VERIFICATION' || kind === 'CLOSING';
    const author = company ? inspector : owner;
    em.create(NonConformanceEntry, {
      id: fixedId(`${name} ${daysAgo}`),
      createdAt: at(daysAgo),
      nonConformance,
      supplier,
      kind,
      description: textOf(words, kind),
      whys: kind === 'ROOT_CAUSE' ? words.whys : [],
      plannedOn: kind === 'CORRECTIVE_ACTION' ? dayOf(daysAfter(at(daysAgo), 14)) : null,
      doneOn: kind === 'CONTAINMENT' ? dayOf(at(daysAgo)) : null,
      authorId: author.id,
      authorName: author.name,
    });
  }
}

function textOf(words: (typeof texts)['en'][number], kind: EntryKind): string {
  const said: Record<EntryKind, string> = {
    CONTAINMENT: words.containment,
    ROOT_CAUSE: words.rootCause,
    CORRECTIVE_ACTION: words.correctiveAction,
    SENT_BACK: words.sentBack,
    VERIFICATION: words.verification,
    CLOSING: words.closing,
  };
  return said[kind];
}
