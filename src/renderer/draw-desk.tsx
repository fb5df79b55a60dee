/** Draws the whole app. */
import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { App, type AppProps } from './app.tsx';

/** Draws the desk, or what has changed of it. */
export function drawDesk(root: Root, desk: AppProps): void {
  root.render(
    <StrictMode>
      <App {...desk} />
    </StrictMode>,
  );
}
