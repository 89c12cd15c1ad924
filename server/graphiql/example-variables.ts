/** How the variables of an example are found in whatever data there is. */
export interface ExampleSetting {
  /** Who may run it: the part before `@` of a log-in of the demonstration. */
  as: string;
  /** A query whose answer holds what `variables` point to. */
  find?: string;
  /** `=path.to.value` is taken from the answer of `find`, `+14` is the day so many days from today; all else stays. */
  variables?: unknown;
}

/**
 * Puts found values and days in place of what points to them.
 * @param today `YYYY-MM-DD`
 */
export function fillIn(template: unknown, found: unknown, today: string): unknown {
  if (Array.isArray(template)) return template.map((part) => fillIn(part, found, today));
  if (template && typeof template === 'object') {
    return Object.fromEntries(Object.entries(template).map(([name, part]) => [name, fillIn(part, found, today)]));
  }
  if (typeof template !== 'string') return template;
  if (template.startsWith('=')) return follow(found, template.slice(1).split('.'));
  return /^\+\d+$/.test(template) ? dayFrom(today, Number(template)) : template;
}

function follow(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((part, name) => (part as Record<string, unknown> | null | undefined)?.[name], value) ?? null;
}

function dayFrom(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
