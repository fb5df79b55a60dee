/** Which elements of markup become which of a document's tree; what is not listed gives way to its contents. */

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Left out with all that is in them. */
export const droppedNames = names(
  'head title base link meta style script template iframe frame frameset noframes embed applet param audio video source track canvas select textarea datalist option optgroup meter progress dialog annotation annotation-xml rp',
);

/** Kept as blocks. */
export const blockElements = names(
  'p h1 h2 h3 h4 h5 h6 blockquote ul ol li pre table thead tbody tfoot tr th td caption figure figcaption dl dt dd',
);

/** Not kept, but what is in them stands on lines of its own; of a drawing the pictures and the words stay. */
export const lineElements = names(
  'html body div section article aside nav header footer main center address fieldset form legend details summary hgroup search menu dir noscript colgroup col map area marquee listing xmp plaintext svg object',
);

/** Kept within a line. */
export const inlineElements = names(
  'em strong code sub sup del ins abbr cite q kbd samp mark small b i u s ruby math mrow mi mn mo ms mtext msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mstyle mpadded menclose',
);

/** Kept under another name. */
export const renamedElements: Readonly<Record<string, string>> = {
  ...{
    strike: 's',
    tt: 'code',
    dfn: 'i',
    var: 'i',
    acronym: 'abbr',
    big: 'b',
    menu: 'ul',
    dir: 'ul',
  },
};

/** Where an element may stand; one that stands elsewhere is not kept. */
export const parentsOf: Readonly<Record<string, ReadonlySet<string>>> = {
  li: names('ul ol'),
  tr: names('table thead tbody tfoot'),
  ...{ td: names('tr'), th: names('tr'), dt: names('dl'), dd: names('dl') },
  ...{ thead: names('table'), tbody: names('table'), tfoot: names('table') },
  ...{ caption: names('table'), figcaption: names('figure') },
};

/** What an element must hold: what else stands in it is put into these, the outermost first. */
export const wrappersIn: Readonly<Record<string, readonly string[]>> = {
  ...{ ul: ['li'], ol: ['li'], dl: ['dd'] },
  ...{ table: ['tr', 'td'], thead: ['tr', 'td'], tbody: ['tr', 'td'], tfoot: ['tr', 'td'] },
  tr: ['td'],
};

/** Whether `child` may stand directly in `parent`. */
export function mayStandIn(child: string, parent: string): boolean {
  const parents = parentsOf[child];
  if (parents !== undefined) return parents.has(parent);
  return wrappersIn[parent] === undefined;
}

/** They hold lines of text and no blocks: a block in one of them only parts its words. */
export const lineHolders = names('h1 h2 h3 h4 h5 h6 pre caption dt');

/** Blocks are nested at most so deep, and so are elements within a line; what is deeper gives way to its contents. */
export const deepestBlock = 48;
export const deepestInline = 32;
