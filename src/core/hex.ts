/** Bytes written as lower-case hexadecimal digits, two for each. */

/** `bytes` in hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
