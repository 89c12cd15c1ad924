import { useEffect, useState } from 'react';
import { findViewer, onSignedOut, type Viewer } from './endpoint.js';
import { Entrance } from './entrance/Entrance.js';
import type { Place } from './place.js';
import { QueryEditor } from './QueryEditor.js';

/** The editor for who is signed in, else one of the forms that lead there. Whoever follows a link gets its form in any case. */
export function Page({ opened }: { opened: Place }) {
  const [place, go] = useState(opened);
  // Undefined until the server has said who is signed in.
  const [viewer, setViewer] = useState<Viewer | null>();

  async function load() {
    setViewer(await findViewer().catch(() => null));
  }

  async function enter() {
    await load();
    go({ page: 'home' });
  }

  useEffect(() => void load(), []);
  useEffect(() => onSignedOut(() => setViewer(null)), []);
  if (place.page === 'home' && viewer === undefined) return null;
  if (place.page === 'home' && viewer) return <QueryEditor viewer={viewer} />;
  return <Entrance place={place} go={go} enter={enter} signedOut={() => setViewer(null)} />;
}
