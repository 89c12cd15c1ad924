import { defineTransitions } from '../../shared/state-machine.js';

export const inboundMailStatuses = {
  RECEIVED: 'Kept, and waits to be worked on.',
  DONE: 'It is in a ticket.',
  IGNORED: 'Nobody needs to read it; `ignoredBecause` says why.',
  FAILED: 'It could not be read; `failure` says why.',
} as const;
export type InboundMailStatus = keyof typeof inboundMailStatuses;

export const inboundMailSources = {
  IMAP: 'Fetched from the mailbox.',
  WEBHOOK: 'Handed over by the mail server.',
} as const;

export const ignoredReasons = {
  AUTOMATIC: 'A program sent it: an out-of-office note, a newsletter, a list.',
  OWN: 'It is one of our own that came back.',
  DUPLICATE: 'It had come before.',
  TOO_MANY: 'Its sender had sent too many within an hour.',
  BOUNCE: 'It says that a mail of ours could not be delivered: the ticket has a note.',
} as const;
export type IgnoredReason = keyof typeof ignoredReasons;

export const inboundMailTransitions = defineTransitions<InboundMailStatus>()({
  RETRY: { from: ['IGNORED', 'FAILED'], to: ['RECEIVED'], permission: 'inboundMail:handle' },
});
export type InboundMailAction = keyof typeof inboundMailTransitions;
