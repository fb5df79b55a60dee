/** Gives every screen the open store and the host, and reads the store live. */
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext } from 'react';
import type { Host } from '../host/host.ts';
import type { Store } from '../storage/act.ts';

/** What every screen stands on. */
export type Surroundings = { readonly store: Store; readonly host: Host };

const SurroundingsContext = createContext<Surroundings | null>(null);

/** Hands `value` to the screens below. */
export function SurroundingsProvider({
  value,
  children,
}: {
  readonly value: Surroundings;
  readonly children: ReactNode;
}) {
  return <SurroundingsContext value={value}>{children}</SurroundingsContext>;
}

/** The open store and the host. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('A screen needs a SurroundingsProvider above it');
  return surroundings;
}

/** The live answer of `read`: undefined until first read, then anew after every change it rests on. */
export function useStored<T>(read: (store: Store) => Promise<T>, inputs: unknown[]): T | undefined {
  const { store } = useSurroundings();
  return useLiveQuery(() => read(store), [store, ...inputs]);
}
