/** Reads the bundled library, which lies beside the page. */

type Bytes = Uint8Array<ArrayBuffer>;

/** What was asked for before the host was there to ask. */
const ahead = new Map<string, Promise<Bytes | null>>();

/** The bytes of the file named `file`, or null where there is none. */
export function readBeside(file: string): Promise<Bytes | null> {
  return ahead.get(file) ?? fetchBeside(file);
}

/** Asks for the list and for every text in it, for a first run; what is wrong with them is found when they are read. */
export async function readAhead(): Promise<void> {
  const list = await askAhead('library.json');
  try {
    for (const { file, mediaType } of JSON.parse(new TextDecoder().decode(list ?? undefined))) {
      if (mediaType === 'text/plain') void askAhead(String(file));
    }
  } catch {
    // Told by who reads the list.
  }
}

function askAhead(file: string): Promise<Bytes | null> {
  const asked = fetchBeside(file);
  ahead.set(file, asked);
  return asked;
}

async function fetchBeside(file: string): Promise<Bytes | null> {
  const response = await fetch(`./library/${encodeURIComponent(file)}`).catch(() => null);
  return response?.ok === true ? new Uint8Array(await response.arrayBuffer()) : null;
}
