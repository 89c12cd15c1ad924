import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Example, examples, variablesOf } from './examples.js';
import { texts } from './texts.js';

/** The list of examples beside the editor; choosing one opens it in a tab of its own, ready to run. */
function ExamplesPanel() {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  async function open(example: Example) {
    const variables = await variablesOf(example);
    addTab();
    queryEditor?.setValue(example.document);
    variableEditor?.setValue(variables);
  }

  // The editors load after the rest of the page.
  const ready = queryEditor !== undefined && variableEditor !== undefined;

  return (
    <section className="examples" aria-label={texts.examples}>
      <h2>{texts.examples}</h2>
      <ul lang="en" dir="ltr">
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" disabled={!ready} onClick={() => void open(example)}>
              <strong>{example.title}</strong>
              <span>{example.explanation}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5h16M4 10h16M4 15h10M4 20h7" />
    </svg>
  );
}

export const examplesPlugin: GraphiQLPlugin = { title: texts.examples, icon: ExamplesIcon, content: ExamplesPanel };
