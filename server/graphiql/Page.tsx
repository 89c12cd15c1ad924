import { useCallback, useEffect, useState } from 'react';
import { findViewer, onSignedOut, type Viewer } from './endpoint.js';
import { QueryEditor } from './QueryEditor.js';
import { SignIn } from './SignIn.js';

/** The editor for who is signed in, else the form to sign in. */
export function Page() {
  // Undefined until the server has said who is signed in.
  const [viewer, setViewer] = useState<Viewer | null>();
  const load = useCallback(() => void findViewer().then(setViewer, () => setViewer(null)), []);
  useEffect(load, [load]);
  useEffect(() => onSignedOut(() => setViewer(null)), []);
  if (viewer === undefined) return null;
  return viewer ? <QueryEditor viewer={viewer} /> : <SignIn signedIn={load} />;
}
