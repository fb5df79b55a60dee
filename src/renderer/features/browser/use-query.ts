/** The search of the browser: written in its field, and kept in the address, so that a way back finds it. */
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { addressOfQuery, queryOfAddress } from '../../desk/places/query-address.ts';

/** How long the reader rests before the address follows. */
const rest = 400;

/** The search, and how it is changed; `address` is what the address says. */
export function useQuery(address: string): readonly [string, (query: string) => void] {
  const [, navigate] = useLocation();
  const [query, setQuery] = useState(() => queryOfAddress(address));
  const written = useRef(queryOfAddress(address));
  useEffect(() => {
    // What was not written here is another search that a menu or a link leads to.
    if (queryOfAddress(address) === written.current) return;
    written.current = queryOfAddress(address);
    setQuery(written.current);
  }, [address]);
  useEffect(() => {
    if (written.current === query) return undefined;
    const timer = setTimeout(() => {
      written.current = query;
      navigate(query === '' ? '/cards' : `/cards/${addressOfQuery(query)}`, { replace: true });
    }, rest);
    return () => clearTimeout(timer);
  }, [query, navigate]);
  return [query, setQuery];
}
