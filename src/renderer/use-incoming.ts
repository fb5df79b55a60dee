/** Holds what is being opened, over all screens, and leads to the screen on which a new version is looked at. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useOpenFile } from './features/library/opening/use-open-file.ts';
import type { IncomingVersion } from './features/versions/versions-screen.tsx';

/** What the reader opens, and the text that is to become a new version while it is looked at. */
export function useIncoming() {
  const [incoming, setIncoming] = useState<IncomingVersion | null>(null);
  const [, navigate] = useLocation();
  const opening = useOpenFile((documentId, imported) => {
    setIncoming({ documentId, imported });
    navigate(`/versions/${documentId}/new`);
  });
  return { opening, incoming };
}
