/** Markup that needs no further escaping. */
export class Html {
  constructor(readonly markup: string) {}
}

/** Builds markup; values are escaped unless they are markup themselves, lists are joined. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Html | Html[])[]): Html {
  const shown = values.map((value) => {
    if (Array.isArray(value)) return value.map(({ markup }) => markup).join('');
    return value instanceof Html ? value.markup : escape(String(value));
  });
  return new Html(parts.map((part, index) => part + (shown[index] ?? '')).join(''));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A text with its placeholders filled in, each value in its own direction. */
export function filledIn(text: string, values: Readonly<Record<string, unknown>>): Html[] {
  return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 ? html`<bdi>${String(values[part] ?? '')}</bdi>` : html`${part}`));
}
