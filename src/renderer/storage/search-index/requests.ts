/** IndexedDB's requests as promises: the worker of the search needs no more of it than this. */

/** What the request comes to. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/** Resolves when the transaction is committed. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
    transaction.addEventListener('error', () => reject(transaction.error));
  });
}

/**
 * Opens the database `name`. Where it is not there, or of a lower version, `make` makes its stores; without
 * `make` it must be there, and is opened at its version. It closes when someone else wants to change it.
 */
export function openDatabase(
  name: string,
  made?: { readonly version: number; readonly make: (database: IDBDatabase) => void },
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, made?.version);
    request.addEventListener('upgradeneeded', () => {
      if (made === undefined) request.transaction?.abort();
      else made.make(request.result);
    });
    request.addEventListener('blocked', () => reject(new Error(`${name} is in use elsewhere`)));
    request.addEventListener('error', () => reject(request.error));
    request.addEventListener('success', () => {
      const database = request.result;
      database.addEventListener('versionchange', () => database.close());
      resolve(database);
    });
  });
}
