/** What canned replies can name, between double braces. */
export const placeholders = {
  'ticket.number': 'The ticket’s number.',
  'ticket.subject': 'What it is about.',
  'requester.name': 'Who asked.',
  'customer.name': 'The customer.',
  'order.number': 'The order it is about; nothing without one.',
  'agent.name': 'Who sends the reply.',
} as const;
export type Placeholder = keyof typeof placeholders;

const PLACE = /\{\{([^{}]*)\}\}/g;

/** The names in a text that nothing is known for. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([, name]) => name!.trim()).filter((name) => !(name in placeholders));
}

/** The text with what its places stand for. Messages are plain text: nothing is escaped, and values are not looked through for places. */
export function renderCannedReply(text: string, values: Readonly<Record<Placeholder, string | null>>): string {
  return text.replace(PLACE, (_place, name: string) => values[name.trim() as Placeholder] ?? '');
}
