/** Countries, parts of the world and great cities: names that are places wherever they stand. */

/** Each name as it is written. */
export const knownPlaces: ReadonlySet<string> = new Set(
  `Afghanistan,Africa,Albania,Algeria,America,Amsterdam,Angola,Antarctica,Argentina,Armenia,Asia,Athens,Atlanta,
  Australia,Austria,Azerbaijan,Baghdad,Bangkok,Bangladesh,Barcelona,Beijing,Belarus,Belgium,Berlin,Bolivia,Bosnia,
  Boston,Brazil,Britain,Brussels,Budapest,Bulgaria,Burma,Cairo,California,Cambodia,Cameroon,Canada,Central America,
  Central Asia,Chicago,Chile,China,Colombia,Copenhagen,Croatia,Cuba,Cyprus,Czech Republic,Delhi,Denmark,Dublin,
  East Asia,Eastern Europe,Ecuador,Edinburgh,Egypt,England,Estonia,Ethiopia,Europe,Finland,Florida,France,Geneva,
  Georgia,Germany,Ghana,Glasgow,Greece,Guatemala,Haiti,Havana,Hong Kong,Hungary,Iceland,India,Indonesia,Iran,Iraq,
  Ireland,Israel,Istanbul,Italy,Jamaica,Japan,Jerusalem,Jordan,Kazakhstan,Kenya,Korea,Kuwait,Laos,Latin America,
  Latvia,Lebanon,Libya,Lisbon,Lithuania,London,Los Angeles,Luxembourg,Madrid,Malaysia,Malta,Manchester,Mexico,
  Milan,Mongolia,Morocco,Moscow,Mumbai,Myanmar,Nepal,Netherlands,New York,New York City,New Zealand,Nigeria,
  North Africa,North America,North Korea,Northern Ireland,Norway,Pakistan,Palestine,Panama,Paris,Peru,Philadelphia,
  Philippines,Poland,Portugal,Prague,Romania,Rome,Russia,San Francisco,Saudi Arabia,Scotland,Seoul,Serbia,Shanghai,
  Siberia,Singapore,Slovakia,Slovenia,South Africa,South America,South Korea,Southeast Asia,Soviet Union,Spain,
  Sri Lanka,Stockholm,Sudan,Sweden,Switzerland,Sydney,Syria,Taiwan,Tanzania,Texas,Thailand,Tokyo,Tunisia,Turkey,
  Uganda,UK,Ukraine,United Kingdom,United States,US,USA,Uruguay,Venezuela,Venice,Vienna,Vietnam,Wales,Warsaw,
  Washington,Western Europe,Yemen,Yugoslavia,Zambia,Zimbabwe`.split(/,\s*/),
);
