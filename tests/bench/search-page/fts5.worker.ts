/** Builds SQLite's FTS5 index of passages in one transaction in memory; answers the milliseconds. */
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';

const loading = sqlite3InitModule();

addEventListener('message', async ({ data }: MessageEvent<readonly string[]>) => {
  const sqlite = await loading;
  const database = new sqlite.oo1.DB(':memory:');
  database.exec('CREATE VIRTUAL TABLE passages USING fts5(body)');
  const began = performance.now();
  database.exec('BEGIN');
  const insert = database.prepare('INSERT INTO passages (body) VALUES (?)');
  for (const passage of data) insert.bind(1, passage).stepReset();
  insert.finalize();
  database.exec('COMMIT');
  const time = performance.now() - began;
  const found = database.selectValue("SELECT count(*) FROM passages WHERE passages MATCH 'the'");
  database.close();
  postMessage({ time, found: Number(found) });
});
