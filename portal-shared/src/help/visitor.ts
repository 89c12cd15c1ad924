const storageKey = 'counterpart.visitor';

/** What this browser calls itself where nobody is signed in: random, so it says nothing about anybody. */
export function visitorName(): string {
  const known = localStorage.getItem(storageKey);
  if (known) return known;
  const name = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  localStorage.setItem(storageKey, name);
  return name;
}
