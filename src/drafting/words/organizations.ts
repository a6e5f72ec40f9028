/** What names of organizations are made of. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Nouns in names of organizations. */
export const ORGANIZATION_NOUNS = words(
  `Academy Administration Agency Airlines Airways Alliance Army Assembly Association Associates Authority Bank Board Brigade Brotherhood Broadcasting Bureau Cabinet
  Center Centre Chamber Church Club Coalition College Command Commission Committee Community Companies Company Conference Confederation Congress
  Consortium Cooperative Coalition Corp Corp. Corporation Corps Council Court Department Directorate Embassy Consulate Unit Division Enterprises Exchange Executive
  Federation Fire Force Forces Forum Foundation Front Fund Government Group Guard Guild Holdings Hospital House Inc Inc. Industries Institute Institution
  Institutes Intelligence International Investigation Investments Judiciary Knesset Laboratories Laboratory League Legislature Ltd Ltd. Limited LLC LLP Media Ministry Mission Monitor Movement
  Museum Network Observatory Office Office's Organisation Organization Orchestra Parliament Partners Partnership Party Plc PLC Police Post Press Productions Program Programme
  Project Reserve Revolution School Secretariat Senate Service Services Society Squad Studios Support Survey Syndicate Systems Task Taskforce Team Technologies Technology Times Trust
  Tribunal Union Unions United University Watch Works Workers Journal Herald Tribune Gazette Guardian Telegraph Chronicle Observer Mail Express Daily Navy Motors
  Pharmaceuticals Energy Petroleum Airlines Records Pictures Entertainment Software Solutions Communications Capital Securities Insurance
  Nations Democrat Tobacco Power Electric Management Rail Airline Online TV Radio Mining Gas Oil Foods Brewing Chemical Chemicals Metals Logistics Shipping Ventures
  Consulting Advisors Advisers Stores Retail Mobile Wireless Networks Semiconductor Automotive Aerospace Defence Defense Therapeutics Sciences Labs Interactive Publishing Magazine Review Weekly
  Organisations Organizations Economics Steel Railways Railway Telecom Democrats Republicans Conservatives Dems Greens Treasury Pentagon Kremlin Vatican Rovers Wanderers Athletic Legion Militia Resistance Inquiry Tribune Registry Medicine Health`,
);

/** Nouns of these name a company. */
export const COMPANY_NOUNS = words(
  `Inc Inc. Corp Corp. Corporation Company Companies Ltd Ltd. Limited LLC LLP Plc PLC Group Holdings Industries Airlines Airways Motors Technologies Systems Partners
  Enterprises Studios Pharmaceuticals Energy Petroleum Records Pictures Entertainment Software Solutions Communications Capital Securities Insurance Bank AG GmbH SA Tobacco Electric Airline Mining Steel Telecom Foods Chemicals Logistics Shipping Ventures Consulting Stores Mobile Wireless Semiconductor Automotive Aerospace
  Therapeutics Labs`,
);

/** Nouns of these name an outlet. */
export const OUTLET_NOUNS = words(
  "News Times Post Journal Herald Tribune Gazette Guardian Telegraph Chronicle Observer Mail Express Press Radio Television Broadcasting Daily Magazine",
);

/** Words that introduce an organization that is named after them: "the company Acme". */
export const ORGANIZATION_INTRODUCERS = words(
  `company newspaper broadcaster network magazine website agency group charity party union firm bank airline club band militia movement
  manufacturer maker retailer startup start-up outlet platform think-tank nonprofit university publisher tabloid daily carrier automaker carmaker`,
);

/** Abbreviations that are written with small letters beside capitals are matched by this. */
export const ABBREVIATION = /^(?:[A-Z][A-Za-z]?[A-Z][A-Za-z]*|[A-Z]{2,6}|(?:[A-Z]\.){2,})$/;

/** Endings of the last words of names of companies, and of nothing that persons are called. */
export const COMPANY_ENDINGS = /(?:ics|ices|ways|tech|soft|ware|corp|com|net|tronics|pharma|bank|oil|gas|tel)$/;

/** Nouns in names of events, works and papers, which are neither persons nor organizations nor places. */
export const OTHER_NOUNS = words(
  `Championship Championships Marathon Prix Games Cup Open Awards Award Festival War Report Code Act Bill Guide Prize Olympics Summit Day Week Month Agreement Treaty Convention Accord
  Accords Plan Election Elections Amendment Constitution Affairs Rights Relations Deal Initiative Protocol Declaration Resolution Budget Tour Series Trophy Medal Final Finals Sprint Derby
  Baby Blogger Engagement Proposals Cooperation Resolution Spending Crisis Era Age Revolution Pact Pandemic Virus Disease Syndrome Hurricane Storm Typhoon Operation Book Song Theory Law Rule Case Trial`,
);
