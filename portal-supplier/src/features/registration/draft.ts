import type {
  AddressContentFragment,
  AddressInput,
  BankDetailsInput,
  RegistrationContentFragment,
  SupplierCompanyInput,
  SupplierContactInput,
  SupplierRegistrationUpdateInput,
} from '../../../../schema/generated/supplier/graphql.js';

/** An address while it is written; what nobody wrote is empty. */
export interface AddressDraft {
  lines: string[];
  city: string;
  region: string;
  postalCode: string;
  countryCode: string;
}

export interface ContactDraft extends Pick<SupplierContactInput, 'name' | 'purpose'> {
  email: string;
  phone: string;
}

export interface BankDraft extends Pick<BankDetailsInput, 'holder' | 'countryCode' | 'currencyCode' | 'scheme' | 'accountNumber'> {
  bankName: string;
  routingNumber: string;
  bic: string;
}

export interface CompanyDraft {
  name: string;
  legalForm: string;
  registrationNumber: string;
  taxId: string;
  countryCode: string;
  email: string;
  phone: string;
  website: string;
  address: AddressDraft;
  /** Null when it is the main address. */
  remittanceAddress: AddressDraft | null;
  shippingAddress: AddressDraft | null;
  contacts: ContactDraft[];
}

/** What an applicant has written, in the form in which the fields of the page have it. */
export interface RegistrationDraft {
  company: CompanyDraft;
  currencyCode: string;
  bankAccounts: BankDraft[];
  categories: string[];
  /** By the codes of the questions. */
  answers: Record<string, string[]>;
}

/** What somebody changed and the server does not have yet. */
export interface Changes extends Partial<Omit<RegistrationDraft, 'company'>> {
  company?: Partial<CompanyDraft>;
}

export function emptyAddress(countryCode: string): AddressDraft {
  return { lines: [''], city: '', region: '', postalCode: '', countryCode };
}

function addressOf({ lines, city, region, postalCode, countryCode }: AddressContentFragment): AddressDraft {
  return { lines: lines.length ? [...lines] : [''], city, region: region ?? '', postalCode: postalCode ?? '', countryCode };
}

/** Company data as the server has them. */
export function companyDraftOf(company: Omit<RegistrationContentFragment['company'], '__typename'>): CompanyDraft {
  const { address, remittanceAddress, shippingAddress, contacts } = company;
  return {
    name: company.name,
    legalForm: company.legalForm ?? '',
    registrationNumber: company.registrationNumber ?? '',
    taxId: company.taxId ?? '',
    countryCode: company.countryCode,
    email: company.email ?? '',
    phone: company.phone ?? '',
    website: company.website ?? '',
    address: address ? addressOf(address) : emptyAddress(company.countryCode),
    remittanceAddress: remittanceAddress && addressOf(remittanceAddress),
    shippingAddress: shippingAddress && addressOf(shippingAddress),
    contacts: contacts.map(({ name, purpose, email, phone }) => ({ name, purpose, email: email ?? '', phone: phone ?? '' })),
  };
}

/** An account as the server has it. */
export function bankDraftOf(account: Omit<RegistrationContentFragment['bankAccounts'][number], '__typename'>): BankDraft {
  const { holder, countryCode, currencyCode, scheme, accountNumber, bankName, routingNumber, bic } = account;
  return { holder, countryCode, currencyCode, scheme, accountNumber, bankName: bankName ?? '', routingNumber: routingNumber ?? '', bic: bic ?? '' };
}

/** All that the server has. */
export function draftOf({ company, currencyCode, bankAccounts, categories, questions }: RegistrationContentFragment): RegistrationDraft {
  return {
    company: companyDraftOf(company),
    currencyCode,
    bankAccounts: bankAccounts.map(bankDraftOf),
    categories: [...categories],
    answers: Object.fromEntries(questions.map(({ code, values }) => [code, [...values]])),
  };
}

/** What differs in `to`; lists differ as a whole, company and answers one by one. */
export function changesBetween(from: RegistrationDraft, to: RegistrationDraft): Changes {
  const { company, answers, ...rest } = to;
  return withoutEmpty({
    ...differing(from, rest),
    company: differing(from.company, company),
    answers: differing(from.answers, answers) as Record<string, string[]>,
  });
}

function differing<Content extends object>(from: Partial<Content>, to: Content): Partial<Content> {
  const entries = Object.entries(to) as [keyof Content, Content[keyof Content]][];
  return Object.fromEntries(entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(from[name]))) as Partial<Content>;
}

function withoutEmpty({ company, answers, ...rest }: Changes): Changes {
  return { ...rest, ...(company && Object.keys(company).length > 0 && { company }), ...(answers && Object.keys(answers).length > 0 && { answers }) };
}

export function isUnchanged(changes: Changes): boolean {
  return Object.keys(changes).length === 0;
}

/** A draft with changes made to it, which shares nothing with either: what is typed into it changes nothing else. */
export function withChanges(draft: RegistrationDraft, { company, answers, ...rest }: Changes): RegistrationDraft {
  return copyOf({ ...draft, ...rest, company: { ...draft.company, ...company }, answers: { ...draft.answers, ...answers } });
}

export function copyOf<Content>(content: Content): Content {
  return JSON.parse(JSON.stringify(content)) as Content;
}

/** Changes as the server takes them. */
export function inputOf({ company, answers, ...rest }: Changes): SupplierRegistrationUpdateInput {
  return {
    ...rest,
    ...(company && { company: companyInput(company) }),
    ...(answers && { answers: Object.entries(answers).map(([questionCode, values]) => ({ questionCode, values })) }),
  };
}

/** What differs between two states of the company data, as the server takes it. */
export function companyInputBetween(from: CompanyDraft, to: CompanyDraft): SupplierCompanyInput {
  return companyInput(differing(from, to));
}

/** Names that cannot be cleared are left out while their field is empty. */
function companyInput(company: Partial<CompanyDraft>): SupplierCompanyInput {
  const { name, address, ...rest } = company;
  return { ...rest, ...(name?.trim() && { name }), ...(address && { address: addressInput(address) }) };
}

function addressInput(address: AddressDraft): AddressInput | null {
  const { lines, city, region, postalCode } = address;
  return [...lines, city, region, postalCode].some((text) => text.trim()) ? address : null;
}
