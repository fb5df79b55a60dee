/** A plot as a picture by itself: an SVG with its colours in it, or a PNG of that. */

/** What a drawing takes from the style sheets of the page. */
const taken = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

const margin = 16;
const titleHeight = 28;

/** The bytes of an SVG file: the drawing below its title, on the page's own ground, as it looks now. */
export function svgOfPlot(drawing: SVGSVGElement): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(pictureOf(drawing)));
}

/** The bytes of a PNG file of the same picture, twice as fine as the screen's pixels. */
export async function pngOfPlot(drawing: SVGSVGElement): Promise<Uint8Array<ArrayBuffer>> {
  const picture = pictureOf(drawing);
  const [width, height] = [
    Number(picture.getAttribute('width')),
    Number(picture.getAttribute('height')),
  ];
  const source = new Blob([new XMLSerializer().serializeToString(picture)], {
    type: 'image/svg+xml',
  });
  const address = URL.createObjectURL(source);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(width * 2, height * 2);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser draws no pictures');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await png.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

function pictureOf(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  takeStyles(drawing, copy);
  const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  const whole = [width + 2 * margin, height + 2 * margin + titleHeight] as const;
  const style = getComputedStyle(drawing);
  const picture = made('svg', { xmlns: 'http://www.w3.org/2000/svg' }) as SVGSVGElement;
  for (const [name, value] of Object.entries({
    width: whole[0],
    height: whole[1],
    viewBox: `0 0 ${whole[0]} ${whole[1]}`,
  })) {
    picture.setAttribute(name, String(value));
  }
  const ground = made('rect', {
    ...{ width: '100%', height: '100%' },
    fill: style.getPropertyValue('--desk').trim(),
  });
  const title = made('text', {
    ...{ x: String(margin), y: String(margin + 14), 'font-size': '16', 'font-weight': '600' },
    'font-family': style.fontFamily,
    fill: style.getPropertyValue('--ink').trim(),
  });
  title.textContent = drawing.querySelector('title')?.textContent ?? '';
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(margin + titleHeight));
  picture.append(ground, title, copy);
  return picture;
}

function made(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') element.setAttribute(key, value);
  }
  return element;
}

/** Writes into `copy` what the style sheets gave to `original`, and takes its class names off. */
function takeStyles(original: SVGElement, copy: SVGElement): void {
  const style = getComputedStyle(original);
  for (const name of taken) copy.setAttribute(name, style.getPropertyValue(name));
  for (const name of ['class', 'style', 'role', 'aria-labelledby', 'aria-describedby']) {
    copy.removeAttribute(name);
  }
  const [from, to] = [original.children, copy.children];
  for (let index = 0; index < from.length; index += 1) {
    const [one, other] = [from[index], to[index]];
    if (one instanceof SVGElement && other instanceof SVGElement) takeStyles(one, other);
  }
}
