import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeRepair, type RepairChange } from './change-repair.js';
import { checkDay } from './check-day.js';
import { CustomerReturnLine } from './customer-return-line.entity.js';
import { recordReturnEvent } from './record-return-event.js';
import type { Repair } from './repair.entity.js';
import { tellOfSentBack } from './tell-of-return.js';

export interface RepairTestInput extends RepairChange {
  report: string;
  attachmentIds?: string[] | null;
}

export interface RepairSendBackInput extends RepairChange {
  carrier?: string | null;
  trackingNumber?: string | null;
  sentBackOn?: string | null;
}

/** It is repaired without asking, at no charge. @throws DomainError INVALID when it is out of warranty */
export function approveUnderWarranty(context: SignedInContext, input: RepairChange) {
  return changeRepair(context, 'APPROVE_UNDER_WARRANTY', input, async (repair, em) => {
    const line = await lineOf(em, repair);
    if (!line.inWarranty) throw new DomainError('INVALID', ['id'], 'Out of warranty: the customer is asked by a quote first.');
    repair.status = 'APPROVED';
    await record(em, context, repair, 'APPROVED_UNDER_WARRANTY');
  });
}

/** The work begins. */
export function startRepair(context: SignedInContext, input: RepairChange) {
  return changeRepair(context, 'START', input, async (repair, em) => {
    repair.status = 'REPAIRING';
    await record(em, context, repair, 'REPAIR_STARTED');
  });
}

/** It works again: what was tested. */
export function testRepair(context: SignedInContext, input: RepairTestInput) {
  return changeRepair(context, 'TEST', input, async (repair, em) => {
    const check = new InputCheck();
    const testReport = check.text(input.report, ['report'], 4000);
    check.settle();
    Object.assign(repair, { status: 'TESTED', testReport });
    await record(em, context, repair, 'TESTED', testReport, input.attachmentIds);
  });
}

/** It goes back to the customer, repaired or as it was. */
export function sendBackRepaired(context: SignedInContext, input: RepairSendBackInput) {
  return changeRepair(context, 'SEND_BACK', input, async (repair, em) => {
    const check = new InputCheck();
    const carrier = check.optionalText(input.carrier, ['carrier'], 100);
    const trackingNumber = check.optionalText(input.trackingNumber, ['trackingNumber'], 100);
    const sentBackOn = checkDay(check, context, input.sentBackOn ?? dayOf(context.now()), repair.customerReturn.receivedOn!, 'sentBackOn');
    check.settle();
    Object.assign(repair, { status: 'SENT_BACK', carrier, trackingNumber, sentBackOn });
    await record(em, context, repair, 'SENT_BACK', [carrier, trackingNumber].filter((part) => part).join(' · ') || null);
    await tellOfSentBack(em, repair.customerReturn);
  });
}

function lineOf(em: EntityManager, { customerReturn, lineNumber }: Repair): Promise<CustomerReturnLine> {
  return em.findOneOrFail(CustomerReturnLine, { customerReturn, lineNumber });
}

type WorkEvent = 'APPROVED_UNDER_WARRANTY' | 'REPAIR_STARTED' | 'TESTED' | 'SENT_BACK';

function record(em: EntityManager, context: SignedInContext, { customerReturn, lineNumber }: Repair, kind: WorkEvent, note: string | null = null, attachmentIds?: string[] | null) {
  return recordReturnEvent(em, context, customerReturn, kind, { lineNumber, note, attachmentIds });
}
