/** The one origin that the app's page has, and which addresses are of it. */

/** The scheme that the app is served on. */
export const appScheme = 'plenum';

/** Where the window's page is: in development the dev server's address, else the app's own. */
export const pageAddress =
  import.meta.env.DEV && process.env['ELECTRON_RENDERER_URL'] !== undefined
    ? process.env['ELECTRON_RENDERER_URL']
    : `${appScheme}://app/`;

/** `text` as an address, or null where it is none. */
export function parsedAddress(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Whether `address` is a page of the app itself: scheme and host are compared, never prefixes. */
export function isOwnAddress(address: string): boolean {
  const own = new URL(pageAddress);
  const other = parsedAddress(address);
  return other !== null && other.protocol === own.protocol && other.host === own.host;
}
