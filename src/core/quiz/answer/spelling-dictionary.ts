/** A spelling dictionary: which words are words, so that none of them is taken for a slip. */

/** Answers whether a folded word is one of the language. */
export type SpellingDictionary = { readonly has: (word: string) => boolean };

type Affix = {
  readonly isPrefix: boolean;
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
};

/**
 * The dictionary of Hunspell's two files: `affixes` (`.aff`) and `stems` (`.dic`), as the manual page
 * hunspell(5) has them, with flags of one letter; compounds and numbers are left out.
 */
export function readSpellingDictionary(affixes: string, stems: string): SpellingDictionary {
  const flagsOf = new Map<string, string>();
  for (const line of stems.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/');
    const folded = word.toLowerCase().replaceAll("'", '');
    if (folded !== '') flagsOf.set(folded, (flagsOf.get(folded) ?? '') + flags);
  }
  const rules = affixes.split('\n').flatMap(affixOf);
  const has = (word: string) =>
    flagsOf.has(word) || rules.some((rule) => comesFrom(word, rule, flagsOf, rules));
  return { has };
}

/** `SFX D y ied [^aeiou]y`: the flag, what is stripped (0 for nothing), what is added, and after what. */
function affixOf(line: string): Affix[] {
  const found =
    /^(?<kind>[SP]FX)\s+(?<flag>\S)\s+(?<strip>[a-z]+|0)\s+(?<add>\S+)\s+(?<after>\S+)/.exec(line);
  const groups = found?.groups;
  if (groups === undefined || /\d/.test(groups['add'] ?? '')) return [];
  const { kind = '', flag = '', strip = '', add = '', after = '' } = groups;
  const isPrefix = kind === 'PFX';
  const condition = new RegExp(isPrefix ? `^${after}` : `${after}$`);
  return [
    { isPrefix, flag, strip: strip === '0' ? '' : strip, add: add.replace("'", ''), condition },
  ];
}

/** Whether `word` is a stem with the affix, and, behind a prefix, perhaps one suffix. */
function comesFrom(
  word: string,
  rule: Affix,
  flagsOf: ReadonlyMap<string, string>,
  rules: readonly Affix[],
): boolean {
  const stem = stemUnder(word, rule);
  if (stem === null) return false;
  if (flagsOf.get(stem)?.includes(rule.flag) === true) return true;
  if (!rule.isPrefix) return false;
  return rules.some((suffix) => {
    const inner = suffix.isPrefix ? null : stemUnder(stem, suffix);
    const flags = inner === null ? '' : (flagsOf.get(inner) ?? '');
    return flags.includes(rule.flag) && flags.includes(suffix.flag);
  });
}

function stemUnder(word: string, { isPrefix, strip, add, condition }: Affix): string | null {
  const isThere = isPrefix ? word.startsWith(add) : word.endsWith(add);
  if (!isThere || word.length <= add.length) return null;
  const stem = isPrefix ? word.slice(add.length) : word.slice(0, word.length - add.length) + strip;
  return condition.test(stem) ? stem : null;
}
