import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { getOperationAST, parse } from 'graphql';
import { follow, type GraphqlRequest, send, signOut, type Viewer } from './endpoint.js';
import { firstExample } from './examples.js';
import { examplesPlugin } from './ExamplesPanel.js';
import { texts } from './texts.js';

const fetcher: Fetcher = (request) => (isSubscription(request) ? follow(request) : send(request)) as ReturnType<Fetcher>;

const plugins = [examplesPlugin];

/** GraphiQL with the examples, for who is signed in. */
export function QueryEditor({ viewer }: { viewer: Viewer }) {
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

function isSubscription({ query, operationName }: GraphqlRequest): boolean {
  return getOperationAST(parse(query), operationName)?.operation === 'subscription';
}
