import { type FormEvent, useState } from 'react';
import { type GraphqlAnswer, post } from '../endpoint.js';
import { texts } from '../texts.js';

/** Why the server refused an input; `field` is the name of the form's field, null when it is about the whole. */
interface Refusal {
  code: string;
  field: string | null;
  message: string;
}

/** How sending a form went: well when there is neither a refusal nor a problem. */
export interface Outcome {
  refusals: readonly Refusal[];
  problem?: 'TOO_MANY' | 'FAILED';
}

type Mutation = 'signIn' | 'invitationAccept' | 'passwordReset' | 'passwordResetRequest';
type Answer = GraphqlAnswer<Record<string, { userErrors: { code: string; field: string[] | null; message: string }[] } | undefined>>;

/** Runs one of the mutations that need nobody signed in. */
export async function attempt(mutation: Mutation, input: Record<string, string | undefined>): Promise<Outcome> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code field message } } }`;
  const { data, errors } = await post<Answer>({ query, variables: { input } }).catch((): Answer => ({}));
  if (errors?.some((error) => error.extensions?.code === 'RATE_LIMITED')) return { refusals: [], problem: 'TOO_MANY' };
  const payload = data?.[mutation];
  if (!payload) return { refusals: [], problem: 'FAILED' };
  return { refusals: payload.userErrors.map((error) => ({ ...error, field: error.field?.at(-1) ?? null })) };
}

/** State of a form: `submit` sends it once at a time, and what was refused is told by field. */
export function useAttempt(fields: readonly string[], send: (value: (field: string) => string) => Promise<Outcome>, succeeded: () => unknown) {
  const [waiting, setWaiting] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ refusals: [] });
  const textOf = ({ code, message }: Refusal) => (texts.refusals as Record<string, string>)[code] ?? message;
  const general = outcome.refusals.find(({ field }) => field === null || !fields.includes(field));

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (waiting) return;
    const form = new FormData(event.currentTarget);
    setWaiting(true);
    // A message that stays the same would not be read out again.
    setOutcome({ refusals: [] });
    const result = await send((field) => (form.get(field) as string | null) ?? '');
    if (!result.problem && result.refusals.length === 0) await succeeded();
    setOutcome(result);
    setWaiting(false);
  }

  return {
    waiting,
    submit,
    outcome,
    problem: outcome.problem ? texts.problems[outcome.problem] : general && textOf(general),
    refusalOf(field: string): string | undefined {
      const refusal = outcome.refusals.find((candidate) => candidate.field === field);
      return refusal && textOf(refusal);
    },
    wasRefused: (code: string, field: string) => outcome.refusals.some((refusal) => refusal.code === code && refusal.field === field),
  };
}

export type Attempt = ReturnType<typeof useAttempt>;
