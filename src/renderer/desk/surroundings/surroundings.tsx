/** Gives every screen the open store and the host, and reads the store live. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
} from 'react';
import type { Host } from '../../host/host.ts';
import type { Store } from '../../storage/act.ts';
import type { DocumentRecord } from '../../storage/records.ts';
import { closedStore } from '../../storage/store-over.ts';

/** What screens show at once when they come, while it is read anew. */
export type Kept = { documents?: readonly DocumentRecord[]; dueCount?: number };

/** What every screen stands on. */
export type Surroundings = { readonly store: Store; readonly host: Host; readonly kept: Kept };

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

/** Whether the store is open. Until then what is kept is shown, and nothing is read. */
export function useIsOpen(): boolean {
  return useSurroundings().store !== closedStore;
}

/** What the store said last, or why it could not. */
type Answer<T> = { readonly value?: T } | { readonly value?: never; readonly fault: unknown };

/** The live answer of `read`: undefined until first read, then anew after every change it rests on. */
export function useStored<T>(read: (store: Store) => Promise<T>, inputs: unknown[]): T | undefined {
  const { store } = useSurroundings();
  const isOpen = useIsOpen();
  const [answer, setAnswer] = useState<Answer<T>>({});
  const readAgain = useEffectEvent(() => read(store));
  useEffect(() => {
    if (!isOpen) return;
    const watching = store.database
      .watch(() => readAgain())
      .subscribe(
        (value) => setAnswer((now) => (now.value === value && !('fault' in now) ? now : { value })),
        (fault: unknown) => setAnswer({ fault }),
      );
    return () => watching.unsubscribe();
  }, [store, isOpen, ...inputs]);
  if ('fault' in answer) throw answer.fault;
  return answer.value;
}

/** As `useStored`, but begins with what was last known under `name`: nothing flashes. */
export function useKept<Name extends keyof Kept>(
  name: Name,
  read: (store: Store) => Promise<NonNullable<Kept[Name]>>,
  inputs: unknown[],
): Kept[Name] {
  const { kept } = useSurroundings();
  const value = useStored(read, inputs);
  useEffect(() => {
    if (value !== undefined) kept[name] = value;
  }, [kept, name, value]);
  return value ?? kept[name];
}
