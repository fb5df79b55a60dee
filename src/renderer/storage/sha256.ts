/** The hash that files, texts and parts are known by. */
import { hexOf } from '#core/hex.ts';

/** Lower-case hex SHA-256 of `bytes`. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
