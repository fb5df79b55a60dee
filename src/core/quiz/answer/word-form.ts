/** Forms of one word: its inflections, and the two spellings of English. */

/** The spelling that both sides of the Atlantic are compared in. */
function oneSpelling(word: string): string {
  return word
    .replace(/^(.{2,}[^aeiou])our(?=$|s|ed|ing|able|ite)/, '$1or')
    .replace(/(?<=.{3})is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)/, 'iz')
    .replace(/(?<=.{3})ys(?=(?:e|es|ed|ing)$)/, 'yz')
    .replace(/(?<=.{2}[^aeiou])re(?=s?$)/, 'er')
    .replace(/(?<=.{2})ence(?=s?$)/, 'ense')
    .replace(/(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or)$)/, 'l')
    .replace(/^programmes?$/, (found) => found.replace('mme', 'm'))
    .replace(/^aluminium$/, 'aluminum')
    .replace(/^grey/, 'gray')
    .replace(/^tyre(?=s?$)/, 'tire')
    .replace(/aemi(?=a|c)/, 'emi')
    .replace(/^sulph/, 'sulf')
    .replace(/ogue(?=s?$)/, 'og')
    .replace(/^(?:haem|oes|paed|encyclopaed|anaem|foet|archaeo)/, (found) =>
      found.replace(/ae|oe/, 'e'),
    );
}

/** Whether the two are one word in the two spellings of English. */
export function isSameSpelling(a: string, b: string): boolean {
  const mayBeSame = a[0] === b[0] || /^[ao]e/.test(a) || /^[ao]e/.test(b);
  return a === b || (mayBeSame && oneSpelling(a) === oneSpelling(b));
}

/** Whether the two are inflections of one word: `firm` and `firms`, `target` and `targeted`. */
export function isSameForm(a: string, b: string): boolean {
  if (isSameSpelling(a, b)) return true;
  const mayShareStem = a[0] === b[0] || stemOfIrregular.has(a);
  if (!mayShareStem || !/^[a-z]+$/.test(a + b)) return false;
  const mine = stemsOf(oneSpelling(a));
  return [...stemsOf(oneSpelling(b))].some((stem) => mine.has(stem));
}

const irregular = [
  ...['man men', 'woman women', 'child children', 'foot feet', 'tooth teeth', 'mouse mice'],
  ...['bacterium bacteria', 'datum data', 'criterion criteria', 'phenomenon phenomena'],
  ...['nucleus nuclei', 'medium media', 'analysis analyses', 'basis bases', 'crisis crises'],
  ...[
    'mitochondrion mitochondria',
    'vertebra vertebrae',
    'alga algae',
    'larva larvae',
    'testis testes',
  ],
  ...['fungus fungi', 'stimulus stimuli', 'radius radii', 'axis axes', 'hypothesis hypotheses'],
  ...['thesis theses', 'ovum ova', 'spectrum spectra', 'stratum strata', 'curriculum curricula'],
  ...['formula formulae', 'antenna antennae', 'nebula nebulae', 'cactus cacti', 'focus foci'],
  ...[
    'index indices',
    'matrix matrices',
    'vertex vertices',
    'appendix appendices',
    'quantum quanta',
  ],
  ...['leaf leaves', 'wife wives', 'life lives', 'half halves', 'buy bought', 'build built'],
  ...['take took taken', 'give gave given', 'grow grew grown', 'make made', 'write wrote written'],
  ...[
    'is are was were be been being',
    'has have had',
    'does do did',
    'leave left',
    'see saw seen',
    'die dies died dying',
    'lie lies lay lying',
    'lead led',
    'win won',
    'lose lost',
    'sell sold',
    'fight fought',
    'begin began begun',
    'rise rose risen',
    'fall fell fallen',
    'speak spoke spoken',
    'know knew known',
    'become became',
    'hold held',
    'send sent',
    'say said',
    'find found',
    'bring brought',
    'teach taught',
    'think thought',
  ],
];
const stemOfIrregular = new Map(
  irregular.flatMap((forms) => forms.split(' ').map((form) => [form, forms.split(' ')[0] ?? form])),
);

function stemsOf(word: string): Set<string> {
  const stems = new Set([word, stemOfIrregular.get(word) ?? word]);
  const add = (pattern: RegExp, ...endings: string[]) => {
    const stem = word.replace(pattern, '');
    if (stem === word || stem.length < 3) return;
    for (const ending of endings) stems.add(stem + ending);
    if (/([^aeiou])\1$/.test(stem) && pattern.source !== 's$') stems.add(stem.slice(0, -1));
  };
  if (!/(?:ss|us|is)$/.test(word)) add(/s$/, '');
  add(/(?<=s|x|z|ch|sh|o)es$/, '');
  add(/ies$/, 'y');
  add(/ied$/, 'y');
  add(/ed$/, '', 'e');
  add(/ing$/, '', 'e');
  return stems;
}
