/** English verbs whose forms are known, so that a question can be turned out of a sentence without a fault. */

/** Regular verbs: `-ed` is their past and their participle. */
const regular = `abandon abolish absorb accept accompany accuse achieve acquire adapt add address adopt advance
 advise affect agree aim allow announce appear apply appoint approach approve argue arrange arrest arrive ask
 assemble assign assist assume attach attack attempt attend attract award ban base believe belong blame block
 borrow call cancel capture carry cause cease celebrate challenge change charge circulate claim classify close
 collapse collect combine commission commit compare compete compile complete compose concern conclude condemn
 conduct confirm connect conquer consider construct consume contain continue contribute control convert convince
 cooperate count cover create criticize cross damage debut decide declare decline decrease defeat defend define
 deliver demand demonstrate deny depart depend deploy describe design destroy determine develop devote die
 differ direct disappear discover discuss dismiss display dominate donate double earn elect eliminate embrace
 emerge employ enable encounter encourage end endorse engage enter equip establish estimate evolve examine
 exceed exchange execute exhibit exist expand expect expel experience explain explore export express extend
 face fail favor favour feature fill finance finish follow force form found fund gain gather generate govern
 grant guarantee handle happen head help hire host identify implement import impose improve include
 incorporate increase influence inform inherit inspire install intend introduce invade invent invest invite involve
 isolate issue join judge justify kill label lack land last launch learn limit link list live locate lower
 maintain manage manufacture mark marry measure mention merge migrate move name negotiate note notice number observe obtain
 occupy occur offer open operate oppose order organise ordain organize outlaw overlook own participate pass perform permit
 persuade pioneer place plan play praise predict prefer prepare present preserve prevent proceed produce promise promote
 propose prosecute protect prove provide publish pull purchase pursue push raise rank reach realise realize receive
 recognise recognize recommend record recover recruit reduce refer reflect reform refuse regain register reject
 relate release rely remain remove rename render renovate repair replace report represent request require rescue
 research reside resign resolve respond restore restrict result retain retire return reveal review revise rule
 save score secure seize select separate serve settle share show sign sponsor stage start state stay
 stop stress strengthen study submit succeed suffer suggest supply support suppress surrender surround survive
 suspect suspend tackle target teach test threaten total tour trade train transfer transform translate
 travel treat trigger try turn unite urge use value vary view visit vote want warn watch weaken widen wish
 witness work worry yield
 accelerate accumulate align amend assert assess author award boost broaden circulate coin crown curtail dedicate
 demolish derive detain devise diagnose disband dissolve distinguish draft edit enact enhance erect exclude expose
 facilitate highlight illustrate imprison initiate inaugurate insist integrate invoke liberate mandate modify
 motivate nominate outline penetrate perceive portray possess prevail prioritise prioritize proclaim prohibit
 pronounce reinforce relocate renew replicate resume revive sanction specify stabilise stabilize stimulate subsidise
 subsidize substitute supplement terminate transmit undermine unify unveil violate assimilate evade
 displace inhibit ratify extract inspect flourish patent premiere partner translate narrate
 peak appoint consolidate`;

/** Irregular verbs: base, past, participle. */
const irregular = `arise arose arisen|be was been|bear bore borne|become became become|begin began begun|bind bound bound|
bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|
cost cost cost|cut cut cut|deal dealt dealt|do did done|draw drew drawn|drive drove driven|eat ate eaten|
fall fell fallen|feed fed fed|fight fought fought|find found found|fly flew flown|forbid forbade forbidden|
get got gotten|give gave given|go went gone|grow grew grown|hear heard heard|hold held held|keep kept kept|
know knew known|lay laid laid|lead led led|leave left left|lend lent lent|lose lost lost|make made made|
mean meant meant|meet met met|overcome overcame overcome|pay paid paid|rebuild rebuilt rebuilt|rise rose risen|
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|
shoot shot shot|sing sang sung|sink sank sunk|speak spoke spoken|spend spent spent|stand stood stood|
steal stole stolen|strike struck struck|swim swam swum|take took taken|teach taught taught|tell told told|
think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|
undertake undertook undertaken|win won won|flee fled fled|oversee oversaw overseen|uphold upheld upheld|overthrow overthrew overthrown|withdraw withdrew withdrawn|write wrote written`;

/** Third persons that are no nouns, so that they can only be verbs. */
const present = new Map(
  `allows:allow becomes:become belongs:belong consists:consist contains:contain depends:depend describes:describe
 enables:enable exists:exist includes:include involves:involve lies:lie occurs:occur prevents:prevent
 produces:produce protects:protect provides:provide receives:receive refers:refer remains:remain represents:represent
 requires:require seems:seem`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** Third persons that may be plural nouns as well. */
const likePlurals = new Map<string, string>();
const pasts = new Map<string, string>();
const participles = new Map<string, string>();
for (const base of regular.split(/\s+/)) {
  const past = regularPast(base);
  pasts.set(past, base);
  participles.set(past, past);
  likePlurals.set(thirdPerson(base), base);
}
for (const line of irregular.split('|')) {
  const [base = '', past = '', participle = ''] = line.trim().split(' ');
  if (base !== 'be') {
    pasts.set(past, base);
    likePlurals.set(thirdPerson(base), base);
  }
  participles.set(participle, past);
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  const isDoubled =
    /^(?:ban|commit|compel|control|equip|expel|occur|permit|plan|prefer|refer|stop|submit|transfer|transmit)$/;
  return isDoubled.test(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** A finite form of a known verb: the word that the question is asked with, and the verb's base. */
export type KnownVerb = { readonly support: 'did' | 'does'; readonly base: string };

/** The verb of which `word` is the past, or the third person; null where none is known. */
export function knownVerb(word: string): KnownVerb | null {
  const past = pasts.get(word);
  if (past !== undefined) return { support: 'did', base: past };
  const base = present.get(word);
  return base === undefined ? null : { support: 'does', base };
}

/** What only an object begins with: a word before it is no noun in the plural. */
const objectBegins =
  /^(?:the|an?|its|their|his|her|all|some|many|most|no|both|each|every|several|that|more|two|three|four|five|\d.*|\p{Lu}.*)$/u;

/** The verb of which `word` is the third person, where `next` shows that it is no noun; else null. */
export function verbBeforeObject(word: string, next: string): KnownVerb | null {
  const base = likePlurals.get(word);
  return base === undefined || !objectBegins.test(next) ? null : { support: 'does', base };
}

/** The past of the verb whose participle is `word`; null where it is not known. */
export function pastOfParticiple(word: string): string | null {
  return participles.get(word) ?? null;
}

/** The bases of all verbs that are known. */
export function baseVerbs(): readonly string[] {
  return [...new Set(pasts.values())];
}

/** Whether `word` may be a past or a participle, known or not. */
export function isPastLike(word: string): boolean {
  return (
    word === 'born' || pasts.has(word) || participles.has(word) || /^\p{Ll}{2,}ed$/u.test(word)
  );
}
