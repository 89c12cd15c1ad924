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
  SingleUseLink: { notPersonal: ['tokenHash'] },
};
