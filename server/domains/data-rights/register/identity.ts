import type { Register } from './declaration.js';

export const identityRegister: Register = {
  Account: {
    people: [
      {
        of: { account: 'id' },
        what: 'Your account',
        fields: {
          email: { becomes: 'erased-{id}@erased.invalid' },
          name: 'NAME',
          timeZone: { becomes: 'UTC' },
          passwordHash: 'SECRET',
          oneTimeCodeSecret: 'SECRET',
          pendingOneTimeCodeSecret: 'SECRET',
        },
      },
    ],
  },
  Membership: {
    people: [{ of: { account: 'account' }, what: 'For whom you act, and as what', fields: { roles: 'CLEAR', invitedName: 'CLEAR' } }],
  },
  Session: {
    people: [{ of: { account: 'account' }, what: 'Where you signed in', fields: { userAgent: 'CLEAR' } }],
    notPersonal: ['refreshTokenHash', 'previousTokenHash'],
  },
  PersonalAccessToken: {
    people: [{ of: { account: 'account' }, what: 'Tokens of programs that act for you', fields: { name: 'CLEAR', tokenHash: 'SECRET' }, rowGoes: true }],
    notPersonal: ['scopes'],
  },
  RecoveryCode: {
    people: [{ of: { account: 'account' }, what: 'Codes for when your authenticator app is lost', fields: { codeHash: 'SECRET' }, rowGoes: true }],
  },
  SingleUseLink: { notPersonal: ['tokenHash'] },
};
