/** The least page of the same kind: React shows what one Dexie table holds. The bench's peer. */
import { Dexie } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

const database = new Dexie('empty', { chromeTransactionDurability: 'strict' });
database.version(1).stores({ things: 'id' });

function Things() {
  const things = useLiveQuery(() => database.table('things').toArray());
  useEffect(() => {
    if (things !== undefined) performance.mark('plenum:interactive');
  }, [things]);
  return (
    <ul>
      {things?.map(({ id }) => (
        <li key={id}>{id}</li>
      ))}
    </ul>
  );
}

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has an element with the id root');
createRoot(container).render(<Things />);
