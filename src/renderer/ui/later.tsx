/** Components whose scripts come later. */
import { type ComponentType, type FunctionComponent, lazy, useState } from 'react';

/** A component that can be asked to come before it is drawn. */
export type Later<Props> = FunctionComponent<Props> & {
  readonly preload: () => Promise<void>;
  readonly isThere: () => boolean;
};

/**
 * The component that `load` brings. Before it is there, the nearest `Suspense` shows its fallback; once it is,
 * it is drawn at once. React's own `lazy` shows the fallback the first time in any case, and what comes
 * after a fallback no sooner than 300 ms after it.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  let known: ComponentType<Props> | null = null;
  const bring = async () => {
    known ??= await load();
    return known;
  };
  const awaited: ComponentType<Props> = lazy(async () => ({ default: await bring() }));
  const choose = () => known ?? awaited;
  return Object.assign((props: Props) => <Chosen choose={choose} props={props} />, {
    preload: async () => void (await bring()),
    isThere: () => known !== null,
  });
}

/** Draws what was chosen first: another component in its place would begin afresh. */
function Chosen<Props extends object>({
  choose,
  props,
}: {
  readonly choose: () => ComponentType<Props>;
  readonly props: Props;
}) {
  const [Component] = useState(choose);
  return <Component {...props} />;
}
