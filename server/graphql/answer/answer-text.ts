import type { FormattedExecutionResult } from 'graphql';

/** A part of an answer, or all of its data, as the JSON that is sent. */
export class AnswerText {
  constructor(readonly text: string) {}
}

/** The data of an answer whose fields were given as text, or are plain. */
export function joinAnswers(data: Readonly<Record<string, unknown>>): AnswerText {
  const fields = Object.entries(data).map(([key, value]) => `${JSON.stringify(key)}:${value instanceof AnswerText ? value.text : JSON.stringify(value)}`);
  return new AnswerText(`{${fields.join(',')}}`);
}

/** The body of a response. What is JSON already is not made into it again. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, extensions } = result;
  if (!(data instanceof AnswerText)) return `${JSON.stringify(result)}\n`;
  return `{"data":${data.text}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''}}\n`;
}
