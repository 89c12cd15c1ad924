import { Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toPublicId } from '../../graphql/ids.js';
import { Money } from '../../graphql/money.type.js';
import { ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { CurrencyCodeScalar, DateScalar, DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { actionsFrom } from '../../shared/state-machine.js';
import { CompanyBankAccountType } from './company-bank-account.type.js';
import type { Omission } from './omissions.js';
import { PaymentExport } from './payment-export.entity.js';
import { PaymentRun } from './payment-run.entity.js';
import { type PaymentRunAction, paymentRunTransitions } from './payment-run.states.js';
import { PaymentType } from './payment.type.js';
import { OmissionReasonEnum, PaymentExportFormatEnum, PaymentRunActionEnum, PaymentRunStatusEnum } from './payments.enums.js';

@ObjectType('PaymentRunOmission', { description: 'What was due and is not in the run, as it was then.' })
class OmissionType {
  @Field(() => ID, { description: 'What was to be paid, `due_…`.' })
  payableId!: string;

  @Field(() => String, { description: 'Who would have got the money.' })
  supplierName!: string;

  @Field(() => String, { description: 'The supplier’s number of the invoice or credit note.' })
  invoiceNumber!: string;

  @Field(() => DecimalScalar, { description: 'What was open of it, in the run’s currency; negative for a credit note.' })
  amount!: string;

  @Field(() => OmissionReasonEnum, { description: 'Why it was left out.' })
  reason!: Omission['reason'];

  @Field(() => String, { nullable: true, description: 'The reason of the hold in words, or the last day of the freeze.' })
  detail!: string | null;
}

@ObjectType('PaymentExport', { description: 'A file for the bank, kept as it was.' })
@RecordOf(PaymentExport, 'pexp')
class PaymentExportType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => PaymentExportFormatEnum, { description: 'How it is written.' })
  format!: PaymentExport['format'];

  @Field(() => String, { description: 'Its name.' })
  fileName!: PaymentExport['fileName'];

  @Field(() => String, { description: 'SHA-256 of the content, hexadecimal.' })
  digest!: PaymentExport['digest'];

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: string;

  @Field(() => String, { description: 'Where to download it, for who may export.' })
  @ComputedFrom('id')
  url(): string {
    return `/payment-exports/${toPublicId('pexp', (this as unknown as PaymentExport).id)}`;
  }
}

@ObjectType('PaymentRun', { implements: Node, description: 'Payments that are approved and given to the bank together.' })
@RecordOf(PaymentRun, 'prun')
export class PaymentRunType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: PaymentRun['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `PR-2026-000123`; the bank’s answers name it.' })
  number!: PaymentRun['number'];

  @Field(() => PaymentRunStatusEnum, { description: 'Where it stands.' })
  status!: PaymentRun['status'];

  @Field(() => CompanyBankAccountType, { description: 'The account that pays.' })
  companyBankAccount!: CompanyBankAccountType;

  @Field(() => CurrencyCodeScalar, { description: 'The currency of all its payments.' })
  currencyCode!: PaymentRun['currencyCode'];

  @Field(() => DateScalar, { description: 'What is to be paid by this day was collected.' })
  dueUntil!: PaymentRun['dueUntil'];

  @Field(() => DateScalar, { description: 'The day on which the bank is to pay.' })
  executeOn!: PaymentRun['executeOn'];

  @Field(() => Money, { description: 'Sum of the payments.' })
  @MoneyOf('total')
  total!: Money;

  @Field(() => Int, { description: 'How many payments it has.' })
  paymentCount!: PaymentRun['paymentCount'];

  @Field(() => [PaymentType], { description: 'The payments, by their number.' })
  payments!: PaymentType[];

  @Field(() => [OmissionType], { description: 'What was due and left out, with the reason.' })
  @ComputedFrom('leftOut')
  omissions(): OmissionType[] {
    return (this as unknown as PaymentRun).leftOut.map((omission) => ({ ...omission, payableId: toPublicId('due', omission.payableId) }));
  }

  @Field(() => [PaymentExportType], { description: 'The files for the bank; empty before the export.' })
  exports!: PaymentExportType[];

  @Field(() => String, { description: 'Who collected it.' })
  createdByName!: PaymentRun['createdByName'];

  @Field(() => DateTimeScalar, { description: 'When it was collected.' })
  createdAt!: string;

  @Field(() => String, { nullable: true, description: 'Who approved it.' })
  approvedByName!: PaymentRun['approvedByName'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  approvedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote the files for the bank.' })
  exportedByName!: PaymentRun['exportedByName'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were written.' })
  exportedAt!: string | null;

  @Field(() => [PaymentRunActionEnum], { description: 'What you can do with it now.' })
  @ComputedFrom('status', 'preparedByIds')
  availableActions(@Ctx() { principal }: SignedInContext): PaymentRunAction[] {
    const { status, preparedByIds } = this as unknown as PaymentRun;
    const own = preparedByIds.includes(principal.accountId);
    return actionsFrom(paymentRunTransitions, status, principal.permissions).filter((action) => action !== 'APPROVE' || !own);
  }
}

export const PaymentRunConnection = connectionOf('PaymentRun', () => PaymentRunType);
