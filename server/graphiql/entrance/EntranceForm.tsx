import { type ReactNode, useEffect, useId, useRef } from 'react';
import { titleOf } from '../window-title.js';
import type { Attempt } from './attempt.js';

interface EntranceFormProps {
  title: string;
  text?: string;
  action: string;
  attempt: Attempt;
  children: ReactNode;
}

/** The frame of the small forms around signing in: heading, explanation, fields, what went wrong, one action. */
export function EntranceForm({ title, text, action, attempt, children }: EntranceFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const focus = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();
  useEffect(() => {
    document.title = titleOf(title);
    focus('input');
  }, [title]);
  useEffect(() => focus('[aria-invalid=true]'), [attempt.outcome]);

  return (
    <form ref={form} aria-labelledby={id} aria-describedby={`${id}-explanation`} onSubmit={(event) => void attempt.submit(event)}>
      <h1 id={id}>{title}</h1>
      <p id={`${id}-explanation`} className="explanation">
        {text}
      </p>
      {children}
      <p role="alert">{attempt.problem}</p>
      <button type="submit" className="action" aria-disabled={attempt.waiting}>
        {action}
      </button>
    </form>
  );
}
