/** The Vite plugins of the bundled fonts: how their faces are described, and which are asked for with the page. */
import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * How far the letters of the reading font go above and below their line, as shares of its size. The font itself
 * says 1.18 and 0.31: a mark painted behind a line of a heading would cover the feet of the line above.
 */
const letterHeight = 'ascent-override:97%;descent-override:27%;line-gap-override:0%;';

/** Gives the faces of the reading font the height that its letters have, and each family its own files. */
export function fontFaces(): Plugin {
  return {
    name: 'plenum-font-faces',
    transform(code, id) {
      if (!id.endsWith('/ui/fonts.css')) return null;
      return { code: code.replace(/@font-face\s*\{[^}]*\}/g, describedFace), map: null };
    },
  };
}

/**
 * One face. Those of other letters than the basic Latin ones are a family of their own, which the style sheets
 * name behind the first: for each size and weight that a page uses, Chromium asks the system for a stand-in for
 * every face of a family that is not loaded, and waits for the answer.
 */
function describedFace(face: string): string {
  const fitted = face.includes('Literata') ? face.replace('{', `{${letterHeight}`) : face;
  const isBasic = /unicode-range:\s*U\+0000-00FF/.test(face);
  return isBasic ? fitted : fitted.replace(/(font-family:\s*'[^']+)'/, "$1 Other Letters'");
}

/** The fonts that the first screen is drawn with, as the build names them. */
const firstFonts = [
  /^assets\/literata-latin-opsz-normal-.*\.woff2$/,
  /^assets\/source-sans-3-latin-wght-normal-.*\.woff2$/,
];

/** Asks for the first fonts with the page: text is shaped once, and never jumps from one font to another. */
export function preloadFonts(): Plugin {
  return {
    name: 'plenum-preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        firstFonts.map((font) => preloadOf(font, Object.keys(bundle))),
    },
  };
}

function preloadOf(font: RegExp, names: readonly string[]): HtmlTagDescriptor {
  const name = names.find((one) => font.test(one));
  if (name === undefined) throw new Error(`The build has no file ${font.source}`);
  const attrs = {
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    crossorigin: true,
    href: `./${name}`,
  };
  return { tag: 'link', attrs, injectTo: 'head' };
}
