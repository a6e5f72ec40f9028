/** Offices and forms of address, before or after a person's name. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Forms of address: the name of a person follows. */
export const ADDRESSES = words(
  "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Dame Lord Lady Madame Mx Mx. Prof Prof. Rev Rev. Sheikh Imam St.",
);

/** Nouns that name an office, in lower case. */
export const OFFICE_NOUNS = words(
  `president vice-president premier minister chancellor secretary undersecretary ambassador envoy spokesman spokeswoman spokesperson governor
  mayor senator congressman congresswoman representative rep rep. sen sen. gov gov. gen gen. lt lt. col col. sgt sgt. capt capt. cpl cmdr adm adm. maj maj. pres. sec. prof. dr.
  lawmaker legislator deputy chairman chairwoman chair chairperson chief director
  director-general secretary-general commissioner king queen prince princess emperor sultan emir pope archbishop bishop cardinal rabbi imam pastor
  reverend general colonel lieutenant captain sergeant major commander admiral brigadier marshal corporal constable detective inspector superintendent
  officer sheriff judge justice magistrate prosecutor attorney lawyer solicitor barrister professor lecturer scientist researcher economist analyst
  strategist founder co-founder cofounder owner ceo cfo coo cto head leader coach manager adviser advisor aide counsel counselor councillor councilor councilman councilwoman
  delegate negotiator speaker whip treasurer comptroller administrator coordinator organizer organiser activist campaigner author historian
  editor correspondent journalist reporter columnist broadcaster producer filmmaker actor actress singer composer musician rapper artist architect engineer
  epidemiologist virologist physician doctor surgeon nurse psychologist biologist astronomer physicist geologist seismologist meteorologist
  astronaut candidate nominee incumbent congressmember mp mep premier-elect president-elect politician dean principal rector provost superintendent
  executive partner trustee banker diplomat veteran dictator ruler monarch goalkeeper striker midfielder defender quarterback pitcher skipper captain-elect
  undersecretary-general high-commissioner ombudsman consul attaché laureate fellow commandant warden paramedic pilot farmer resident comedian drummer bassist guitarist frontman novelist poet playwright presenter host boss footballer winger boxer swimmer runner sprinter cyclist
  jockey golfer driver trainer referee sculptor screenwriter photographer blogger entrepreneur billionaire philanthropist psychiatrist therapist chemist ecologist climatologist sociologist
  anthropologist archaeologist mathematician statistician keeper undersecretary spokeswomen`,
);
