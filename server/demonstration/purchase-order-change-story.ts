import Big from 'big.js';
import { acknowledgementOf } from '../domains/purchasing/acknowledgement.js';
import { answerLine } from '../domains/purchasing/answer.js';
import { applyAnswer } from '../domains/purchasing/apply-answer.js';
import { applyLines } from '../domains/purchasing/apply-change.js';
import { askedByChange } from '../domains/purchasing/asked-lines.js';
import { calledOff, unchanged, withSchedules } from '../domains/purchasing/propose-lines.js';
import type { ProposedLine } from '../domains/purchasing/proposed-line.js';
import { PurchaseOrderChange } from '../domains/purchasing/purchase-order-change.entity.js';
import type { ChangeKind, ChangeStatus } from '../domains/purchasing/purchase-order-change.states.js';
import type { versionReasons } from '../domains/purchasing/purchase-order-version.entity.js';
import type { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { changesBetween, contentOf } from '../domains/purchasing/versions.js';
import { dayOf, daysAfter } from '../shared/days.js';
import { multiply, sum } from '../shared/decimal.js';
import { Chance } from './chance.js';
import texts from './data/purchase-texts.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { ChangeStep } from './purchase-order-plans.js';
import type { Cast } from './purchase-order-story.js';
import type { Stage } from './stage.js';

type KeepVersion = (reason: keyof typeof versionReasons, authorName: string, at: Date) => void;

const ANSWER_WITHIN_DAYS = 3;

/** What the buyer of an order wanted otherwise after it was sent, by the rules of purchasing itself. */
export class PurchaseOrderChangeStory {
  private readonly chance: Chance;
  private readonly asked: PurchaseOrderChange[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly order: PurchaseOrder,
    private readonly cast: Cast,
    private readonly keepVersion: KeepVersion,
  ) {
    this.chance = new Chance(`${cast.name} changes`);
  }

  take(step: ChangeStep, at: Date): void {
    const words = texts[this.order.supplier.locale];
    const { supplier, buyer, approver } = this.cast;
    switch (step) {
      case 'CHANGE':
        this.end('SUPERSEDED', buyer.name, null, at);
        this.putToSupplier(this.ask('CHANGE', this.otherLines(), this.chance.of(words.changes), at), at);
        break;
      case 'CHANGE_UNAPPROVED':
        this.ask('CHANGE', this.otherLines(), this.chance.of(words.changes), at);
        break;
      case 'CALL_OFF':
        this.putToSupplier(this.ask('CANCELLATION', this.noLines(), this.chance.of(words.cancellations), at), at);
        break;
      case 'DISAPPROVE':
        this.end('DISAPPROVED', approver.name, null, at);
        break;
      case 'WITHDRAW':
        this.end('WITHDRAWN', buyer.name, words.changeWithdrawn, at);
        break;
      case 'REFUSE_CHANGE':
        this.end('REFUSED', supplier.name, this.chance.of(words.changeRefused), at);
        break;
      case 'ACCEPT_CHANGE':
        this.accept(at);
    }
  }

  /** The first line later and more of it. */
  private otherLines(): ProposedLine[] {
    return this.order.lines.getItems().map((line, index) => {
      if (index > 0) return unchanged(line);
      const schedules = unchanged(line).schedules.map((schedule) => ({
        ...schedule,
        quantity: new Big(schedule.quantity).times('1.2').round(0).toFixed(),
        requestedOn: dayOf(daysAfter(new Date(`${schedule.requestedOn}T00:00:00Z`), 7 + this.asked.length * 7)),
        confirmedOn: null,
      }));
      return withSchedules(unchanged(line), schedules);
    });
  }

  private noLines(): ProposedLine[] {
    return this.order.lines.getItems().map((line) => withSchedules(unchanged(line), calledOff(unchanged(line).schedules)));
  }

  private ask(kind: ChangeKind, lines: ProposedLine[], reason: string, at: Date): PurchaseOrderChange {
    const { stage, order, cast } = this;
    const change = stage.em.create(PurchaseOrderChange, {
      id: fixedId(`${cast.name} change ${this.asked.length + 1}`),
      createdAt: at,
      updatedAt: at,
      purchaseOrder: order,
      supplier: order.supplier,
      changeNumber: this.asked.length + 1,
      versionNumber: order.versionNumber,
      kind,
      status: 'PENDING_APPROVAL',
      reason,
      lines,
      differences: changesBetween(contentOf(order.lines.getItems()), lines).filter(({ field }) => field !== 'CONFIRMED_ON'),
      total: sum(lines.map(({ quantity, unitPrice }) => multiply(quantity, unitPrice.amount))),
      currencyCode: order.currencyCode,
      authorId: cast.buyer.id,
      authorName: cast.buyer.name,
    });
    this.asked.push(change);
    return change;
  }

  private putToSupplier(change: PurchaseOrderChange, at: Date): void {
    const { order, cast } = this;
    const proposal = order.responses.getItems().find(({ status }) => status === 'PROPOSED');
    if (proposal) {
      Object.assign(proposal, { status: 'COUNTERED', decidedAt: at, decidedByName: cast.buyer.name, decisionNote: change.reason });
      for (const line of order.lines) if (line.acknowledgement !== 'ACCEPTED') line.acknowledgement = 'AWAITING';
    }
    Object.assign(change, { status: 'OPEN', released: true });
    Object.assign(order, { openChange: change.kind, acknowledgement: 'AWAITING', answerDueAt: daysAfter(at, ANSWER_WITHIN_DAYS) });
  }

  private end(status: ChangeStatus, decidedByName: string, decisionNote: string | null, at: Date): void {
    const change = this.asked.at(-1);
    if (!change) return;
    Object.assign(change, { status, decidedAt: at, decidedByName, decisionNote, updatedAt: at });
    this.order.openChange = null;
    this.order.acknowledgement = acknowledgementOf(this.order.lines.getItems());
  }

  private accept(at: Date): void {
    const { stage, order, cast } = this;
    const change = this.asked.at(-1)!;
    applyLines(stage.em, order, change.lines, []);
    if (change.kind === 'CHANGE') {
      applyAnswer(stage.em, order, askedByChange(change).flatMap((line) => answerLine(line, null, { days: 0, percent: '0' }, order.orderedOn, [])));
    }
    this.end('ACCEPTED', cast.supplier.name, null, at);
    this.keepVersion(change.kind === 'CHANGE' ? 'BUYER_CHANGE' : 'CANCELLATION', cast.supplier.name, at);
  }
}
