import type { Register } from './declaration.js';

/** Suppliers, how they registered, and what they are approved for. */
export const suppliersRegister: Register = {
  BankAccount: {
    people: [{ of: { name: 'holder' }, what: 'Bank accounts in your name', fields: { holder: 'TAX_RECORD', number: 'TAX_RECORD' } }],
    notPersonal: ['bankName', 'routing', 'bic'],
  },
  Certificate: {
    people: [{ of: { name: 'decidedByName' }, what: 'Certificates that you decided on', fields: { decidedByName: 'NAME' } }],
    notPersonal: ['number', 'issuer', 'decisionNote', 'remindedAtDays'],
  },
  CertificateKind: { notPersonal: ['code', 'labels'] },
  ChangeDecision: {
    people: [{ of: { account: 'decidedById' }, what: 'Changes of suppliers that you decided on', fields: { decidedByName: 'NAME', note: 'COMMERCIAL_RECORD' } }],
  },
  ChangeRequest: {
    people: [
      {
        of: { account: 'requestedById' },
        what: 'Changes of your company’s data that you asked for',
        fields: { requestedByName: 'NAME', reason: 'COMMERCIAL_RECORD' },
      },
      { of: { mentionedIn: 'proposed' }, what: 'You in changes of your company’s data', fields: { proposed: 'NAME' } },
      { of: { mentionedIn: 'changes' }, what: 'You in what changed of your company’s data', fields: { changes: 'NAME' } },
    ],
    notPersonal: ['refusalReason'],
  },
  DuplicateWarning: { notPersonal: ['value'] },
  Question: { notPersonal: ['code', 'labels', 'help', 'categories', 'countries', 'choices'] },
  ReviewTask: {
    people: [{ of: { account: 'assigneeId' }, what: 'Reviews of yours', fields: { decidedByName: 'NAME' } }],
    notPersonal: ['comment', 'internalComment'],
  },
  Supplier: {
    people: [
      { of: { email: 'email' }, what: 'Your address as that of a supplier', fields: { email: 'CLEAR', phone: 'CLEAR' } },
      { of: { mentionedIn: 'contacts' }, what: 'You as a contact of a supplier', fields: { contacts: 'NAME' } },
    ],
    notPersonal: [
      'number', 'name', 'statusReason', 'legalForm', 'registrationNumber', 'taxId', 'website', 'address', 'remittanceAddress',
      'shippingAddress',
    ],
  },
  SupplierCategory: { notPersonal: ['code', 'labels', 'reviewSteps', 'certificateKinds'] },
  SupplierQualification: {
    people: [{ of: { name: 'decidedByName' }, what: 'Qualifications that you decided on', fields: { decidedByName: 'NAME' } }],
    notPersonal: ['reason'],
  },
  SupplierRegistration: {
    people: [
      { of: { name: 'submittedByName' }, what: 'Registrations that you handed in', fields: { submittedByName: 'NAME' } },
      { of: { mentionedIn: 'content' }, what: 'You in the registration of your company', fields: { content: 'NAME' } },
    ],
  },
};
