import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { getOperationAST, parse } from 'graphql';
import { useEffect } from 'react';
import { follow, type GraphqlRequest, send, signOut, type Viewer } from './endpoint.js';
import { firstExample } from './examples.js';
import { examplesPlugin } from './ExamplesPanel.js';
import { texts } from './texts.js';
import { titleOf } from './window-title.js';

const fetcher: Fetcher = (given) => {
  const request = withNameThatExists(given);
  return (isSubscription(request) ? follow(request) : send(request)) as ReturnType<Fetcher>;
};

const plugins = [examplesPlugin];

/** GraphiQL with the examples, for who is signed in. */
export function QueryEditor({ viewer }: { viewer: Viewer }) {
  useEffect(() => {
    document.title = titleOf(texts.title);
  }, []);

  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={examplesPlugin}
      defaultQuery={firstExample.document}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <span className="who">
          <bdi>{viewer.name}</bdi>
          <button type="button" onClick={() => void signOut()}>
            {texts.signOut}
          </button>
        </span>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

/** GraphiQL learns an operation's name a moment after its text; who runs it at once would send the name of the text before. */
function withNameThatExists(request: GraphqlRequest): GraphqlRequest {
  return getOperationAST(parse(request.query), request.operationName) ? request : { ...request, operationName: undefined };
}

function isSubscription({ query, operationName }: GraphqlRequest): boolean {
  return getOperationAST(parse(query), operationName)?.operation === 'subscription';
}
