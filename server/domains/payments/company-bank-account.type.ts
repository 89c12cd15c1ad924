import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connections.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { CountryCodeScalar, CurrencyCodeScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { AccountSchemeEnum } from '../suppliers/index.js';
import { CompanyBankAccount } from './company-bank-account.entity.js';

@ObjectType('CompanyBankAccount', { description: 'An account from which this company pays.' })
@RecordOf(CompanyBankAccount, 'cba')
export class CompanyBankAccountType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => String, { description: 'Whose account it is, as the bank knows it.' })
  holder!: CompanyBankAccount['holder'];

  @Field(() => String, { nullable: true, description: 'Name of the bank.' })
  bankName!: CompanyBankAccount['bankName'];

  @Field(() => CountryCodeScalar, { description: 'Where the account is kept.' })
  countryCode!: CompanyBankAccount['countryCode'];

  @Field(() => CurrencyCodeScalar, { description: 'The currency it is kept in; what it pays is in this currency.' })
  currencyCode!: CompanyBankAccount['currencyCode'];

  @Field(() => AccountSchemeEnum, { description: 'In which form its number is written.' })
  scheme!: CompanyBankAccount['scheme'];

  @Field(() => String, { description: 'IBAN or account number without blanks.' })
  number!: CompanyBankAccount['number'];

  @Field(() => String, { nullable: true, description: 'Bank or branch in the country’s own form; of LOCAL accounts only.' })
  routing!: CompanyBankAccount['routing'];

  @Field(() => String, { nullable: true, description: 'Business identifier code of the bank, ISO 9362.' })
  bic!: CompanyBankAccount['bic'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when nothing is paid from it any more.' })
  endedAt!: string | null;
}

export const CompanyBankAccountConnection = connectionOf('CompanyBankAccount', () => CompanyBankAccountType);
