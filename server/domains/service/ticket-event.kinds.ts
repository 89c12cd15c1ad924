export const ticketEventKinds = {
  OPENED: 'It was opened.',
  STATUS_CHANGED: 'Its state changed.',
  PRIORITY_CHANGED: 'Its priority changed.',
  TYPE_CHANGED: 'It turned out to be of another kind.',
  ASSIGNED: 'Another agent has it, or nobody.',
  REPLIED: 'Somebody wrote a public message.',
  NOTED: 'Somebody of the staff wrote an internal note.',
  ESCALATED: 'A part of the time for a target was used up, and people were told: a target and percent, for example `FIRST_RESPONSE 75`.',
  LINKED: 'It was said what it has to do with another ticket: number, `TicketLinkKind` and number, for example `T-2026-000012 CAUSE T-2026-000015`.',
  UNLINKED: 'That was taken back.',
} as const;
