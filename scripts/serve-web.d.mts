/** The types of `serve-web.mjs`, which is plain JavaScript so that it runs before any package. */

/** A running server: where its page is, and how to end it. */
export type WebServer = { readonly url: string; readonly close: () => Promise<void> };

/** The port that the web host has unless another is asked for. */
export const usualPort: number;

/**
 * Serves the files below `root` on `port` of the loopback address (0: any free one). Rejects with
 * `EADDRINUSE` where the port is taken.
 */
export function serveWeb(options: {
  readonly port: number;
  readonly root: string;
}): Promise<WebServer>;

/** Serves `root` until Ctrl-C on `PORT` or the usual port; says where. */
export function serveUntilStopped(root: string): Promise<WebServer>;
