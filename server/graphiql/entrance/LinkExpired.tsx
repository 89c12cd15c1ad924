import { useEffect, useRef } from 'react';
import { texts } from '../texts.js';
import { titleOf } from '../window-title.js';

/** Says that a link works no more, and what to do next; the heading takes the focus of the form that was there. */
export function LinkExpired({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = titleOf(texts.linkExpired);
    heading.current?.focus();
  }, []);

  return (
    <section>
      <h1 ref={heading} tabIndex={-1}>
        {texts.linkExpired}
      </h1>
      <p className="explanation">{text}</p>
    </section>
  );
}
