import { type ComponentProps, type ReactNode, useId } from 'react';

interface FieldProps extends ComponentProps<'input'> {
  label: string;
  hint?: string;
  /** Why the value was refused. */
  refusal?: string;
  /** What stands in the box beside the input. */
  children?: ReactNode;
}

/** A labelled input with its hint or, when it was refused, the reason. */
export function Field({ label, hint, refusal, children, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="box">
        <input {...input} id={id} required aria-invalid={refusal !== undefined} aria-describedby={`${id}-refusal ${id}-hint`} />
        {children}
      </div>
      <p id={`${id}-refusal`} className="refusal">
        {refusal}
      </p>
      <p id={`${id}-hint`} className="hint">
        {refusal ? undefined : hint}
      </p>
    </div>
  );
}
