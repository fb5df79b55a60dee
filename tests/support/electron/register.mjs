/** Makes `electron`, and the open network where a test has one, mean the stand-in for whatever is loaded after this module. */
import { registerHooks } from 'node:module';

const standIns = {
  electron: './electron.ts',
  ...(process.env.STAND_IN_WEB_PORT === undefined ? {} : { 'node:https': './https.ts' }),
};

registerHooks({
  resolve: (specifier, context, next) =>
    Object.hasOwn(standIns, specifier)
      ? {
          url: new URL(standIns[specifier], import.meta.url).href,
          format: 'module-typescript',
          shortCircuit: true,
        }
      : next(specifier, context),
});
