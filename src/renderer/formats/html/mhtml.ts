/** Opens pages that a browser saved with all that belongs to them in one file (MHTML, RFC 2557). */

/** The page of an archive, and its other parts. */
export type MhtmlPage = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: string | undefined;
  readonly address: string | null;
  /** By their addresses, and by `cid:` names. */
  readonly parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
};

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

/** The page in `bytes`; null where they are no such archive. */
export function mhtmlPage(bytes: Uint8Array): MhtmlPage | null {
  const start = latin1(bytes.subarray(0, 8192));
  if (!/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)+/.test(start)) return null;
  if (!/^content-type:\s*multipart\/related/im.test(start)) return null;
  const whole = partOf(latin1(bytes));
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(whole.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return null;
  const parts = whole.body
    .split(`--${boundary}`)
    .slice(1)
    .map((text) => partOf(text.replace(/^\r?\n/, '')));
  const page = parts.find(({ headers }) =>
    /text\/html|xhtml/i.test(headers.get('content-type') ?? ''),
  );
  if (page === undefined) return null;
  const others = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const part of parts) {
    if (part === page) continue;
    const location = part.headers.get('content-location');
    const id = part.headers.get('content-id');
    if (location !== undefined) others.set(location, bodyOf(part));
    if (id !== undefined) others.set(`cid:${id.replace(/^<|>$/g, '')}`, bodyOf(part));
  }
  const encoding = /charset="?([\w-]+)/i.exec(page.headers.get('content-type') ?? '')?.[1];
  const address = page.headers.get('content-location') ?? null;
  return { bytes: bodyOf(page), encoding, address, parts: others };
}

function partOf(text: string): Part {
  const gap = /\r?\n\r?\n/.exec(text);
  const end = gap?.index ?? text.length;
  const headers = new Map<string, string>();
  for (const line of text
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: text.slice(end + (gap?.[0].length ?? 0)) };
}

function bodyOf({ headers, body }: Part): Uint8Array<ArrayBuffer> {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') {
    try {
      return bytesOf(atob(body.replace(/[^A-Za-z0-9+/=]/g, '')));
    } catch {
      return new Uint8Array();
    }
  }
  if (encoding !== 'quoted-printable') return bytesOf(body);
  const plain = body.replace(/=\r?\n/g, '');
  return bytesOf(
    plain.replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('x-user-defined')
    .decode(bytes)
    .replace(/[\uf780-\uf7ff]/g, (character) => {
      return String.fromCharCode(character.charCodeAt(0) - 0xf700);
    });
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
