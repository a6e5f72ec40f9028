/**
 * Ten short reports, invented, one of each kind of news that the service has to fit. Nobody in them has a name: who speaks
 * is a body, or somebody by office (`unnamed`).
 *
 * They are written as documents are, but for what `documentsOf` spells out: each sentence is a paragraph and has a name,
 * `in` names the sentences that are a record's evidence, `about` is `type/id`, and what is the same in most is left out.
 */
import { parse } from "yaml";

const REPORTS = [
  `
news: an election
article: { id: mayor-elected, headline: Green List Wins the Town Hall, published_on: "2024-05-06",
    events: [mayor-election] }
text:
  winner: The candidate of the Green List won the election of Netherwick’s mayor on 5 May 2024.
  votes: The winner got 4,812 votes and the candidate of the Harbour Party 4,336, the electoral office said.
  share: The Green List’s share is 52.6%, on a turnout of 61%.
shared:
  actors/green-list: { kind: political_party, name: Green List }
  actors/harbour-party: { kind: political_party, name: Harbour Party }
  actors/electoral-office: { kind: organization, name: Netherwick Electoral Office }
  events/mayor-election: { kind: election, name: Election of Netherwick’s mayor, start: "2024-05-05",
      place: netherwick }
participants:
  - { in: winner, event: mayor-election, unnamed: the candidate of the Green List, role: winner,
      on_behalf_of: green-list }
  - { in: votes, event: mayor-election, unnamed: the candidate of the Harbour Party, role: candidate,
      on_behalf_of: harbour-party }
figures:
  - { in: votes, measure: votes, option: Green List, value: 4812, about: [event/mayor-election, actor/green-list],
      according_to: electoral-office }
  - { in: votes, measure: votes, option: Harbour Party, value: 4336, about: [event/mayor-election, actor/harbour-party],
      according_to: electoral-office }
  - { in: share, measure: share, of: votes cast, option: Green List, value: 52.6, unit: "%",
      about: [event/mayor-election, actor/green-list] }
  - { in: share, measure: share, of: registered voters, label: Turnout, value: 61, unit: "%",
      about: [event/mayor-election] }
accounts:
  - { in: winner, about: event/mayor-election, values: { start: "2024-05-05", place: netherwick } }
`,
  `
news: a court ruling
article: { id: tannery-fined, headline: Court Fines Tannery, published_on: "2024-03-13",
    events: [tannery-ruling, river-pollution] }
text:
  verdict: The District Court found on 12 March 2024 that the Netherwick Tannery had let dye into the river, and fined
    it 30,000 euros.
  maximum: The prosecutor had asked for 45,000 euros; the law allows at most 50,000.
  appeal: The tannery said that it would appeal.
shared:
  actors/district-court: { kind: organization, name: Netherwick District Court }
  actors/tannery: { kind: company, name: Netherwick Tannery }
  events/tannery-ruling: { kind: legal_case, name: Ruling on the tannery, start: "2024-03-12" }
  events/river-pollution: { kind: crime, name: Pollution of the river, date_basis: not_stated }
participants:
  - { in: verdict, event: tannery-ruling, actor: district-court, role: official }
  - { in: verdict, event: tannery-ruling, actor: tannery, role: recipient }
  - { in: verdict, event: river-pollution, actor: tannery, role: agent }
claims:
  - { in: verdict, actor: district-court, act: state, text: The tannery let dye into the river.,
      about: [actor/tannery, event/river-pollution], event: tannery-ruling }
positions:
  - { in: maximum, unnamed: the prosecutor, act: request, summary: "The tannery should pay 45,000 euros.",
      event: tannery-ruling }
  - { in: appeal, actor: tannery, act: promise, summary: The tannery will appeal., event: tannery-ruling }
figures:
  - { in: verdict, measure: amount, label: Fine, value: 30000, currency: EUR,
      about: [event/tannery-ruling, actor/tannery], according_to: district-court }
  - { in: maximum, measure: amount, kind: proposed, label: Fine, value: 45000, currency: EUR,
      about: [event/tannery-ruling, actor/tannery], unnamed: the prosecutor }
  - { in: maximum, measure: amount, kind: limit, label: Fine, value: 50000, qualifier: at_most, currency: EUR,
      about: [event/tannery-ruling, actor/tannery], unnamed: the law, sourcing: document }
event_relations:
  - { in: verdict, from: tannery-ruling, to: river-pollution, kind: concerns }
`,
  `
news: a strike
article: { id: trams-stand-still, headline: Trams Stand Still, published_on: "2024-06-05", events: [tram-strike] }
text:
  strike: Some 340 tram drivers of Netherwick have been on strike since 4 June 2024.
  demand: The drivers’ union demands 21 euros an hour, where Netherwick Trams pays 18.90 and offers 19.50.
  trams: The company says that 70% of its trams stand still; the union says that it is 90%.
shared:
  actors/drivers-union: { kind: organization, name: Drivers’ Union }
  actors/netherwick-trams: { kind: company, name: Netherwick Trams }
  events/tram-strike: { kind: strike, name: Strike of the tram drivers, status: ongoing, start: "2024-06-04" }
participants:
  - { in: strike, event: tram-strike, unnamed: the tram drivers, role: agent, on_behalf_of: drivers-union }
  - { in: demand, event: tram-strike, actor: netherwick-trams, role: recipient }
positions:
  - { in: demand, actor: drivers-union, act: request, summary: Drivers should be paid 21 euros an hour.,
      event: tram-strike }
  - { in: demand, actor: netherwick-trams, act: propose, summary: Drivers are paid 19.50 euros an hour.,
      event: tram-strike }
figures:
  - { in: strike, measure: participants, value: 340, qualifier: about, about: [event/tram-strike] }
  - { in: demand, measure: price, label: Pay of a driver, value: 18.9, currency: EUR, unit: h,
      about: [event/tram-strike, actor/netherwick-trams] }
  - { in: demand, measure: price, kind: proposed, label: Pay of a driver, value: 21, currency: EUR, unit: h,
      about: [event/tram-strike, actor/netherwick-trams], according_to: drivers-union }
  - { in: demand, measure: price, kind: proposed, label: Pay of a driver, value: 19.5, currency: EUR, unit: h,
      about: [event/tram-strike, actor/netherwick-trams], according_to: netherwick-trams }
  - { in: trams, measure: share, label: Trams that stand still, of: trams, value: 70, unit: "%",
      about: [event/tram-strike], according_to: netherwick-trams }
  - { in: trams, measure: share, label: Trams that stand still, of: trams, value: 90, unit: "%",
      about: [event/tram-strike], according_to: drivers-union }
accounts:
  - { in: strike, about: event/tram-strike, values: { start: "2024-06-04" } }
`,
  `
news: an earthquake with a rising toll
article: { id: quake-toll-rises, headline: Toll of the Earthquake Rises, genre: update, published_on: "2024-04-09",
    events: [bay-earthquake] }
text:
  earthquake: An earthquake of magnitude 5.8 shook Netherwick at 06:20 on 8 April 2024.
  toll: The police counted at least 9 dead by 12:30 and the rescue service at least 11 by 20:00; by 9 April it had
    found 14.
  missing: Dozens are missing, and more than 200 people had to leave their homes, the town says.
shared:
  actors/rescue-service: { kind: organization, name: Bay Rescue Service }
  actors/town-council: { kind: organization, name: Netherwick Town Council }
  events/bay-earthquake: { kind: disaster, name: Earthquake in the bay, start: "2024-04-08T06:20:00+02:00",
      place: netherwick }
figures:
  - { in: earthquake, measure: magnitude, value: 5.8, about: [event/bay-earthquake] }
  - { in: toll, measure: dead, value: 9, qualifier: at_least, about: [event/bay-earthquake], according_to: town-police,
      stated_on: "2024-04-08T12:30:00+02:00" }
  - { in: toll, measure: dead, value: 11, qualifier: at_least, about: [event/bay-earthquake],
      according_to: rescue-service, stated_on: "2024-04-08T20:00:00+02:00" }
  - { in: toll, measure: dead, value: 14, about: [event/bay-earthquake], according_to: rescue-service,
      stated_on: "2024-04-09" }
  - { in: missing, measure: missing, text: dozens, about: [event/bay-earthquake], according_to: town-council }
  - { in: missing, measure: displaced, value: 200, qualifier: more_than, about: [event/bay-earthquake],
      according_to: town-council }
accounts:
  - { in: earthquake, about: event/bay-earthquake, values: { start: "2024-04-08T06:20:00+02:00", place: netherwick } }
`,
  `
news: a merger with quarterly figures
article: { id: dairy-buys-cheese, headline: Dairy Buys Cheese Maker, published_on: "2024-07-18",
    events: [dairy-purchase] }
text:
  purchase: Brackwater Dairy will buy Fenland Cheese for 84 million euros, the companies agreed on 18 July 2024.
  quarter: From April to June 2024 Brackwater made a profit of 6.3 million euros, 12% more than a year before, on
    revenue of 71.5 million.
  year: For all of 2024 it expects revenue of 290 million euros.
  consent: The purchase needs the consent of the competition office.
shared:
  actors/brackwater-dairy: { kind: company, name: Brackwater Dairy }
  actors/fenland-cheese: { kind: company, name: Fenland Cheese }
  actors/competition-office: { kind: organization, name: Competition Office }
  events/dairy-purchase: { kind: agreement, name: Purchase of Fenland Cheese, start: "2024-07-18" }
participants:
  - { in: purchase, event: dairy-purchase, actor: brackwater-dairy, role: agent }
  - { in: purchase, event: dairy-purchase, actor: fenland-cheese, role: recipient }
consensus_points:
  - { in: purchase, event: dairy-purchase, title: Purchase of Fenland Cheese,
      summary: Brackwater Dairy buys Fenland Cheese., parties: [brackwater-dairy, fenland-cheese] }
figures:
  - { in: purchase, measure: amount, label: Price of Fenland Cheese, value: 84000000, currency: EUR,
      about: [event/dairy-purchase, actor/fenland-cheese] }
  - { in: quarter, measure: amount, label: Profit, value: 6300000, currency: EUR, about: [actor/brackwater-dairy],
      period: 2024-04/2024-06 }
  - { in: quarter, measure: change, label: Profit, value: 12, unit: "%", about: [actor/brackwater-dairy],
      period: 2024-04/2024-06 }
  - { in: quarter, measure: amount, label: Revenue, value: 71500000, currency: EUR, about: [actor/brackwater-dairy],
      period: 2024-04/2024-06 }
  - { in: year, measure: amount, kind: forecast, label: Revenue, value: 290000000, currency: EUR,
      about: [actor/brackwater-dairy], according_to: brackwater-dairy, period: "2024" }
open_questions:
  - { in: consent, question: Does the competition office allow the purchase?, event: dairy-purchase,
      actors: [competition-office], status: open, stated: implicit }
`,
  `
news: a study
article: { id: later-school, headline: "Later School, Longer Sleep", published_on: "2024-10-01", events: [sleep-study] }
text:
  finding: Pupils whose school begins later sleep 34 minutes longer, give or take 6, says a study of Ashcombe
    University.
  sample: It followed 1,240 pupils for two years, and the probability that chance explains the result is below 1%.
  doubt: The school board disputes that the result holds for small schools.
shared:
  actors/ashcombe-university: { kind: organization, name: Ashcombe University }
  actors/school-board: { kind: organization, name: Netherwick School Board }
  events/sleep-study: { kind: research, name: Study of pupils’ sleep, date_basis: not_stated }
participants:
  - { in: finding, event: sleep-study, actor: ashcombe-university, role: agent }
claims:
  - { in: finding, id: later-school-longer-sleep, actor: ashcombe-university, sourcing: document, act: state,
      text: Pupils whose school begins later sleep longer., event: sleep-study }
  - { in: doubt, actor: school-board, act: dispute, text: The result may not hold for small schools.,
      responds_to: later-school-longer-sleep, event: sleep-study }
figures:
  - { in: finding, measure: change, label: Sleep of the pupils, value: 34, margin: 6, unit: min,
      about: [event/sleep-study], according_to: ashcombe-university, sourcing: document }
  - { in: sample, measure: participants, label: Pupils, value: 1240, about: [event/sleep-study],
      according_to: ashcombe-university, sourcing: document }
  - { in: sample, measure: duration, value: 2, unit: a, about: [event/sleep-study], according_to: ashcombe-university,
      sourcing: document }
  - { in: sample, measure: probability, label: Chance explains the result, value: 1, qualifier: less_than, unit: "%",
      about: [event/sleep-study], according_to: ashcombe-university, sourcing: document }
`,
  `
news: a football transfer
article: { id: goalkeeper-sold, headline: Rovers Sell Their Goalkeeper, published_on: "2024-08-02",
    events: [goalkeeper-transfer] }
text:
  sale: Port Rovers have sold their goalkeeper to Dune United for 1.2 million euros, the clubs said on 2 August 2024.
  bonus: Dune United will pay up to 300,000 euros more if it stays in the league.
  contract: The goalkeeper, who is 23, has signed for three years.
shared:
  actors/port-rovers: { kind: organization, name: Port Rovers }
  actors/dune-united: { kind: organization, name: Dune United }
  events/goalkeeper-transfer: { kind: personnel_change, name: Transfer of a goalkeeper, start: "2024-08-02" }
participants:
  - { in: sale, event: goalkeeper-transfer, unnamed: the goalkeeper of Port Rovers, role: subject }
  - { in: sale, event: goalkeeper-transfer, actor: port-rovers, role: signatory }
  - { in: sale, event: goalkeeper-transfer, actor: dune-united, role: signatory }
figures:
  - { in: sale, measure: amount, label: Transfer fee, value: 1200000, currency: EUR,
      about: [event/goalkeeper-transfer] }
  - { in: bonus, measure: amount, kind: proposed, label: Bonus for staying in the league, value: 300000,
      qualifier: at_most, currency: EUR, about: [event/goalkeeper-transfer] }
  - { in: contract, measure: age, label: Age of the goalkeeper, value: 23, unit: a, about: [event/goalkeeper-transfer] }
  - { in: contract, measure: duration, label: Contract of the goalkeeper, value: 3, unit: a,
      about: [event/goalkeeper-transfer] }
`,
  `
news: a shooting, with an accusation and a denial
article: { id: market-shots, headline: Guard Denies the Shots at the Market, published_on: "2024-09-22",
    events: [market-shooting] }
text:
  victims: One man was killed and two women were hurt by shots at the night market on 20 September 2024, the police
    said.
  accusation: They accuse a guard of the market, aged 34, of having fired five times.
  denial: The guard denies it. “I was at home that night,” he said on 21 September.
shared:
  places/night-market: { kind: venue, name: Night market, within: netherwick }
  events/market-shooting: { kind: attack, name: Shooting at the night market, start: "2024-09-20", place: night-market }
participants:
  - { in: accusation, id: accused-guard, event: market-shooting, unnamed: a guard of the market, role: suspect }
  - { in: victims, event: market-shooting, unnamed: a man and two women, role: victim }
claims:
  - { in: accusation, id: guard-fired, actor: town-police, act: accuse, text: A guard of the market fired the shots.,
      about: [event/market-shooting, participant/accused-guard], event: market-shooting }
  - { in: denial, unnamed: the guard, act: deny, text: He was at home that night., responds_to: guard-fired,
      event: market-shooting, stated_on: "2024-09-21" }
quotes:
  - { in: denial, unnamed: the guard, text: I was at home that night, event: market-shooting, stated_on: "2024-09-21" }
figures:
  - { in: victims, measure: dead, value: 1, about: [event/market-shooting], according_to: town-police }
  - { in: victims, measure: injured, value: 2, about: [event/market-shooting], according_to: town-police }
  - { in: accusation, measure: age, label: Age of the accused, value: 34, unit: a, about: [event/market-shooting],
      according_to: town-police }
  - { in: accusation, measure: count, label: Shots fired, value: 5, about: [event/market-shooting],
      according_to: town-police }
`,
  `
news: a vote in parliament as a live blog
article: { id: lake-vote-live, headline: The Vote on the Lake as It Happens, genre: live,
    published_on: "2024-11-06T14:05:00+01:00", topics: [motor-boats], events: [lake-vote] }
text:
  opening: The Assembly has begun to debate a ban of motor boats on the lake.
  announcement: The Fishers’ Party says that it will vote against the ban.
  result: The ban is adopted with 31 votes for it, 18 against it and two abstentions, the Assembly says.
  parties: The Lake Alliance voted for the ban, the Fishers’ Party against it, and the Independents abstained.
times:
  opening: "2024-11-06T14:05:00+01:00"
  announcement: "2024-11-06T15:10:00+01:00"
  result: "2024-11-06T15:40:00+01:00"
  parties: "2024-11-06T15:45:00+01:00"
shared:
  actors/assembly: { kind: organization, name: Lake Assembly }
  actors/lake-alliance: { kind: political_party, name: Lake Alliance }
  actors/fishers-party: { kind: political_party, name: Fishers’ Party }
  actors/independents: { kind: group, name: Independents }
  topics/motor-boats: { label: Motor boats on the lake, proposition: Motor boats should be banned from the lake. }
  events/lake-vote: { kind: vote, name: Vote on motor boats, start: "2024-11-06" }
proposals:
  - { in: [opening, result], title: Ban of motor boats, summary: Motor boats are banned from the lake.,
      topic: motor-boats, status: adopted, event: lake-vote }
positions:
  - { in: announcement, actor: fishers-party, act: promise, summary: It will vote against the ban., topic: motor-boats,
      stance: oppose, event: lake-vote, stated_on: "2024-11-06T15:10:00+01:00" }
  - { in: parties, actor: lake-alliance, act: vote, summary: It voted for the ban., topic: motor-boats, stance: support,
      event: lake-vote, stated_on: "2024-11-06T15:45:00+01:00" }
  - { in: parties, actor: fishers-party, act: vote, summary: It voted against the ban., topic: motor-boats,
      stance: oppose, event: lake-vote, stated_on: "2024-11-06T15:45:00+01:00" }
  - { in: parties, actor: independents, act: vote, summary: They abstained., topic: motor-boats, stance: neutral,
      event: lake-vote, stated_on: "2024-11-06T15:45:00+01:00" }
figures:
  - { in: result, measure: votes, option: for, value: 31, about: [event/lake-vote], according_to: assembly,
      stated_on: "2024-11-06T15:40:00+01:00" }
  - { in: result, measure: votes, option: against, value: 18, about: [event/lake-vote], according_to: assembly,
      stated_on: "2024-11-06T15:40:00+01:00" }
  - { in: result, measure: votes, option: abstain, value: 2, about: [event/lake-vote], according_to: assembly,
      stated_on: "2024-11-06T15:40:00+01:00" }
`,
  `
news: a climate summit
article: { id: coast-agreed, headline: Coast Regions Agree, published_on: "2024-11-30", topics: [end-of-drilling],
    events: [coast-summit] }
text:
  cut: Twelve coast regions agreed at their climate summit on 30 November 2024 to cut emissions by 45% by 2035.
  fund: They found a fund of 25 million euros for dikes; who pays into it is still open.
  refusal: The League of Oil Ports refuses to name a date for the end of drilling.
  sea: Scientists at the summit expect the sea to rise by 0.3 to 0.6 metres by 2050.
shared:
  actors/coast-regions: { kind: group, name: Coast regions }
  actors/oil-ports: { kind: group, name: League of Oil Ports }
  topics/end-of-drilling: { label: End of drilling, proposition: A date for the end of drilling should be named. }
  events/coast-summit: { kind: summit, name: Climate summit of the coast, start: "2024-11-30" }
participants:
  - { in: cut, event: coast-summit, actor: coast-regions, role: signatory }
consensus_points:
  - { in: cut, event: coast-summit, title: Lower emissions, summary: Emissions fall by 45% by 2035.,
      parties: [coast-regions] }
  - { in: fund, event: coast-summit, title: A fund for dikes, summary: A fund of 25 million euros pays for dikes.,
      parties: [coast-regions] }
positions:
  - { in: refusal, actor: oil-ports, act: reject, summary: The League refuses to name a date for the end of drilling.,
      topic: end-of-drilling, stance: oppose, event: coast-summit }
figures:
  - { in: cut, measure: count, label: Regions that agreed, value: 12, about: [event/coast-summit] }
  - { in: cut, measure: change, kind: proposed, label: Emissions, value: -45, unit: "%",
      about: [event/coast-summit, actor/coast-regions], period: "2035" }
  - { in: fund, measure: amount, label: Fund for dikes, value: 25000000, currency: EUR, about: [event/coast-summit] }
  - { in: sea, measure: change, kind: forecast, label: Level of the sea, low: 0.3, high: 0.6, unit: m,
      about: [event/coast-summit], unnamed: scientists at the summit, period: "2050" }
open_questions:
  - { in: fund, question: Who pays into the fund?, event: coast-summit, status: open, stated: explicit }
`,
];

type Json = Record<string, unknown>;

/** Documents with the paths that they are put to, in that order. */
type Documents = readonly (readonly [path: string, document: Json])[];

/** What several reports name. */
export const common: Documents = [
  ["actors/netherwick-gazette", { id: "netherwick-gazette", kind: "publisher", name: "Netherwick Gazette" }],
  ["actors/town-police", { id: "town-police", kind: "organization", name: "Netherwick Police" }],
  ["places/netherwick", { id: "netherwick", kind: "locality", name: "Netherwick" }],
];

/** What an article and an event have where a report leaves it out. */
const ARTICLE = {
  publisher: "netherwick-gazette",
  language: "en",
  genre: "current",
  status: "usable",
  text_kind: "original",
};
const EVENT = { status: "occurred", date_basis: "reported" };

/** The ten reports: what kind of news each is, its article’s id and text, and its documents, the dossier last. */
export const reports = REPORTS.map((report) => documentsOf(parse(report) as Told));

/** A report as it is written above. */
interface Told extends Record<string, unknown> {
  readonly news: string;
  readonly article: { readonly id: string };
  readonly text: Readonly<Record<string, string>>;
  /** Of a live blog: when each sentence was published. */
  readonly times?: Readonly<Record<string, string>>;
  readonly shared: Readonly<Record<string, Json>>;
}

function documentsOf({ news, article, text, times, shared, ...lists }: Told) {
  const { id } = article;
  const names = Object.keys(text);
  const sections = times
    ? names.map((name) => ({ published_on: times[name], paragraphs: [text[name]] }))
    : [{ paragraphs: Object.values(text) }];
  const record = ({ in: sentences, about, ...values }: Json) => ({
    ...values,
    ...(about ? { about: Array.isArray(about) ? about.map(thing) : thing(String(about)) } : {}),
    evidence: [sentences].flat().map((name) => ({
      paragraph: names.indexOf(String(name)) + 1,
      exact: text[String(name)],
    })),
  });
  const dossier: Json = { article: { ...ARTICLE, ...article, sections } };
  for (const [list, told] of Object.entries(lists)) dossier[list] = (told as Json[]).map(record);
  const documents: Documents = [
    ...Object.entries(shared).map(([path, values]) => [path, sharedOf(path, values)] as const),
    [`dossiers/${id}`, dossier],
  ];
  return { news, id, paragraphs: Object.values(text), documents };
}

function sharedOf(path: string, values: Json): Json {
  const added = path.startsWith("events/") ? { ...EVENT, summary: `${values.name}.` } : {};
  return { id: path.split("/")[1], ...added, ...values };
}

function thing(record: string) {
  const [type, id] = record.split("/");
  return { type, id };
}
