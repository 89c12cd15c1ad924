import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { CountryCodeScalar, CurrencyCodeScalar } from '../../graphql/scalars/scalars.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { type AccountScheme, AccountSchemeEnum } from '../suppliers/index.js';
import { CompanyBankAccountType } from './company-bank-account.type.js';
import { createCompanyBankAccount, endCompanyBankAccount } from './keep-company-bank-account.js';

@InputType({ description: 'An account from which this company is to pay.' })
class CompanyBankAccountCreateInput {
  @Field(() => String, { description: 'Whose account it is, as the bank knows it; at most 140 characters.' })
  holder!: string;

  @Field(() => String, { nullable: true, description: 'Name of the bank; at most 140 characters.' })
  bankName?: string | null;

  @Field(() => CountryCodeScalar, { description: 'Where the account is kept.' })
  countryCode!: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency it is kept in. An account in EUR has an IBAN, for SEPA.' })
  currencyCode!: string;

  @Field(() => AccountSchemeEnum, { description: 'In which form its number is written.' })
  scheme!: AccountScheme;

  @Field(() => String, { description: 'IBAN, with or without blanks, or account number.' })
  accountNumber!: string;

  @Field(() => String, { nullable: true, description: 'Bank or branch in the country’s own form; LOCAL accounts need it.' })
  routingNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Business identifier code of the bank, 8 or 11 characters.' })
  bic?: string | null;
}

@InputType({ description: 'An account from which nothing is paid any more.' })
class CompanyBankAccountEndInput {
  @Field(() => ID, { description: 'Id of the account, `cba_…`.' })
  id!: string;
}

/** The payload of a mutation that changes an account of the company, `<Name>Payload`. */
function companyBankAccountPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'An account of the company after a change.' })
  class CompanyBankAccountPayload extends Payload {
    @Field(() => CompanyBankAccountType, { nullable: true, description: 'The account as it is now; null when the change was refused.' })
    companyBankAccount?: CompanyBankAccountType | null;
  }
  return CompanyBankAccountPayload;
}

const CompanyBankAccountCreatePayload = companyBankAccountPayload('CompanyBankAccountCreate');
const CompanyBankAccountEndPayload = companyBankAccountPayload('CompanyBankAccountEnd');

@Resolver()
export class CompanyBankAccountResolver {
  @Mutation(() => CompanyBankAccountCreatePayload, { description: 'Adds an account from which this company pays.' })
  @Requires('companyBank:write')
  companyBankAccountCreate(@Ctx() context: RequestContext, @Arg('input', () => CompanyBankAccountCreateInput, { description: 'The account.' }) input: CompanyBankAccountCreateInput) {
    return settle(() => createCompanyBankAccount(context, input));
  }

  @Mutation(() => CompanyBankAccountEndPayload, { description: 'Ends an account: no further run pays from it.' })
  @Requires('companyBank:write')
  companyBankAccountEnd(@Ctx() context: RequestContext, @Arg('input', () => CompanyBankAccountEndInput, { description: 'Which account.' }) input: CompanyBankAccountEndInput) {
    return settle(() => endCompanyBankAccount(context, input));
  }
}
