import type { Person } from './person.js';

/** What takes the place of a person's name. */
export const ERASED_NAME = 'Erased person';
/** What takes the place of what a person wrote, where something has to stand. */
export const ERASED_TEXT = '…';

type About = Pick<Person, 'email' | 'names'>;

/** How a contact can be reached, and what they said, beside their name. */
const besideTheName = ['email', 'phone', 'message'];

/** The smallest objects in a JSON value that name a person: what of it is theirs. */
export function partsAbout(value: unknown, person: About): object[] {
  if (Array.isArray(value)) return value.flatMap((item) => partsAbout(item, person));
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((item) => partsAbout(item, person));
  return Object.values(value).some((item) => names(item, person)) ? [value, ...inside] : inside;
}

/** The same JSON value with nothing of the person in it; what is about others stays. */
export function withoutPerson(value: unknown, person: About): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutPerson(item, person));
  if (typeof value === 'string') return withoutIdentity(value, person);
  if (typeof value !== 'object' || value === null) return value;
  const isAboutThem = Object.values(value).some((item) => names(item, person));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isAboutThem && besideTheName.includes(key) && typeof item === 'string' ? null : withoutPerson(item, person)]),
  );
}

/** Whether a text is the person's name, or has their address in it. */
function names(item: unknown, { email, names: known }: About): boolean {
  return typeof item === 'string' && (known.includes(item) || item.toLowerCase().includes(email));
}

function withoutIdentity(text: string, person: About): string {
  if (person.names.includes(text)) return ERASED_NAME;
  return names(text, person) ? ERASED_TEXT : text;
}
