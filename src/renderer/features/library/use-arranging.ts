/** The script that filters, sorts and groups documents: needed where they are not listed as usual. */
import { useEffect, useState } from 'react';

type Arranging = typeof import('./arrange-documents.ts')['arrangeDocuments'];
let arranging: Arranging | null = null;

/** Loads the script. */
export async function loadArranging(): Promise<Arranging> {
  arranging ??= (await import('./arrange-documents.ts')).arrangeDocuments;
  return arranging;
}

/** The way to arrange documents, once it is `wanted` and there; null before. */
export function useArranging(wanted: boolean): Arranging | null {
  const [, setTurn] = useState(0);
  useEffect(() => {
    if (!wanted || arranging !== null) return;
    void loadArranging().then(() => setTurn(1));
  }, [wanted]);
  return arranging;
}
