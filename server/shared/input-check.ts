import { DomainError, DomainErrors, type UserErrorCode } from './domain-error.js';

/** Collects everything that is wrong with an input, so that a form shows all of it at once. */
export class InputCheck {
  private readonly errors: DomainError[] = [];

  refuse(code: UserErrorCode, field: readonly string[], message?: string): void {
    this.errors.push(new DomainError(code, field, message));
  }

  /** A text that must say something; answers it without the blanks around it. */
  text(value: string | null | undefined, field: readonly string[], maximumLength: number): string {
    const text = this.optionalText(value, field, maximumLength);
    if (text === null) this.refuse('REQUIRED', field);
    return text ?? '';
  }

  /** A text that may be absent; blank counts as absent. */
  optionalText(value: string | null | undefined, field: readonly string[], maximumLength: number): string | null {
    const text = value?.trim() || null;
    if (text && [...text].length > maximumLength) this.refuse('TOO_LONG', field, `At most ${maximumLength} characters are possible.`);
    return text;
  }

  /** What was refused so far. */
  get refusals(): readonly DomainError[] {
    return this.errors;
  }

  /** @throws DomainErrors when anything was refused */
  settle(): void {
    if (this.errors.length > 0) throw new DomainErrors(this.errors);
  }
}
