import { Field, InputType, ObjectType } from 'type-graphql';
import type { Permission } from '../../auth/permissions.js';
import { VisibleTo } from '../../graphql/audience.js';
import { CountryCodeScalar, CurrencyCodeScalar } from '../../graphql/scalars/scalars.js';
import type { BankDetails } from './account-scheme.js';
import { AccountSchemeEnum } from './bank-account.type.js';
import { maskAccountNumber } from './mask-account-number.js';

@ObjectType('BankDetails', { description: 'Where somebody wants to be paid; not in force yet.' })
export class BankDetailsType {
  @Field(() => String, { description: 'Whose account it is.' })
  @VisibleTo('supplier')
  holder!: string;

  @Field(() => String, { nullable: true, description: 'Name of the bank.' })
  @VisibleTo('supplier')
  bankName!: string | null;

  @Field(() => CountryCodeScalar, { description: 'Where the account is kept.' })
  @VisibleTo('supplier')
  countryCode!: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency it is kept in.' })
  @VisibleTo('supplier')
  currencyCode!: string;

  @Field(() => AccountSchemeEnum, { description: 'In which form its number is written.' })
  @VisibleTo('supplier')
  scheme!: BankDetails['scheme'];

  @Field(() => String, { description: 'IBAN or account number; only its end for who may not read bank details.' })
  @VisibleTo('supplier')
  accountNumber!: string;

  @Field(() => String, { nullable: true, description: 'Bank or branch in the country’s own form; null for an IBAN.' })
  @VisibleTo('supplier')
  routingNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Business identifier code of the bank, ISO 9362.' })
  @VisibleTo('supplier')
  bic!: string | null;
}

@InputType({ description: 'Where somebody wants to be paid.' })
export class BankDetailsInput {
  @Field(() => String, { description: 'Whose account it is; at most 140 characters.' })
  @VisibleTo('supplier')
  holder!: string;

  @Field(() => String, { nullable: true, description: 'Name of the bank; at most 140 characters.' })
  @VisibleTo('supplier')
  bankName?: string | null;

  @Field(() => CountryCodeScalar, { description: 'Where the account is kept; the country of the IBAN and BIC.' })
  @VisibleTo('supplier')
  countryCode!: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency it is kept in.' })
  @VisibleTo('supplier')
  currencyCode!: string;

  @Field(() => AccountSchemeEnum, { description: 'IBAN where the country has it.' })
  @VisibleTo('supplier')
  scheme!: BankDetails['scheme'];

  @Field(() => String, { description: 'The IBAN, whose check digits have to fit, or an account number of 4 to 34 letters and digits. Blanks do not count.' })
  @VisibleTo('supplier')
  accountNumber!: string;

  @Field(() => String, { nullable: true, description: 'Bank or branch in the country’s own form; needed without an IBAN.' })
  @VisibleTo('supplier')
  routingNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Business identifier code of the bank, 8 or 11 characters.' })
  @VisibleTo('supplier')
  bic?: string | null;
}

/** Bank details as somebody with these permissions may see them. */
export function shownBankDetails(details: BankDetails, permissions: ReadonlySet<Permission>): BankDetailsType {
  const { bankName = null, routingNumber = null, bic = null, ...rest } = details;
  const accountNumber = permissions.has('supplierBank:read') ? details.accountNumber : maskAccountNumber(details.accountNumber);
  return { ...rest, bankName, routingNumber, bic, accountNumber };
}
