/** Tells the time to screens that change with it. */
import { useEffect, useState } from 'react';

const minute = 60_000;

/** The present minute, in epoch milliseconds; moves on by itself. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  return now;
}
