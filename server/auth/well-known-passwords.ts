/** Tried first as well, though no list that is kept for all the world has them; in lower case. */
const triedHereToo: ReadonlySet<string> = new Set(
  `
  0123456789012 1234567890123 123456abcdef 1234567890ab 987654321098 a1b2c3d4e5f6 aaaabbbbcccc abcd12345678 abcdefghijkl
  abcdefghijklm abcdefghijklmnop abcdef123456 changemenow1 correcthorsebatterystaple counterpart counterpart2026
  demonstration iloveyousomuch p@ssword qwertyuiopasdfghjklzxcvbnm qwertzuiop summer2024 summer2025 summer2026 woaini520520
  `
    .split(/\s+/)
    .filter((password) => password.length > 0),
);

/** What is so short is known, whatever it is: repeated, or half of two. */
const SHORT = 4;
/** So many digits and signs are put before or after a password to make it longer. */
const AROUND = 6;
const LETTER = /\p{L}/gu;

/**
 * Whether a password is among those that are tried first: some 50,000 of the world's (of zxcvbn), alone, again and again, two
 * of them in a row, or with a few digits or signs around.
 * @param password in lower case
 */
export async function isWellKnown(password: string): Promise<boolean> {
  const listed = await list();
  return listed.has(password) || isRepeated(password, listed) || isSurrounded(password, listed) || isJoined(password, listed);
}

let known: Promise<ReadonlySet<string>> | undefined;

/** Loaded when somebody first chooses a password: most servers of most days need none of it. */
function list(): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set([...dictionary['passwords-common'], ...triedHereToo]));
  return known;
}

function isRepeated(password: string, listed: ReadonlySet<string>): boolean {
  const lengths = Array.from({ length: Math.floor(password.length / 2) }, (_, index) => index + 1).filter((length) => password.length % length === 0);
  return lengths.some((length) => {
    const part = password.slice(0, length);
    return part.repeat(password.length / length) === password && (length <= SHORT || listed.has(part));
  });
}

function isSurrounded(password: string, listed: ReadonlySet<string>): boolean {
  const letters = [...password.matchAll(LETTER)];
  const [begin, end] = [letters.at(0)?.index ?? password.length, letters.length ? letters.at(-1)!.index + letters.at(-1)![0].length : password.length];
  const around = [password.slice(0, begin), password.slice(end)];
  return listed.has(password.slice(begin, end)) && around.every((part) => part.length <= AROUND || listed.has(part));
}

function isJoined(password: string, listed: ReadonlySet<string>): boolean {
  const places = Array.from({ length: Math.max(password.length - 2 * SHORT + 1, 0) }, (_, index) => index + SHORT);
  return places.some((place) => listed.has(password.slice(0, place)) && listed.has(password.slice(place)));
}
