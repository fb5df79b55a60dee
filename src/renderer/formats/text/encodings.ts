/** The character encodings that text comes in, and the characters by which each is told from the others. */

/** An encoding by its name in the Encoding Standard, and what its texts mostly hold beyond ASCII. */
export type Encoding = {
  readonly name: string;
  /** What the reader knows it by. */
  readonly label: string;
  /** Characters that are frequent in its languages, the most frequent first. */
  readonly common: string;
  /** What else of its languages is likely. */
  readonly likely: RegExp;
};

const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金';
const traditional =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金';
const japanese =
  'のにはをたがでてとしれさいるあっこなまりらもうすくかよきんおつやそどけみせめわえちばだじろほげごふびべずゆひむへょゃゅンスルトイアラリクレドシプコロッジタフマテムーキュョャ日本人大年中会国学生上見出行一二三、。「」・';
const korean =
  '이다는을의에가고하지로은한를도인기사리아어자나라대서시그것해수있정들면부장전일만구보제조상여니오주성위동으원적우안과게신때년공모방음비관중화';
const cyrillic = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';
const han = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uff5e\u2010-\u2027]/;
const kana = /[\u3041-\u30fe\u4e00-\u9fff\u3000-\u303f\uff00-\uff5e]/;
const latin = /[\u00c0-\u024f\u2010-\u203a\u20ac«»¿¡°§\u00a0]/;
const russian = /[\u0400-\u045f\u0490\u0491№«»\u2010-\u203a\u00a0]/;

/** Those that are told apart by their characters, in the order that settles a draw. */
export const legacyEncodings: readonly Encoding[] = [
  {
    name: 'windows-1252',
    label: 'Western European',
    common: 'éèàçêôîûùâäöüßñóáíúåøæœ’“”–…«»ÉÄÖÜ',
    likely: latin,
  },
  {
    name: 'iso-8859-15',
    label: 'Western European (ISO, euro)',
    common: 'éèàçêôîûùâäöüßñóáíúåøæœ€«»ÉÄÖÜ',
    likely: latin,
  },
  { name: 'shift_jis', label: 'Japanese (Shift JIS)', common: japanese, likely: kana },
  { name: 'euc-jp', label: 'Japanese (EUC)', common: japanese, likely: kana },
  { name: 'gb18030', label: 'Chinese, simplified (GB 18030)', common: simplified, likely: han },
  { name: 'big5', label: 'Chinese, traditional (Big5)', common: traditional, likely: han },
  {
    name: 'euc-kr',
    label: 'Korean (EUC, UHC)',
    common: korean,
    likely: /[\uac00-\ud7a3\u3000-\u303f\u4e00-\u9fff]/,
  },
  { name: 'windows-1251', label: 'Cyrillic (Windows)', common: cyrillic, likely: russian },
  { name: 'koi8-r', label: 'Cyrillic (KOI8-R)', common: cyrillic, likely: russian },
  { name: 'ibm866', label: 'Cyrillic (DOS)', common: cyrillic, likely: russian },
  { name: 'iso-8859-5', label: 'Cyrillic (ISO)', common: cyrillic, likely: russian },
  {
    name: 'windows-1250',
    label: 'Central European',
    common: 'ąćęłńóśźżáčďéěíňřšťúůýžőűöüăâîş„”’–',
    likely: latin,
  },
  {
    name: 'iso-8859-2',
    label: 'Central European (ISO)',
    common: 'ąćęłńóśźżáčďéěíňřšťúůýžőűöüăâîş',
    likely: latin,
  },
  {
    name: 'windows-1253',
    label: 'Greek',
    common: 'αοιετνσηρκπμυλίόάςέήύώγδχθ',
    likely: /[\u0370-\u03ff«»\u2010-\u203a]/,
  },
  { name: 'windows-1254', label: 'Turkish', common: 'ığşçöüİâîû’“”', likely: latin },
  {
    name: 'windows-1255',
    label: 'Hebrew',
    common: 'יוהלאמרתבשנכעדחםקפצטגזסןףךץ',
    likely: /[\u0590-\u05ff\u2010-\u203a]/,
  },
  {
    name: 'windows-1256',
    label: 'Arabic',
    common: 'النيمورتبةعدسفهكقحجىشصطأخذءإضزثغ',
    likely: /[\u0600-\u06ff\u2010-\u203a]/,
  },
  { name: 'windows-1257', label: 'Baltic', common: 'ąčęėįšųūžāēģīķļņšõäöü', likely: latin },
  {
    name: 'windows-1258',
    label: 'Vietnamese',
    common: 'ăâđêôơưàáèéìíòóùúý\u0300\u0301\u0303\u0309\u0323',
    likely: latin,
  },
  {
    name: 'windows-874',
    label: 'Thai',
    common: 'านรกเอวงมลทย่้ัีิสดตแะคไปหพชบใจ',
    likely: /[\u0e00-\u0e7f]/,
  },
];

/** Those that are known by a mark or by their form. */
const plainEncodings = [
  { name: 'utf-8', label: 'Unicode (UTF-8)' },
  { name: 'utf-16le', label: 'Unicode (UTF-16, little end first)' },
  { name: 'utf-16be', label: 'Unicode (UTF-16, big end first)' },
  { name: 'iso-2022-jp', label: 'Japanese (ISO 2022)' },
] as const;

/** Every encoding that a reader may choose, by name, with what to call it. */
export const offeredEncodings: readonly Pick<Encoding, 'name' | 'label'>[] = [
  ...plainEncodings,
  ...legacyEncodings.map(({ name, label }) => ({ name, label })),
];
