/** Names of countries and their adjectives, of their capitals and large cities, and nouns in names of places. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

function lines(list: string): string[] {
  return list
    .trim()
    .split(/\s*[,\n]\s*/)
    .filter(Boolean);
}

/** Adjectives and nouns of nationality by the code of the country (ISO 3166-1): "AF Afghan Afghans". */
const NATIONALITIES = `AF Afghan Afghans, AL Albanian Albanians, DZ Algerian Algerians, AD Andorran, AO Angolan Angolans, AR Argentine Argentinian Argentinians Argentines, AM Armenian Armenians,
AU Australian Australians, AT Austrian Austrians, AZ Azerbaijani Azeri Azerbaijanis, BS Bahamian, BH Bahraini Bahrainis, BD Bangladeshi Bangladeshis, BB Barbadian, BY Belarusian Belarusians, BE Belgian Belgians,
BZ Belizean, BJ Beninese, BT Bhutanese, BO Bolivian Bolivians, BA Bosnian Bosnians, BW Botswanan, BR Brazilian Brazilians, BN Bruneian, BG Bulgarian Bulgarians, BF Burkinabe, MM Burmese, BI Burundian,
KH Cambodian Cambodians, CM Cameroonian Cameroonians, CA Canadian Canadians, CV Cape-Verdean, TD Chadian, CL Chilean Chileans, CN Chinese, CO Colombian Colombians, KM Comorian, CD Congolese, CR Costa-Rican,
HR Croatian Croatians Croat, CU Cuban Cubans, CY Cypriot Cypriots, CZ Czech Czechs, DK Danish Dane Danes, DJ Djiboutian, DO Dominican Dominicans, NL Dutch, EC Ecuadorian Ecuadorean Ecuadorians, EG Egyptian Egyptians,
AE Emirati Emiratis, ER Eritrean Eritreans, EE Estonian Estonians, ET Ethiopian Ethiopians, FJ Fijian Fijians, PH Filipino Filipinos Philippine, FI Finnish Finn Finns, FR French Frenchman, GA Gabonese, GM Gambian,
GE Georgian, DE German Germans, GH Ghanaian Ghanaians, GR Greek Greeks, GD Grenadian, GT Guatemalan Guatemalans, GN Guinean, GY Guyanese, HT Haitian Haitians, HN Honduran Hondurans, HU Hungarian Hungarians, IS Icelandic Icelander,
IN Indian Indians, ID Indonesian Indonesians, IR Iranian Iranians, IQ Iraqi Iraqis, IE Irish, IL Israeli Israelis, IT Italian Italians, CI Ivorian, JM Jamaican Jamaicans, JP Japanese, JO Jordanian Jordanians, KZ Kazakh Kazakhstani,
KE Kenyan Kenyans, KW Kuwaiti Kuwaitis, KG Kyrgyz, LA Laotian Lao, LV Latvian Latvians, LB Lebanese, LR Liberian Liberians, LY Libyan Libyans, LI Liechtensteiner, LT Lithuanian Lithuanians, LU Luxembourgish, MK Macedonian Macedonians,
MG Malagasy, MW Malawian, MY Malaysian Malaysians, MV Maldivian, ML Malian, MT Maltese, MR Mauritanian, MU Mauritian, MX Mexican Mexicans, MD Moldovan Moldovans, MC Monegasque, MN Mongolian Mongolians, ME Montenegrin, MA Moroccan Moroccans,
MZ Mozambican, NA Namibian Namibians, NP Nepalese Nepali, NZ New-Zealander, NI Nicaraguan Nicaraguans, NE Nigerien, NG Nigerian Nigerians, NO Norwegian Norwegians, OM Omani Omanis, PK Pakistani Pakistanis, PS Palestinian Palestinians,
PA Panamanian, PY Paraguayan, PE Peruvian Peruvians, PL Polish Pole Poles, PT Portuguese, QA Qatari Qataris, RO Romanian Romanians, RU Russian Russians, RW Rwandan Rwandans, WS Samoan, SA Saudi Saudis, SN Senegalese, RS Serbian Serb Serbs,
SC Seychellois, SG Singaporean Singaporeans, SK Slovak Slovaks, SI Slovenian Slovene, SO Somali Somalis, ZA South-African, KR South-Korean, KP North-Korean, SS South-Sudanese, ES Spanish Spaniard Spaniards, LK Sri-Lankan, SD Sudanese, SR Surinamese, SE Swedish Swede Swedes,
CH Swiss, SY Syrian Syrians, TW Taiwanese, TJ Tajik, TZ Tanzanian Tanzanians, TH Thai Thais, TL Timorese, TG Togolese, TO Tongan, TT Trinidadian, TN Tunisian Tunisians, TR Turkish Turk Turks, TM Turkmen, UG Ugandan Ugandans,
UA Ukrainian Ukrainians, GB British Briton Britons Brit Brits, US American Americans, UY Uruguayan, UZ Uzbek, VU Vanuatuan, VE Venezuelan Venezuelans, VN Vietnamese, YE Yemeni Yemenis, ZM Zambian, ZW Zimbabwean Zimbabweans, XK Kosovan Kosovar`;

/** The code of the country (ISO 3166-1) that an adjective or noun of nationality names. */
export const NATIONALITY: ReadonlyMap<string, string> = new Map(
  lines(NATIONALITIES).flatMap((line) => {
    const [code = "", ...names] = line.split(" ");
    return names.map((name) => [name.replaceAll("-", " "), code] as const);
  }),
);

/** Adjectives of nations and continents that name no state. */
export const OTHER_ADJECTIVES = words(
  "English Scottish Welsh European Europeans Asian African Arab Arabs Kurdish Kurds Tibetan Catalan Basque Latino Hispanic Korean Scandinavian Soviet Texan Californian Arabic Hebrew Mandarin Africans Asians Caribbean",
);

const OTHER_COUNTRIES: Readonly<Record<string, string>> = {
  "U.S.": "US",
  "U.S": "US",
  US: "US",
  USA: "US",
  "U.S.A.": "US",
  "United States of America": "US",
  America: "US",
  "U.K.": "GB",
  UK: "GB",
  Britain: "GB",
  "Great Britain": "GB",
  UAE: "AE",
  "Czech Republic": "CZ",
  Burma: "MM",
  Turkey: "TR",
  Türkiye: "TR",
  "Ivory Coast": "CI",
  "South Korea": "KR",
  "North Korea": "KP",
  DPRK: "KP",
  PRC: "CN",
  "Hong Kong": "HK",
  Macau: "MO",
  Palestine: "PS",
  Bosnia: "BA",
  Congo: "CD",
  DRC: "CD",
  "Democratic Republic of Congo": "CD",
  "Democratic Republic of the Congo": "CD",
  Macedonia: "MK",
  "East Timor": "TL",
  Holland: "NL",
  Swaziland: "SZ",
  "Cape Verde": "CV",
  "Russian Federation": "RU",
  "Republic of Ireland": "IE",
  "People's Republic of China": "CN",
  "People’s Republic of China": "CN",
};

/** The code of the country (ISO 3166-1) by its English names. */
export const COUNTRIES: ReadonlyMap<string, string> = (() => {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const found = new Map<string, string>(Object.entries(OTHER_COUNTRIES));
  for (let i = 0; i < 26 * 26; i++) {
    const code = String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26));
    const name = /^(EU|EZ|UN|ZZ|XA|XB|QO)$/.test(code) ? undefined : names.of(code);
    if (name !== undefined && !found.has(name)) found.set(name, code);
  }
  return found;
})();

/** Capitals, large cities, states and provinces, continents and seas. */
export const KNOWN_PLACES: ReadonlySet<string> = new Set(
  lines(`Abidjan, Abu Dhabi, Abuja, Accra, Addis Ababa, Ahmedabad, Aleppo, Algiers, Almaty, Amman, Amsterdam, Ankara, Antananarivo, Astana, Asunción, Athens, Atlanta, Auckland,
Baghdad, Baku, Baltimore, Bamako, Bandung, Bangalore, Bangkok, Bangui, Barcelona, Basra, Beijing, Beirut, Belfast, Belgrade, Bengaluru, Benghazi, Berlin, Bern, Birmingham, Bogotá, Bogota, Boston, Brasília,
Brasilia, Bratislava, Brazzaville, Brisbane, Bristol, Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Calgary, Cambridge, Canberra, Cape Town, Caracas, Cardiff, Casablanca, Chennai, Chicago,
Chongqing, Christchurch, Cleveland, Cologne, Colombo, Conakry, Copenhagen, Dakar, Dallas, Damascus, Dar es Salaam, Delhi, Denver, Detroit, Dhaka, Doha, Dubai, Dublin, Durban, Dushanbe, Edinburgh,
Frankfurt, Freetown, Gaza, Gaza City, Geneva, Glasgow, Guangzhou, Guatemala City, Hamburg, Hanoi, Harare, Havana, Helsinki, Ho Chi Minh City, Hobart, Houston, Hyderabad, Islamabad, Istanbul, Izmir, Jakarta,
Jeddah, Jerusalem, Johannesburg, Juba, Kabul, Kampala, Kandahar, Karachi, Kathmandu, Kharkiv, Khartoum, Kiev, Kigali, Kingston, Kinshasa, Kolkata, Kuala Lumpur, Kyiv, Kyoto, La Paz, Lagos, Lahore, Las Vegas, Leeds, Libreville,
Lilongwe, Lima, Lisbon, Liverpool, Ljubljana, London, Los Angeles, Luanda, Lusaka, Luxembourg City, Lviv, Lyon, Madrid, Malé, Managua, Manama, Manchester, Manila, Maputo, Marseille, Mecca, Melbourne, Mexico City,
Miami, Milan, Minneapolis, Minsk, Mogadishu, Monrovia, Montevideo, Montreal, Moscow, Mosul, Mumbai, Munich, Muscat, Nairobi, Naples, Nashville, New Delhi, New Orleans, New York, New York City, Niamey, Nicosia, Nouakchott,
Odesa, Odessa, Osaka, Oslo, Ottawa, Ouagadougou, Oxford, Paris, Perth, Philadelphia, Phnom Penh, Phoenix, Pittsburgh, Podgorica, Port-au-Prince, Port Moresby, Portland, Porto, Prague, Pretoria, Pristina, Pyongyang, Quebec City, Quito,
Rabat, Rangoon, Reykjavik, Riga, Rio de Janeiro, Riyadh, Rome, Rotterdam, Sacramento, Saint Petersburg, St. Petersburg, San Diego, San Francisco, San José, San Jose, San Juan, San Salvador, Sanaa, Santiago, Santo Domingo, Sao Paulo, São Paulo, Sarajevo,
Seattle, Seoul, Shanghai, Shenzhen, Skopje, Sofia, Stockholm, Strasbourg, Stuttgart, Sydney, São Tomé, Taipei, Tallinn, Tashkent, Tbilisi, Tegucigalpa, Tehran, Tel Aviv, The Hague, Tirana, Tokyo, Toronto, Tripoli, Tunis, Turin,
Ulaanbaatar, Valencia, Valletta, Vancouver, Vienna, Vientiane, Vilnius, Warsaw, Washington, Wellington, Windhoek, Winnipeg, Wuhan, Yangon, Yaoundé, Yerevan, Zagreb, Zurich, Zürich, Hiroshima, Nagasaki, Fukushima, Chernobyl,
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi,
Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia,
West Virginia, Wisconsin, Wyoming, Washington D.C., Washington DC, Washington State, New York State, Puerto Rico, Guam, Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland, Nova Scotia, Ontario, Quebec, Saskatchewan, Yukon, New South Wales, Queensland,
South Australia, Tasmania, Western Australia, Northern Territory, England, Scotland, Wales, Northern Ireland, Catalonia, Bavaria, Saxony, Sicily, Sardinia, Tuscany, Lombardy, Brittany, Normandy, Crimea, Donbas, Donetsk, Luhansk, Siberia, Chechnya, Kurdistan,
Kashmir, Punjab, Kerala, Gujarat, Bihar, Tamil Nadu, Karnataka, Uttar Pradesh, Maharashtra, Assam, West Bengal, Sindh, Balochistan, Tibet, Xinjiang, Hubei, Sichuan, Guangdong, Java, West Java, Sumatra, Borneo, Sulawesi, Bali, Mindanao, Luzon, Okinawa, Hokkaido, Darfur, Tigray, Zanzibar,
Europe, Asia, Africa, Antarctica, North America, South America, Latin America, Central America, Oceania, Middle East, Southeast Asia, South Asia, East Asia, Central Asia, West Africa, East Africa, North Africa, Southern Africa, Eastern Europe, Western Europe, Balkans, Caribbean, Scandinavia,
West Bank, Gaza Strip, Golan Heights, Black Sea, Red Sea, South China Sea, East China Sea, Baltic Sea, North Sea, Mediterranean, Atlantic, Pacific, Indian Ocean, Arctic, Persian Gulf, Gulf of Mexico, Himalayas, Alps, Sahara, Sahel, Amazon, Manhattan, Brooklyn, Queens, Hollywood, Silicon Valley, Long Island`),
);

/** Nouns in names of places. */
export const PLACE_NOUNS = words(
  `River Estuary Lake Island Islands Sea Ocean Bay Gulf Strait Straits Peninsula Mountain Mountains Mount Valley Desert Forest Hill Hills Beach Coast Cape Port Harbour Harbor County
  Province District Regency Prefecture Region Territory City Town Village Borough Street Avenue Road Square Boulevard Lane Bridge Tunnel Highway Airport Station Park Stadium Arena
  Hall Palace Castle Tower Plaza Canal Falls Reef Volcano Glacier Delta Basin Plateau Heights Springs Creek Point Oblast Reservoir Dam Cemetery Cathedral Mosque Temple Hotel Prison Gardens Zoo Base
  Pass Crossing Canyon Ridge Shore Theatre Theater Cinema Suburb Downtown Oblast Governorate Municipality Campus`,
);

/** Prepositions before the name of a place. */
export const PLACE_PREPOSITIONS = words(
  "in near from outside throughout across within inside around into toward towards",
);
