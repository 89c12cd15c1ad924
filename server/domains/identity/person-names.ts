import { DomainError } from '../../shared/domain-error.js';

const LONGEST = 200;

/**
 * A person's name without blanks around it.
 * @throws DomainError REQUIRED or TOO_LONG at `name`
 */
export function checkName(name: string): string {
  const trimmed = name.trim();
  if (!trimmed) throw new DomainError('REQUIRED', ['name'], 'A name has at least one character.');
  if (trimmed.length > LONGEST) throw new DomainError('TOO_LONG', ['name'], `A name has at most ${LONGEST} characters.`);
  return trimmed;
}
