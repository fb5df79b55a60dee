/** Where Debian's packages put a Chromium. The one without a window starts sooner, but hangs now and then. */
export const chromiumPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/chromium-headless-shell',
];
