import type { Account } from '../domains/identity/index.js';
import { type AnsweredSchedule, answerLine, type GivenAnswer, type Tolerance } from '../domains/purchasing/answer.js';
import { applyAnswer } from '../domains/purchasing/apply-answer.js';
import type { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { PurchaseOrderResponseLine } from '../domains/purchasing/purchase-order-response-line.entity.js';
import { PurchaseOrderResponse, type responseStatuses } from '../domains/purchasing/purchase-order-response.entity.js';
import { PurchaseOrderVersion, type versionReasons } from '../domains/purchasing/purchase-order-version.entity.js';
import { acknowledgementOf, markOpenLines } from '../domains/purchasing/acknowledgement.js';
import { askedOf } from '../domains/purchasing/asked-lines.js';
import { changesBetween, contentOf } from '../domains/purchasing/versions.js';
import { daysAfter } from '../shared/days.js';
import { Chance } from './chance.js';
import texts from './data/purchase-texts.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import { agreement, nearAgreement, proposal, rejection } from './purchase-order-answers.js';
import { PurchaseOrderChangeStory } from './purchase-order-change-story.js';
import type { AnswerStep } from './purchase-order-plans.js';
import type { Stage } from './stage.js';

const TOLERANCE: Tolerance = { days: 2, percent: '5' };
const ANSWER_WITHIN_DAYS = 3;

export interface Cast {
  name: string;
  daysAgo: number;
  buyer: Account;
  approver: Account;
  supplier: Account;
}

/** Takes an order through what happened to it after it was approved, by the rules of purchasing itself. */
export class PurchaseOrderStory {
  private readonly chance: Chance;
  private readonly changes: PurchaseOrderChangeStory;
  private steps = 0;

  constructor(
    private readonly stage: Stage,
    private readonly order: PurchaseOrder,
    private readonly cast: Cast,
  ) {
    this.chance = new Chance(`${cast.name} story`);
    this.changes = new PurchaseOrderChangeStory(stage, order, cast, (reason, author, at) => this.keepVersion(reason, author, at));
  }

  send(): void {
    const { order } = this;
    const sentAt = this.stage.calendar.moment(-this.cast.daysAgo, 10, this.chance.between(0, 59));
    order.released = true;
    for (const line of order.lines) {
      line.released = true;
      for (const schedule of line.schedules) schedule.released = true;
    }
    order.sentAt = sentAt;
    order.answerDueAt = daysAfter(sentAt, ANSWER_WITHIN_DAYS);
    this.keepVersion('SENT', this.cast.buyer.name, sentAt);
  }

  take(step: AnswerStep): void {
    this.steps += 1;
    const words = texts[this.order.supplier.locale];
    const at = this.stage.calendar.moment(this.steps - this.cast.daysAgo, 8 + this.steps, this.chance.between(0, 59));
    this.order.updatedAt = at;
    switch (step) {
      case 'OPEN':
        this.order.acknowledgement = 'RECEIVED';
        break;
      case 'AGREE':
        this.answer(agreement(), null, at);
        break;
      case 'AGREE_NEARLY':
        this.answer(nearAgreement(this.order, this.chance), null, at);
        break;
      case 'PROPOSE':
        this.answer(proposal(this.order, this.chance), this.chance.of(words.answerNotes), at);
        break;
      case 'REJECT':
        this.answer(rejection(this.order, this.chance), words.rejectAll, at);
        break;
      case 'TAKE_OVER':
        this.takeOver(this.chance.percent(60) ? this.chance.of(words.taken) : null, at);
        break;
      case 'REFUSE':
        this.refuse(this.chance.of(words.refused), at);
        break;
      default:
        this.changes.take(step, at);
    }
  }

  /** Schedules that came from split deliveries get their ids last. */
  nameSchedules(): void {
    for (const line of this.order.lines) {
      for (const schedule of line.schedules) {
        schedule.id = fixedId(`${this.cast.name} line ${line.lineNumber} schedule ${schedule.scheduleNumber}`);
      }
    }
  }

  private answer(given: readonly GivenAnswer[], note: string | null, at: Date): void {
    const { order } = this;
    const lines = order.lines.getItems();
    const answered = lines.flatMap((line) => {
      const own = given.find((answer) => answer.lineNumber === line.lineNumber) ?? null;
      return answerLine(askedOf(line), own, TOLERANCE, order.orderedOn, []);
    });
    const open = order.responses.getItems().find((response) => response.status === 'PROPOSED');
    if (open) open.status = 'SUPERSEDED';
    this.keepAnswer(answered, note, at);
    applyAnswer(this.stage.em, order, answered.filter((answer) => answer.withinTolerance));
    markOpenLines(order, answered);
    order.acknowledgement = acknowledgementOf(lines);
    this.keepVersion('RESPONSE_ACCEPTED', this.cast.supplier.name, at);
  }

  private keepAnswer(answered: readonly AnsweredSchedule[], note: string | null, at: Date): void {
    const { order, stage, cast } = this;
    const responseNumber = order.responses.length + 1;
    const name = `${cast.name} response ${responseNumber}`;
    const response = stage.em.create(PurchaseOrderResponse, {
      id: fixedId(name),
      createdAt: at,
      purchaseOrder: order,
      supplier: order.supplier,
      responseNumber,
      status: answered.every((answer) => answer.withinTolerance) ? 'AUTO_ACCEPTED' : 'PROPOSED',
      note,
      submittedById: cast.supplier.id,
      submittedByName: cast.supplier.name,
    });
    for (const answer of answered) {
      stage.em.create(PurchaseOrderResponseLine, {
        ...answer,
        id: fixedId(`${name} line ${answer.lineNumber} schedule ${answer.scheduleNumber}`),
        createdAt: at,
        response,
        supplier: order.supplier,
        currencyCode: order.currencyCode,
      });
    }
  }

  private takeOver(note: string | null, at: Date): void {
    const response = this.decide('ACCEPTED', note, at);
    const open = response.lines.getItems().filter((line) => !line.withinTolerance);
    applyAnswer(this.stage.em, this.order, open.map((line) => ({ ...line, confirmedOn: line.confirmedOn ?? null, reason: line.reason ?? null })));
    this.order.acknowledgement = 'ACCEPTED';
    this.keepVersion('RESPONSE_ACCEPTED', this.cast.buyer.name, at);
  }

  private refuse(note: string, at: Date): void {
    this.decide('REFUSED', note, at);
    for (const line of this.order.lines) {
      if (line.acknowledgement !== 'ACCEPTED') line.acknowledgement = 'AWAITING';
    }
    this.order.acknowledgement = 'AWAITING';
  }

  private decide(status: keyof typeof responseStatuses, note: string | null, at: Date): PurchaseOrderResponse {
    const response = this.order.responses.getItems().find((candidate) => candidate.status === 'PROPOSED')!;
    response.status = status;
    response.decidedAt = at;
    response.decidedByName = this.cast.buyer.name;
    response.decisionNote = note;
    return response;
  }

  private keepVersion(reason: keyof typeof versionReasons, authorName: string, at: Date): void {
    const { order } = this;
    const last = order.versions.getItems().at(-1);
    const lines = contentOf(order.lines.getItems());
    const changes = last ? changesBetween(last.lines, lines) : [];
    if (last && !changes.length) return;
    order.versionNumber += 1;
    this.stage.em.create(PurchaseOrderVersion, {
      id: fixedId(`${this.cast.name} version ${order.versionNumber}`),
      createdAt: at,
      purchaseOrder: order,
      supplier: order.supplier,
      versionNumber: order.versionNumber,
      reason,
      authorName,
      total: order.total,
      currencyCode: order.currencyCode,
      lines,
      changes,
    });
  }
}
