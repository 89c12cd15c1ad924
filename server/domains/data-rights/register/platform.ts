import type { Register } from './declaration.js';

/** What every domain uses: files, notifications, keys of repeated requests, what was spent of allowances, the audit log. */
export const platformRegister: Register = {
  AllowanceUse: { notPersonal: ['holder'] },
  Attachment: {
    people: [
      {
        of: { account: 'uploadedById' },
        where: `record_id is null or permission = 'ticket:read'`,
        what: 'Files that you sent with tickets, or have not sent yet',
        fields: { fileName: 'CLEAR' },
        rowGoes: true,
        file: { key: 'storageKey', name: 'fileName' },
      },
      {
        of: { mailedWith: 'messageId' },
        where: 'uploaded_by_id is null',
        what: 'Files that came with mails of yours',
        fields: { fileName: 'CLEAR' },
        rowGoes: true,
        file: { key: 'storageKey', name: 'fileName' },
      },
      {
        of: { account: 'uploadedById' },
        where: `record_id is not null and permission is distinct from 'ticket:read'`,
        what: 'Files that you handed in for your company',
        fields: { fileName: 'COMMERCIAL_RECORD' },
        file: { key: 'storageKey', name: 'fileName' },
      },
    ],
    notPersonal: ['readers', 'permission', 'mediaType', 'digest', 'storageKey'],
  },
  // Its entries are redacted after the records they tell of.
  AuditEntry: { notPersonal: ['action', 'requestId', 'recordType', 'before', 'after'] },
  ActionLink: {
    people: [{ of: { account: 'account' }, what: 'Links in mails to you', fields: { values: 'CLEAR' }, rowGoes: true }],
    notPersonal: ['action', 'recordId', 'page', 'tokenHash'],
  },
  IdempotencyKey: {
    people: [{ of: { membership: 'membershipId' }, what: 'Answers kept for a day in case a request is repeated', fields: { key: 'SECRET', answer: 'SECRET' }, rowGoes: true }],
    notPersonal: ['requestHash'],
  },
  Notification: {
    people: [
      { of: { account: 'account' }, what: 'What you were told', fields: { values: 'CLEAR' }, ofOthers: ['author', 'message'], rowGoes: true },
      { of: { mentionedIn: 'values' }, what: 'What others were told about what you did', fields: { values: 'NAME' } },
    ],
    notPersonal: ['kind', 'recordId'],
  },
  NotificationPreference: {
    people: [{ of: { account: 'account' }, what: 'How you want to be told', fields: { kind: 'CLEAR' }, rowGoes: true }],
  },
  Organisation: { notPersonal: ['name', 'address', 'taxId', 'email', 'phone', 'timeZone'] },
};
