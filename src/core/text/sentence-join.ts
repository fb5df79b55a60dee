/** Decides where a sentence goes on although the Unicode rules (UAX 29) would end it. */

/** How much of the text on either side of a boundary is looked at, in UTF-16 code units. */
export const joinReach = 48;

type Abbreviations = {
  /** A full stop after one of these never ends a sentence: a name or an example follows. */
  readonly always: ReadonlySet<string>;
  /** It ends none before a number, a roman numeral or a single letter. */
  readonly beforeNumber: ReadonlySet<string>;
  /** It ends one only before a word of `starters`. */
  readonly unlessStarter: ReadonlySet<string>;
  /** Words that so often begin a sentence that they tell where one ends. */
  readonly starters: ReadonlySet<string>;
  /** Whether `3. Oktober` is how the language writes an ordinal. */
  readonly writesOrdinals: boolean;
};

const english = abbreviations({
  always:
    'Dr Prof Mr Mrs Ms Mx Messrs St Mt Ft Gen Col Capt Lt Sgt Maj Cmdr Adm Sen Rep Gov Pres Hon Rev Msgr e.g i.e cf viz vs v ca approx resp eds ed',
  beforeNumber: 'No Nos no nos Fig Figs Vol Vols vol p pp Ch Chap Sec Sect Art Eq Eqs Tab Ex ll nn',
  unlessStarter:
    'Inc Ltd Co Corp Bros al Jr Sr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec a.m p.m Ave Blvd Rd Dept Univ Assn est Ph.D M.D B.A M.A',
  starters:
    'The A An This That These Those It Its He His She Her They Their We Our You Your I My But And Or Nor So Yet If In On At As By To For From With After Before Since Because Although While When Where Which Who What Why How However Then There Thus Now Today Also Still Such Some Many Most Both Each One Not No Even Only Once Until',
});

const german = abbreviations({
  always:
    'Dr Prof Hr Fr Dipl Ing St z u d o i z.B d.h u.a bzw bspw ggf evtl vgl sog geb gest ca inkl zzgl',
  beforeNumber: 'Nr Abs Art Abb Bd Tab Kap S Mio Mrd',
  unlessStarter: 'Mio Mrd Str Jh Jan Feb Aug Sept Okt Nov Dez usw etc Co',
  starters:
    'Der Die Das Den Dem Des Ein Eine Es Er Sie Wir Ihr Ich Und Aber Oder Doch Denn Wenn Als Wie Wer Was Warum Da Dann Dort Nun So Auch Nur Noch Nach Vor Mit Bei In Im Am An Auf Aus Für Von Zu Zum Zur Seit Bis Jedoch Dieser Diese Dieses',
  writesOrdinals: true,
});

const french = abbreviations({
  always: 'M MM Mme Mmes Mlle Me Dr Pr St Ste cf p.ex env av apr c.-à-d',
  beforeNumber: 'n no p pp fig vol chap art t',
  unlessStarter: 'janv févr avr juil sept oct nov déc etc',
  starters:
    'Le La Les Un Une Des Ce Cet Cette Ces Il Elle Ils Elles On Nous Vous Je Tu Et Mais Ou Or Donc Car Si Dans En Au Aux À De Du Par Pour Avec Sans Sur Quand Comme Puis Alors Ainsi Aussi',
});

const spanish = abbreviations({
  always: 'Sr Sra Srta Sres Dr Dra D Dña Prof Ud Uds Vd p.ej cf',
  beforeNumber: 'n núm pág págs p pp fig vol cap art',
  unlessStarter: 'EE.UU etc ene feb abr jul ago sept oct nov dic',
  starters:
    'El La Los Las Un Una Lo Este Esta Estos Estas Ese Esa Y Pero O Si En Al A De Del Por Para Con Sin Sobre Cuando Como Entonces Así También Se Su Sus Él Ella Ellos Ellas Yo Tú No',
});

const ordinalLanguages = new Set('da nb nn no fi cs sk hu sl hr sr et lv pl is tr'.split(' '));
const ordinalEnglish: Abbreviations = { ...english, writesOrdinals: true };

const fullStop = /(?:^|[\s(“"'‘«[/–—-])(?<word>[\p{L}][\p{L}.-]*)\.\s*$/u;
const ordinal = /(?:^|\s)\d{1,2}\.\s*$/;
const enumerator = /^[([]?(?:\d{1,3}|\p{L}|[ivxlc]{1,5}|[IVXLC]{1,5})[.)]\s*$/u;
const numeral = /^[([]?(?:\d|[IVXLC]+\b|\p{L}\b)/u;
const initials = /^(?:\p{Lu}\.-?)*\p{Lu}$/u;
const hasSubstance = /[\p{L}\p{N}\p{S}]/u;
const endsInsideWord = /[.?!]$/;
const endsBeforeLowerCase = /[.?!…]["'”’»)\]]*\s+$/u;
const lowerCase = /^["'“‘«([]?\p{Ll}/u;
const japaneseQuote = /[。！？!?][」』）]$/u;
const japaneseQuoted = /^(?:と|って)/u;

/**
 * Whether the text around a boundary is one sentence: `before` is the sentence so far (its last
 * `joinReach` code units are enough, `isWhole` says whether it is all of it), `after` what follows.
 */
export function joinsNext(
  before: string,
  isWhole: boolean,
  after: string,
  language: string | undefined,
): boolean {
  if (/\n\s*$/.test(before)) return false;
  if (isWhole && (!hasSubstance.test(before) || enumerator.test(before))) return true;
  if (endsInsideWord.test(before) && /^\S/.test(after)) return true;
  if (endsBeforeLowerCase.test(before) && lowerCase.test(after)) return true;
  if (japaneseQuote.test(before) && japaneseQuoted.test(after)) return true;
  return joinsAfterFullStop(before, after, abbreviationsOf(language));
}

function joinsAfterFullStop(before: string, after: string, known: Abbreviations): boolean {
  const next = /^["'“‘«([]*(?<word>[\p{L}’']+)/u.exec(after)?.groups?.['word'] ?? '';
  const isStarter = known.starters.has(next);
  if (known.writesOrdinals && ordinal.test(before)) return !isStarter;
  const word = fullStop.exec(before)?.groups?.['word'];
  if (word === undefined) return false;
  if (known.always.has(word)) return true;
  if (known.beforeNumber.has(word) && numeral.test(after)) return true;
  return (known.unlessStarter.has(word) || initials.test(word)) && !isStarter;
}

function abbreviationsOf(language: string | undefined): Abbreviations {
  const base = language?.split('-', 1)[0]?.toLowerCase() ?? 'en';
  if (base === 'de') return german;
  if (base === 'fr') return french;
  if (base === 'es') return spanish;
  return ordinalLanguages.has(base) ? ordinalEnglish : english;
}

function abbreviations(words: {
  readonly always: string;
  readonly beforeNumber: string;
  readonly unlessStarter: string;
  readonly starters: string;
  readonly writesOrdinals?: boolean;
}): Abbreviations {
  return {
    always: new Set(words.always.split(' ')),
    beforeNumber: new Set(words.beforeNumber.split(' ')),
    unlessStarter: new Set(words.unlessStarter.split(' ')),
    starters: new Set(words.starters.split(' ')),
    writesOrdinals: words.writesOrdinals ?? false,
  };
}
