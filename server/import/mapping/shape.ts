import { ImportError } from '../problem.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** An object somewhere in a JSON file: reads its parts and says where and how one is not as it must be. */
export class Shape {
  private constructor(
    private readonly value: JsonObject,
    private readonly place: string,
  ) {}

  static of(value: unknown, place: string): Shape {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ImportError(`${place}: must be an object`);
    return new Shape(value as JsonObject, place);
  }

  fail(reason: string): never {
    throw new ImportError(`${this.place}: ${reason}`);
  }

  keys(): string[] {
    return Object.keys(this.value);
  }

  has(key: string): boolean {
    return this.value[key] !== undefined;
  }

  isText(key: string): boolean {
    return typeof this.value[key] === 'string';
  }

  /** Refuses every other key, so that a misspelt one does not go unnoticed. */
  only(known: readonly string[]): void {
    const unknown = this.keys().find((key) => !known.includes(key));
    if (unknown !== undefined) this.fail(`does not know "${unknown}"; known are ${known.join(', ')}`);
  }

  text(key: string): string {
    const value = this.value[key];
    return typeof value === 'string' && value !== '' ? value : this.fail(`${key} must be a text`);
  }

  optionalText(key: string): string | undefined {
    return this.has(key) ? this.text(key) : undefined;
  }

  flag(key: string): boolean {
    const value = this.value[key] ?? false;
    return typeof value === 'boolean' ? value : this.fail(`${key} must be true or false`);
  }

  object(key: string): Shape {
    return Shape.of(this.value[key], `${this.place}: ${key}`);
  }

  optional(key: string): Shape | undefined {
    return this.has(key) ? this.object(key) : undefined;
  }

  /** A list of objects; empty when it is not there. */
  list(key: string): Shape[] {
    const value = this.value[key] ?? [];
    if (!Array.isArray(value)) this.fail(`${key} must be a list`);
    return (value as unknown[]).map((entry, index) => Shape.of(entry, `${this.place}: ${key}[${index}]`));
  }

  texts(key: string): string[] {
    const value = this.value[key];
    const all = Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string');
    return all ? (value as string[]) : this.fail(`${key} must be a list of texts`);
  }

  /** An object whose values are all texts. */
  table(key: string): Record<string, string> {
    const shape = this.object(key);
    return Object.fromEntries(shape.keys().map((name) => [name, shape.text(name)]));
  }
}
