import type { InputCheck } from '../../shared/input-check.js';
import type { CustomerReturnLine } from './customer-return-line.entity.js';

/** A line of a return with what an input says of it, and where. */
export interface NamedLine<Input> {
  line: CustomerReturnLine;
  input: Input;
  field(name: string): string[];
}

/** The lines that an input names: each of `lines`, and each once. What is wrong goes to `check`. */
export function namedLines<Input extends { lineNumber: number }>(check: InputCheck, lines: readonly CustomerReturnLine[], inputs: readonly Input[]): NamedLine<Input>[] {
  const missing = lines.filter(({ lineNumber }) => !inputs.some((input) => input.lineNumber === lineNumber));
  if (missing.length) check.refuse('REQUIRED', ['lines'], `Say something of each line: ${missing.map(({ lineNumber }) => lineNumber).join(', ')} is missing.`);
  return inputs.flatMap((input, index) => {
    const field = (name: string) => ['lines', String(index), name];
    const { lineNumber } = input;
    const line = lines.find((candidate) => candidate.lineNumber === lineNumber);
    if (line && inputs.findIndex((other) => other.lineNumber === lineNumber) === index) return [{ line, input, field }];
    check.refuse(line ? 'TAKEN' : 'NOT_FOUND', field('lineNumber'), line ? `Line ${lineNumber} is named twice.` : `There is no line ${lineNumber} to speak of.`);
    return [];
  });
}
