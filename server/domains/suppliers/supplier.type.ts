import { sql } from 'kysely';
import { Args, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { Address } from '../../graphql/address.type.js';
import { VisibleTo } from '../../graphql/audience.js';
import { Node, PageOfList } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { defineEnum } from '../../graphql/enums.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { BySql, compiled, ComputedFrom, ConnectionTo, RecordOf } from '../../graphql/read/annotations.js';
import { CountryCodeScalar, CurrencyCodeScalar, DateScalar, DateTimeScalar, EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { BankAccountConnection, bankAccountList } from './bank-account.type.js';
import { SupplierContactType } from './company-data.type.js';
import { availableActions } from './supplier.actions.js';
import { Supplier } from './supplier.entity.js';
import { type SupplierAction, supplierStatuses } from './supplier.states.js';

export const SupplierStatusEnum = defineEnum({
  name: 'SupplierStatus',
  description: 'How far a supplier’s registration is, and whether orders can be placed.',
  values: supplierStatuses,
  visibleTo: ['supplier'],
});

export const SupplierActionEnum = defineEnum({
  name: 'SupplierAction',
  description: 'What can be done with a supplier now, by whoever asks.',
  values: {
    SUBMIT: 'Hand the registration in: `supplierRegistrationSubmit`.',
    START_REVIEW: 'Begin to review the registration: `reviewTaskTake`.',
    REQUEST_CHANGES: 'Ask the applicant for changes: `reviewTaskDecide`.',
    APPROVE: 'Approve a step of the review: `reviewTaskDecide`.',
    REJECT: 'Refuse the application: `reviewTaskDecide`.',
    REOPEN: 'Let a refused applicant try again: `supplierReopen`.',
    SUSPEND: 'Send no new orders for a while: `supplierSuspend`.',
    REINSTATE: 'End a suspension: `supplierReinstate`.',
    BLOCK: 'Send no new orders, for a reason: `supplierBlock`.',
    UNBLOCK: 'End a block: `supplierUnblock`.',
    DEACTIVATE: 'Keep it for history only: `supplierDeactivate`.',
  },
  visibleTo: ['supplier'],
  staffOnlyValues: ['START_REVIEW', 'REQUEST_CHANGES', 'APPROVE', 'REJECT', 'REOPEN', 'SUSPEND', 'REINSTATE', 'BLOCK', 'UNBLOCK', 'DEACTIVATE'],
});

@ObjectType('Supplier', { implements: Node, description: 'A company that this company buys from.' })
@RecordOf(Supplier, 'sup')
export class SupplierType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: Supplier['lockVersion'];

  @Field(() => String, { description: 'The number people use, for example `S-2026-000012`.' })
  @VisibleTo('supplier')
  number!: Supplier['number'];

  @Field(() => String, { description: 'The company’s name, as written by itself.' })
  @VisibleTo('supplier')
  name!: Supplier['name'];

  @Field(() => SupplierStatusEnum, { description: 'How far its registration is.' })
  @VisibleTo('supplier')
  status!: Supplier['status'];

  @Field(() => String, { nullable: true, description: 'Why it is in this state, in words for the supplier.' })
  @VisibleTo('supplier')
  statusReason!: Supplier['statusReason'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is in this state; null for older records.' })
  @VisibleTo('supplier')
  statusSince!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of a block; null without an end.' })
  @VisibleTo('supplier')
  blockedUntil!: Supplier['blockedUntil'];

  @Field(() => DateScalar, { nullable: true, description: 'Until the end of this day nothing is paid, because bank details have changed.' })
  @VisibleTo('supplier')
  paymentsFrozenUntil!: Supplier['paymentsFrozenUntil'];

  @Field(() => String, { nullable: true, description: 'Its legal form, for example `GmbH`.' })
  @VisibleTo('supplier')
  legalForm!: Supplier['legalForm'];

  @Field(() => String, { nullable: true, description: 'Its number in the company register.' })
  @VisibleTo('supplier')
  registrationNumber!: Supplier['registrationNumber'];

  @Field(() => CountryCodeScalar, { description: 'Where it is registered.' })
  @VisibleTo('supplier')
  countryCode!: Supplier['countryCode'];

  @Field(() => String, { nullable: true, description: 'Its tax identification number.' })
  @VisibleTo('supplier')
  taxId!: Supplier['taxId'];

  @Field(() => EmailAddressScalar, { nullable: true, description: 'Where orders are announced.' })
  @VisibleTo('supplier')
  email!: Supplier['email'];

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @VisibleTo('supplier')
  phone!: Supplier['phone'];

  @Field(() => String, { nullable: true, description: 'Address of its web site.' })
  @VisibleTo('supplier')
  website!: Supplier['website'];

  @Field(() => Address, { nullable: true, description: 'Its main address.' })
  @VisibleTo('supplier')
  address!: Supplier['address'];

  @Field(() => Address, { nullable: true, description: 'Where payment advice goes, when that is elsewhere.' })
  @VisibleTo('supplier')
  remittanceAddress!: Supplier['remittanceAddress'];

  @Field(() => Address, { nullable: true, description: 'Where goods leave, when that is elsewhere.' })
  @VisibleTo('supplier')
  shippingAddress!: Supplier['shippingAddress'];

  @Field(() => [SupplierContactType], { description: 'Whom to turn to.' })
  @VisibleTo('supplier')
  contacts!: SupplierContactType[];

  @Field(() => BankAccountConnection, { description: 'The accounts on which it is paid, oldest first.' })
  @VisibleTo('supplier')
  @ConnectionTo(bankAccountList, 'supplier')
  bankAccounts(@Args(() => PageOfList) _page: PageOfList) {
    return compiled();
  }

  @Field(() => CurrencyCodeScalar, { description: 'The currency of its orders.' })
  @VisibleTo('supplier')
  currencyCode!: Supplier['currencyCode'];

  @Field(() => LocaleEnum, { description: 'The language of mails to it.' })
  @VisibleTo('supplier')
  locale!: Supplier['locale'];

  @Field(() => Int, { description: 'Days after the invoice date on which payment is due.' })
  @VisibleTo('supplier')
  paymentTermDays!: Supplier['paymentTermDays'];

  @Field(() => String, { nullable: true, description: 'Name of who looks after it here.' })
  @BySql((column) => sql`(select name from account where id = ${column('buyerId')})`)
  buyerName!: string | null;

  @Field(() => [SupplierActionEnum], { description: 'What you can do with it now.' })
  @VisibleTo('supplier')
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): SupplierAction[] {
    return availableActions(this, context.principal.permissions);
  }
}
