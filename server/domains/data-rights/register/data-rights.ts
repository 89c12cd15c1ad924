import type { Register } from './declaration.js';

/** What people agreed to, what they asked of us about their data, and what forbids it. */
export const dataRightsRegister: Register = {
  Consent: {
    people: [
      { of: { account: 'account' }, what: 'From where you agreed to something, or took it back', fields: { clientNetwork: 'CLEAR', userAgent: 'CLEAR' } },
    ],
  },
  ConsentPurpose: { notPersonal: ['code', 'names'] },
  ConsentText: { notPersonal: ['texts'] },
  DataErasure: {
    people: [
      {
        of: { email: 'email' },
        what: 'That you asked to be forgotten',
        fields: { email: 'CLEAR', personName: 'CLEAR', reason: 'CLEAR', refusalReason: 'CLEAR' },
      },
      { of: { account: 'decidedById' }, what: 'Requests to be forgotten that you decided on', fields: { decidedByName: 'NAME' } },
    ],
    notPersonal: ['number', 'report', 'redactionDigest'],
  },
  DataExport: {
    people: [{ of: { email: 'email' }, what: 'That you asked for what is held about you', fields: { email: 'CLEAR' }, rowGoes: true, file: { key: 'storageKey' } }],
    notPersonal: ['storageKey', 'tokenHash'],
  },
  LegalHold: {
    people: [
      { of: { email: 'email' }, what: 'That nothing about you was to be erased', fields: { email: 'CLEAR', reason: 'CLEAR' } },
      { of: { account: 'placedById' }, what: 'Legal holds that you placed', fields: { placedByName: 'NAME' } },
      { of: { account: 'liftedById' }, what: 'Legal holds that you lifted', fields: { liftedByName: 'NAME' } },
    ],
  },
};
