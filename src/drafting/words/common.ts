/** Words that begin with a capital letter and name nobody. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Months and days of the week, and holidays. */
export const CALENDAR = words(
  `January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
  Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Christmas Easter Ramadan Eid
  Thanksgiving Hanukkah Diwali Halloween`,
);

/** Words that often begin a sentence, in lower case. */
export const STARTERS = words(
  `a about above am are was were be been according across adding additionally after afterwards again against ago ahead all almost along alongside already also although altogether
  always amid among an and another any anyone anything around as asked aside at away back based because been before behind being below
  besides best better between beyond big both breaking but by can clearly compared considering could critics currently dear despite did do does don't down due
  during each earlier early either else elsewhere enough especially even eventually every everyone everything exactly except experts
  few finally first firstly five following for former formerly four from further furthermore get given giving go good great had half has have having
  he hello her here hers herself high him himself his hopefully how however hundreds i i'm i've if immediately in including indeed initially inside instead into investigators is it its it's
  itself just keep known last lastly late later latest least left less let like likewise look many may maybe me meanwhile men might
  military million millions more moreover most mostly mr much must my myself near nearby nearly never nevertheless new news next night no nobody none nor not note nothing
  notably now nowhere of off officials often oh ok old on once one only onto opponents or originally other others otherwise our out outside over
  overall own part people perhaps plans please police possibly previously prior probably prosecutors protesters quite rather read really
  recent recently regarding reporters reports rescuers residents right said same saying says scientists second secondly see seven several she should show shortly
  similarly since six so some someone something sometimes soon sources specifically still subsequently such supporters sure take ten than thank thanks that the
  their theirs them then there thereafter therefore these they thing think third this those though thousands three through throughout thus to
  today together tomorrow tonight too total toward towards two typically ultimately under unfortunately unless unlike until up updated upon us use using usually various very via
  video voters was watch we well were what whatever when whenever where whereas whether which while who whoever whom whose why will with
  within without witnesses women workers would yes yesterday yet you young your local authorities doctors researchers analysts activists teachers students
  lawmakers lawyers government governments state federal national international many members most nearly none not number numbers only under when where
  education health security human climate economic political foreign social public private global world full real open free live photo image file source sources
  lets can't cannot won't isn't aren't wasn't didn't doesn't couldn't shouldn't wouldn't that's there's he's she's they're we're you're what's who's
  eight nine eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozens scores`,
);

/** Capitalized words within names of works, peoples and things that are no person, organization or place. */
export const NO_NAMES = words(
  `God Internet Bible Quran Earth Moon Sun Covid COVID-19 Covid-19 English TV AI DNA HIV AIDS CEO CFO COO GDP GMT UTC EST EDT PST BST CET WIB AM PM OK US$ PhD
  MP MPs MEP MEPs SUV SUVs VIP PDF ID IDs PR IT Q1 Q2 Q3 Q4 UFO WWI WWII Mr Mrs Ms Dr Sir Lady Lord I II III IV V Olympic Olympics
  Islam Christianity Muslim Muslims Christian Christians Jewish Jew Jews Hindu Hindus Buddhist Buddhists Catholic Catholics Protestant Protestants Sunni Shia Shiite Shi'ite
  Republican Republicans Democrat Democrats Democratic Conservative Conservatives Liberal Liberals Nazi Nazis Communist Socialist
  Western Eastern Northern Southern West East North South Indigenous Internet Web CCTV LGBT LGBTQ Nobel Oscar Grammy Pulitzer`,
);
