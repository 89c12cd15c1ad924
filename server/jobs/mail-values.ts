import type { NotificationKind, NotificationValues } from './notification-values.js';

/** One line of the daily mail. */
export type DigestItem = { [Kind in NotificationKind]: { kind: Kind; values: NotificationValues[Kind] & NotificationFrame } }[NotificationKind];

/** What comes with each notification by itself. */
interface NotificationFrame {
  /** The company's name. */
  company: string;
  /** Whom the reader acts for. */
  organisation: string;
  link: string;
  /** Where one click answers, if it can. */
  oneClick?: string;
}

interface OwnChange {
  name: string;
  /** Where they sign in. */
  link: string;
}

type NotificationMails = { [Kind in NotificationKind]: NotificationValues[Kind] & NotificationFrame };

/** The values of each mail. Addresses (`link`) are absolute; days and instants are ISO 8601. */
export interface MailValues extends NotificationMails {
  /** Somebody may choose a password and take part. `inviter` and `company` invite, `organisation` is whom one acts for. */
  invitation: { name: string; inviter: string; company: string; organisation: string; link: string; expiresAt: string };
  /** To somebody whose way of signing in has changed, in case it was not them. */
  passwordChanged: OwnChange;
  secondFactorOn: OwnChange;
  secondFactorOff: OwnChange;
  /** By staff, for who lost it. */
  secondFactorReset: OwnChange;
  recoveryCodesRenewed: OwnChange;
  recoveryCodeUsed: OwnChange;
  /** `token` is what they call it. */
  accessTokenMade: OwnChange & { token: string };
  /** Somebody who has an account may take part for one more organisation. */
  membershipAdded: { name: string; inviter: string; company: string; organisation: string; link: string };
  passwordReset: { name: string; link: string; expiresAt: string };
  /** To somebody who registered by themselves: the address is to be confirmed. */
  emailVerification: { name: string; company: string; link: string; expiresAt: string };
  /** To somebody who has an account: the address was used to register. */
  accountExists: { name: string; company: string; link: string };
  /** To who asked without being signed in. Nothing in it is of their own choice: it must be of no use for writing to others. */
  guestTicket: { company: string; link: string; expiresAt: string };
  /** To who opened a ticket by mail. Nothing in it is of their own choice, as in `guestTicket`: senders are easily forged. */
  mailReceived: { company: string; number: string; link: string };
  /** To who wrote to a ticket by mail: these of their files were not taken. */
  mailFilesLeftOut: { company: string; number: string; names: string; link: string };
  /** All that is held about somebody is put together. */
  dataExportReady: { company: string; link: string; expiresAt: string };
  /** The last mail to somebody who is erased; `kept` says what was kept and why, in their language. */
  dataErased: { company: string; number: string; kept: string; link: string };
  dataErasureRefused: { company: string; number: string; reason: string; link: string };
  /** Everything that somebody wants to hear of once a day. */
  digest: { company: string; organisation: string; link: string; items: DigestItem[] };
}

export type MailTemplate = keyof MailValues;
