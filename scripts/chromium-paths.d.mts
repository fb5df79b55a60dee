/** Where Debian's packages put a Chromium. The one without a window starts sooner, but hangs now and then. */
export const chromiumPaths: readonly string[];
