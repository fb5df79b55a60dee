/** Families of words that one slip turns into each other: no slip is forgiven between them. */

const families = `
  absorption adsorption|adapt adopt adept|adaption adoption|adenine adenosine|affect effect|afferent efferent
  alkane alkene alkyne|allele allelic|alley ally|allusion illusion|angel angle|arms arm|artery arteriole|ascent assent
  austria australia|bacteria bacterium|bath bathe|breath breathe|brake break|bridal bridle|calvary cavalry|canvas canvass
  carbonate carbonite|casual causal|causality casualty|censor censure sensor|censorship sensorship|chili chile china
  cite site|coarse course|comity comedy committee|complement compliment|complementary complimentary|confident confidant
  congo kongo|connote denote|conservation conversation|consul council counsel|county country|cooperation corporation
  costume custom customs|cretaceous crustaceous|dairy diary|decent descent|defuse diffuse|desert dessert|device devise
  discreet discrete|dominica dominican|draught drought|duel dual|economic economics economical|elicit illicit
  emigrant immigrant|eminent imminent|ensure insure assure|envelop envelope|erosion corrosion|except expect accept
  export expert|facility felicity|faction fraction|farther further|flagrant fragrant|form from|formerly formally
  gambia zambia|genius genus|genes genius|glucagon glycogen glucose galactose|gondola gondwana|good goods|gorilla guerrilla
  granite granate|greece grease|guinea guyana guiana|hangul hangui|hanoi hunan henan hainan|heroin heroine|historic historical
  hubei hebei|hungary hungry|hyperbola hyperbole|ileum ilium|immoral immortal|immunity impunity community
  incidence incidents instance|india indiana|inflammable inflammatory|ingenious ingenuous|iran iraq|island iceland ireland
  isotope isomer|iteration alteration|korea koran|lateral literal|later latter|latvia lithuania|lead led|legislator legislature
  legation litigation|liable libel|loose lose|lysosome lysozyme ribosome|magma magna|magnesium manganese|mali malawi
  mantel mantle|marshal martial|marital martial|materiel material|mauritania mauritius|meiosis mitosis|metal mettle medal
  militate mitigate|minister monster ministry|monarch monarchy|monetary monitory|moral morale|moraine marine|morocco monaco
  motif motive|mucous mucus|nation notion|naval navel|neutron neuron|neutrino neutron|new news|niger nigeria|nitrate nitrite nitride
  nuclear unclear|organise organism|osmosis ostosis|palate palette pallet|paraguay uruguay|parliamentary parliamentarian
  partition petition|patient patent|peace piece|pedal petal|perpetrate perpetuate|persecute prosecute|persecution prosecution
  person persons personal personnel|perspective prospective|peru perm|phosphate phosphite|physic physics|plague plaque
  plain plane|plasma plasmid|policy police polity|politic politics political|populace populous|pore pour|portion potion
  portrait portray|pray prey|precede proceed|precedent president|precedence presidents|prescribe proscribe
  prescription proscription|preposition proposition|principal principle|profit prophet|prophecy prophesy|prostate prostrate
  province providence|quiet quite|rational rationale|ration ratio|reality realty|recession secession|region religion
  reign rein rain|respectful respective|respectfully respectively|retina retinal|revolution resolution evolution devolution
  rhodium radium|romania romany|root route|russia prussia|salon saloon|satellite stellite|sediment sentiment|senor senior
  serbia siberia|shanxi shaanxi|slovakia slovenia|sodium podium|soar sore|social societal|somalia somali|spacious specious
  species specie|stable staple|stalactite stalagmite|state states statement|stationary stationery|statistic statistics
  statue statute status stature|strait straight|sudan sedan|suit suite|sulphate sulphite sulphide sulfate sulfite sulfide
  sweden swedes|switzerland swaziland|symbiosis symbolism|syria styria assyria|systolic diastolic|taipei taipan|taiwan taiwanese
  tenant tenet|territory terrify|tibet tibia|tort torte tart|thiamine thymine|thyroid thymus|tropic topic tropical topical
  trail trial|treaty treatise|tsar tsarina|turkey turkmenistan|ulster ulcer|umbra umber|union unison onion|united untied
  ureter urethra|uranium uranus|vacation vocation|venal venial|vertex vortex|veracity voracity|viral virile|virus viruses viral
  waive wave|warrant warranty|weather whether|wave weave|yuan yen|zhou zhao|zhejiang zhanjiang
`;

const familyOf = new Map<string, Set<string>>();
for (const family of families.trim().split(/\s*[|\n]\s*/)) {
  const words = family.split(' ');
  for (const word of words) {
    const known = familyOf.get(word) ?? new Set<string>();
    for (const other of words) if (other !== word) known.add(other);
    familyOf.set(word, known);
  }
}

/** Whether the two folded words are different ones that are easily taken for each other. */
export function areLookAlikes(a: string, b: string): boolean {
  return familyOf.get(a)?.has(b) === true;
}
