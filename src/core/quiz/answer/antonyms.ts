/** Words that say the opposite of each other, and forms that a prefix turns round. */

/** Each line is a pair of camps: no word of the one ever stands for a word of the other. */
const camps: readonly string[] = [
  'increase increased increasing rise rises rising rose grow grew growth growing expand expansion gain upward up more greater higher|decrease decreased decreasing fall falls falling fell shrink decline declined declining reduce reduced reduction contract contraction loss downward down less fewer lower',
  'import imports imported|export exports exported',
  'domestic home inland internal interior inner inside inward|foreign abroad external exterior outer outside outward overseas',
  'north northern|south southern',
  'east eastern|west western',
  'northeast|northwest southeast southwest',
  'northwest|southeast southwest',
  'southeast|southwest',
  'at-least more-than|at-most less-than',
  'before earlier prior preceding predecessor|after later subsequent following successor',
  'until|since',
  'above over upper top highest|below under lower bottom lowest beneath',
  'maximum max most majority at-most|minimum min least minority fewest',
  'all every always everyone everything|none never some nobody nothing sometimes',
  'high tall|low short',
  'long|short',
  'left|right',
  'first beginning begin began start started opening open opened|last end ended ending close closed closing',
  'hot warm|cold cool',
  'positive|negative',
  'win won victory winner|lose lost defeat loser',
  'buy bought buyer purchase|sell sold seller sale',
  'allow allowed permit permitted legal lawful|ban banned forbid forbidden prohibit prohibited illegal unlawful',
  'accept accepted approve approved|reject rejected refuse refused decline declined',
  'include included inclusive|exclude excluded exclusive',
  'support supported for favour favor pro|oppose opposed against resist anti',
  'agree agreed|disagree disagreed',
  'advantage benefit strength|disadvantage harm weakness drawback',
  'public state|private',
  'ancient old older oldest|modern new newer newest young younger youngest',
  'near close|far distant',
  'strong stronger strengthen|weak weaker weaken',
  'rich wealthy|poor',
  'guilty convicted|innocent acquitted',
  'plaintiff claimant prosecution|defendant accused defence defense',
  'male father son husband king man brother prince|female mother daughter wife queen woman sister princess',
  'mr sir lord|mrs ms miss lady',
  'true yes right correct|false no wrong incorrect',
  'war|peace',
  'friend ally allies|enemy enemies foe',
  'attack offense offence offensive|defend defence defense defensive',
  'cause causes|effect effects consequence',
  'supply|demand',
  'producer producers production|consumer consumers consumption',
  'employer|employee',
  'creditor lender|debtor borrower',
  'arrive arrival enter entry input|depart departure leave exit output',
  'inhale|exhale',
  'artery arteries arterial|vein veins venous',
  'dominant|recessive',
  'acid acidic|base basic alkaline alkali',
  'predator|prey',
  'parent parents|child offspring',
  'evaporate evaporation|condense condensation',
  'freeze freezing|melt melting',
  'oxidation oxidise oxidize|reduction reduce',
  'anode|cathode',
  'proton|electron',
  'solute|solvent',
  'convex|concave',
  'active|passive',
  'voluntary|involuntary compulsory mandatory',
  'mandatory compulsory required|optional',
  'abstract|concrete',
  'subjective|objective',
  'deductive|inductive',
  'literal|figurative',
  'quantity quantitative|quality qualitative',
  'liberal liberals left-wing|conservative conservatives right-wing',
  'democracy democratic|dictatorship autocracy autocratic',
  'centralised centralized|decentralised decentralized',
  'developed advanced|developing emerging undeveloped',
  'success succeed succeeded|failure fail failed',
  'create created creation build built|destroy destroyed destruction',
  'love|hate',
  'life living alive birth born|death dead died die',
  'day|night',
  'urban city|rural countryside',
  'major|minor',
  'simple|complex',
  'full|empty',
  'wet|dry',
  'light|dark heavy',
  'fast quick rapid|slow gradual',
  'easy|difficult hard',
  'same|different',
  'single|multiple double',
  'many much|few little',
  'temporary|permanent',
  'partial|complete total',
  'direct|indirect',
  'must shall|may might can could',
  'from|to into',
  'with|without',
  'and|or',
  'encourage promote|discourage hinder',
  'lend|borrow',
  'natural|artificial synthetic',
  'solid|liquid gas',
  'mitosis|meiosis',
  'latitude|longitude',
  'horizontal|vertical',
  'summer|winter',
  'spring|autumn fall',
  'morning|evening afternoon',
  'am|pm',
];

const sides = new Map<string, Set<string>>();
for (const camp of camps) {
  const [here = [], there = []] = camp.split('|').map((words) => words.split(' '));
  for (const [mine, theirs] of [[here, there] as const, [there, here] as const]) {
    for (const word of mine) {
      const known = sides.get(word) ?? new Set();
      for (const other of theirs)
        if (!here.includes(other) || !there.includes(other)) known.add(other);
      sides.set(word, known);
    }
  }
}

const prefixPairs = [
  ...['hyper hypo', 'inter intra', 'endo exo', 'macro micro', 'pro anti', 'pre post', 'over under'],
  ...['homo hetero', 'mono poly', 'in ex', 'im ex', 'up down', 'out in', 'ante post', 'en de'],
  ...[
    'centri de',
    'sub super',
    'uni bi',
    'bi tri',
    'mono di',
    'maxi mini',
    'ac de',
    'as des',
    'in de',
  ],
  ...[
    'af ef',
    'ab ad',
    'e im',
    'em im',
    'e in',
    'endo ecto',
    'cata ana',
    'thermo exo',
    'geo helio',
  ],
].map((pair) => pair.split(' '));

/** Whether the two folded words say the opposite of each other. */
export function isOpposite(a: string, b: string): boolean {
  if (sides.get(a)?.has(b) === true) return true;
  return isTurnedRound(a, b) || isTurnedRound(b, a) || hasOppositePrefix(a, b);
}

/** Whether `a` is `b` behind a prefix that denies or reverses it. */
function isTurnedRound(a: string, b: string): boolean {
  if (b.length < 4) return false;
  return /^(?:un|in|im|il|ir|non|dis|de|a|an|anti|counter|mis|under|over|re|semi|sub|ex|post|pre)$/.test(
    a.endsWith(b) ? a.slice(0, -b.length) : '',
  );
}

function hasOppositePrefix(a: string, b: string): boolean {
  return prefixPairs.some(([one = '', two = '']) => {
    const rest = (word: string, prefix: string) =>
      word.startsWith(prefix) && word.length >= prefix.length + 3
        ? word.slice(prefix.length)
        : null;
    const [a1, b2] = [rest(a, one), rest(b, two)];
    const [a2, b1] = [rest(a, two), rest(b, one)];
    return (a1 !== null && a1 === b2) || (a2 !== null && a2 === b1);
  });
}
