"""Fixed phrases that hold a country's name: in brackets where it is embedded, without them where it names no country.

One phrase between bars or on a line of its own. Upper-case spellings are derived.
"""

from __future__ import annotations

OTHER_PLACES = """
Gulf of [Mexico]|Gulf of [Oman]|Gulf of [Guinea]|Gulf of [Finland]|Gulf of [Thailand]|Sea of [Japan]|Bank of [England]|Bank of [Japan]|[Peru]-[Chile] Trench|[Puerto Rico] trench|[Chile] Rise
[Japanese] Alps|[Ethiopian] Highlands|[Armenian] Highlands|[Armenian] Highland|[Brazilian] Highlands|[Mexican] Plateau|[Mongolian] Plateau|[Moldavian] Plateau|[Libyan] Sea|[Turkish] Straits
[Somali] Basin|[Iceland] Basin|[Puerto Rico] Trench|[Guyana] Shield|[English] Midlands|[Irish] Midlands|Middle [America]|Middle [American]|Great [Australian] Bight|[Korea] Bay|[Taiwan] Strait|[Taiwan] Straits
[Singapore] Strait|[Singapore] Straits|[Gibraltar] Strait|[Uruguay] River|[Paraguay] River|[Suriname] River|Cochin [China]|Cochin-[China]|Indo-[China]|New [Spain]|[Russian] [America]|Gran [Colombia]|Upper [Peru]
Lower [Congo]|Bas-[Congo]|Noord-[Holland]|Zuid-[Holland]|Alto [Paraguay]|Rio [Paraguay]|[Panama] Oeste|Lesser [Poland]|Greater [Poland]|Petite [Martinique]|Klein [Curacao]|[Thai] Binh|[Thai] Nguyen|[Mali] Zvornik
West [India] Islands|West [India] Squadron|West [India] Docks|West [India] possessions|East [India] Squadron|New [Grenada]|New [Mexican]|New [Mexicans]|West [Azerbaijan]|East [Azerbaijan]|South [Azerbaijan]
Caucasian [Albania]|Caucasian [Albanian]|Caucasian [Albanians]|[Niger]-[Congo]|[Niger]–[Congo]
San [German]|[Spanish] Wells|[Nevis] Peak|[Australia] Group
[Holland] Patent|East [Palestine]|[French] Corral|[Spanish] Lookout|[Guinea] Highlands|[Guinea] highlands|[Anguilla] Cay|Grand Turk
New [England]|New [Mexico]|Inner [Mongolia]|Inner [Mongolian]|New South [Wales]|New [Guinea]|New [Guinean]|New [Guineans]|New [Britain]|New [Ireland]|New [France]|New [Holland]|New [Georgia]
Nova Scotia|West [Papua]|Western [Australia]|South [Australia]|Western [Australian]|South [Australian]|West [Australian]
Lower [Austria]|Upper [Austria]|West Indies|[West Indian]|East Indies|East Indian|[Indian] Ocean|[Indian] subcontinent|[Indian] plate|[Indian] tectonic plate
[Indian] Subcontinent|[Indian] Wells|[Indian] River|[Indian] Head|[Indian] Hills|[Indian] Springs|[Indian] Creek|[Indian] Lake
South [China] Sea|East [China] Sea|South-[China] Sea|[Philippine] Sea|[English] Channel|[Irish] Sea|[Norwegian] Sea|[Greenland] Sea
[Korean] Peninsula|[Korean] peninsula|Korea Strait|[Mozambique] Channel|[Persian] Gulf|[Timor] Sea|[Oman] Sea
[Somali] Peninsula|[Jordan] River|River [Jordan]|[Jordan] Valley|[Niger] Delta|[Niger] delta|[Niger] River|River [Niger]|[Niger] State
[Niger] river|[Niger] state|[Jordan] river|[Congo] River|River [Congo]|[Congo] Basin|[Congo] basin|[Congo] river|[Senegal] River|[Senegal] river
River [Gambia]|[Gambia] River|[Panama] Canal|[Panama] canal|Gateway of [India]|[India] Fashion|[Panama] City|[Mexico] City|[Kuwait] City|[Guatemala] City|[Belize] City|[Luxembourg] City
[Djibouti] City|[Jersey] City|[Jersey] Shore|New [Jersey]|[Panama] Papers|[Macedonia] and Thrace
Central [Macedonia]|Western [Macedonia]|Eastern [Macedonia]|West [Macedonia]|East [Macedonia]|Greek [Macedonia]|Aegean [Macedonia]|Pirin [Macedonia]
Mount [Lebanon]|Mt. [Lebanon]|[Lebanon] County|[Lebanon] Valley|[Holland] Tunnel|[Holland] Park|[Holland] America|North [Holland]|South [Holland]
[Ireland] Wood|[Indian] Queens|Little [Germany]|Little [Ireland]|[Holland] Arms|[Jersey] Arms|[Rhodesia], Worksop|[Wales], Rotherham|[Turkey] Creek|[Cuba] Street|[Scotland] Yard|[Scotland] County|Little [Italy]|Little [India]|Little [Saigon]|Little [Havana]|Fort [Wales]
South [Jordan]|West [Jordan]|[Israel] Street|[Bahama] Islands|[Virgin] Islands National Park|[Danish] Strait|[Denmark] Strait
[Bermuda] Triangle|[Georgia] Avenue|[Georgia] Street|Strait of [Georgia]|[Georgia] Strait|[Georgian] Bay|[Georgian] College
South [Georgia] and the South Sandwich Islands|[Swiss] Cottage|[Swiss] Alps|[French] Alps|[Italian] Alps|[Austrian] Alps|[French] Riviera|[Italian] Riviera
[French] Quarter|[French] Guiana|[Spanish] Town|[Spanish] Steps|[Russian] River|[American] River|[American] Falls|[American] Fork
[American] Canyon|[Japan] Trench|[Kuril] Islands|Port of [Spain]|Port-of-[Spain]
[Portuguese] Bend|[Chinese] Wall|Great Wall of [China]|[Chinese] Theatre|[Polish] Hill|[German] Bight|[German] Village
[Germantown]|[Greek] Theatre|[Iceland] Lake|[Guinea] Fowl|[Antarctica] New Zealand|[Dutch] Harbor|[Dutch] Harbour|[Swedish] Hill
[Indian] Land|[Indian] Trail|[Indian] Rocks Beach|[Finland] Station|[Canadian] County|[Canadian] River|[Rhodesian] Ridgeback
[Bahrain] International Circuit|[Ireland]'s Eye|[England]'s Lane|[Oman] Gulf|[American] Samoa|[Cook] Strait|[Kenya] Street|Mount [Kenya]
[Malta], New York|[Malta], N.Y.|[Norwegian] Wood|[Norfolk] Island pine|Prince of [Wales]|Princess of [Wales]|Duchess of [Wales]
Republic of [Ireland]'s Call|[Macao] Street|[Panama] City Beach|[Cyprus] Avenue|[Norway] House|[Poland] Street|[Poland] Spring
[China] Lake|[China] Grove|[China] Basin|[Jamaica] Plain|[Jamaica] Bay|[Jamaica] Estates|[Jamaica] Queens|[Jamaica], Queens|[Denmark] Hill|[Denmark] Street
Port [Sudan]|[Libyan] Desert|[Syrian] Desert|La [Antigua]|[Antigua] [Guatemala]|Anti-[Lebanon]|[Lebanon] range|[Lebanon] mountains|[Lebanon] Mountains|[Iranian] plateau|[Iranian] Plateau|[Spanish] Harlem|[Polish] Corridor|[Brazil] Current|[Falkland] Current|[Norwegian] Current|[Peru] Current|[Mozambique] Current
[Guinea] Current|[Somali] Current|[Greenland] Current|[Portugal] Current|War of the [Spanish] Succession|War of the [Austrian] Succession|War of the [Polish] Succession
[Polish]-[Lithuanian] Commonwealth|[Polish]–[Lithuanian] Commonwealth|[Spanish] Netherlands|[Austrian] Netherlands|[French] Indochina|[German] East Africa|[German] South West Africa
[Lao] Bao|[Lao] Cai|[Lao] Chai|Hunga [Tonga]|[Lebanon] Township|[Georgia] Dome|[Georgia] Bulldogs|[Georgia] Tech|[Georgia] State University|[Georgia] Southern
Native [American]|Native [Americans]|Native-[American]|Native-[Americans]|African [American]|African [Americans]|African-[American]|African-[Americans]|Asian [American]|Asian [Americans]|Asian-[American]|Asian-[Americans]
Latin [America]|Latin [American]|Latin [Americans]|Latin-[American]|South [America]|South [American]|South [Americans]|North [America]|North [American]|North [Americans]
Central [America]|Central [American]|Central [Americans]|Meso [America]|South-[American]|North-[American]|Arab [American]|Arab [Americans]|Arab-[American]|Arab-[Americans]
"""

ORGANISATIONS = """
[Egypt] Independent said|[Myanmar] Now said|Star of [India]|Jewel of [India]|Spice of [India]|Pride of [India]|Taste of [India]|Taste of [China]|Taste of [Greece]|Bella [Italia]|Pizza [Italia]|[German] Doner Kebab|[US] News & World Report|[US] News and World Report
Total [Croatia] News|Total [Slovenia] News|[Greek] City Times|[Ethiopia] Insight|The Reporter [Ethiopia]|[Somali] Guardian|Guardian [Australia]|Guardian [Nigeria]|The [Nigerian] Voice|[Ghana] Web
The Herald [Zimbabwe]|North Press [Syria]|Dawn [Pakistan]|Frontier [Myanmar]|La Prensa [Panama]|[Panama] [America]|[Haiti] Libre|[Dominican] Today
Notes from [Poland]|[Latvian] Public Media|Daily News [Hungary]|YLE News [Finland]|Yle News [Finland]|The [Portugal] News|Connexion [France]|ANSA [Italy]
Euro Weekly News [Spain]|Sur in [English]|SUR in [English]|[Spain] in [English]|This Is [Lebanon]|[Wales] Online|[USA] for UNHCR|[España] con ACNUR|Refugee Council [USA]|[UAE] Tour|[Saudi] Tour|[Israel] Start-Up Nation
[Fiji] Drua|[Fijian] Drua|[British] & [Irish] Lions|[Irish] Exiles|[Scottish] Exiles|[Welsh] Exiles|[Morocco] World News|[Mexico] News Daily|[Trinidad] Guardian|[Iran] International|West [India] Company|West [India] Regiment
[Thai] AirAsia|[Thai] Lion Air|[Thai] VietJet|[Thai] Vietjet|[Thai] Smile|Coal [India]|Oil [India]|Child In Need [India]|All [Basotho] Convention|[Kosovo] Force|[American] Republics|[American] Convention on Human Rights|[American] Declaration of the Rights|International [American] Conference|Scientific [American]|[American] Heritage Dictionary|Advance [Australia] Fair|God Defend [New Zealand]|[Swiss] Psalm
[Scottish] Premier Division|[Scottish] First Division|[Scottish] Second Division|[Scottish] Third Division|[Irish] Premier Division|[Irish] First Division|[English] First Division|[English] Second Division|[English] Third Division|[Welsh] First Division|[Welsh] Premier League|[Irish] Premier League|[English] Premier League|[Russian] Premier League|[Ukrainian] Premier League|[Egyptian] Premier League|[Ghanaian] Premier League|[Kenyan] Premier League|[Nigerian] Premier League|[Maltese] Premier League|[Belarusian] Premier League|[Bosnian] Premier League|[Armenian] Premier League|[Israeli] Premier League|[Icelandic] Premier League|[Kazakh] Premier League|[Ugandan] Premier League|[Tanzanian] Premier League|[Ethiopian] Premier League|[Zambian] Premier League|[Iraqi] Premier League|[Lebanese] Premier League|[Syrian] Premier League|[Kuwaiti] Premier League|[Bangladesh] Premier League|[Pakistan] Premier League|[Ghana] Premier League|[Kenya] Premier League|[Uganda] Premier League|[Malta] Premier League|[Kuwait] Premier League|[Singapore] Premier League|[Myanmar] Premier League
[UK] Singles Chart|[UK] Albums Chart|[UK] singles chart|[UK] albums chart|[US] Singles Chart|[US] Billboard
[American] Public Media|Anglo [American] Platinum|[U.S.] Cellular|[U.S.] Foods|[U.S.] Trust|Girl Scouts of the [USA]|Mr. [America]|Mrs. [America]|Mr [America]|Mrs [America]|[Dutch] Bros|[Dutch] Boy paint|[Dutch] Wonderland|[Dutch] Schultz|Coal [India]
Shell [Nigeria]|Shell [Oman]|Shell [Brunei]|Shell [Philippines]|Shell [Malaysia]|Shell [UK]|Shell [Canada]|Shell [Australia]|Shell [South Africa]|Shell [Kenya]|Shell [Ghana]
[Kenya] Re|Fan Milk [Ghana]|Flour Mills of [Nigeria]|Flour Mills [Nigeria]|[British] Land|[Canada] Life|[Scottish] Mortgage|[Canadian] Tire|[Canadian] Club|Bell [Canada]|Petro-[Canada]|[Australia] Post|[NZ] Post|[Australia] Zoo|[Singapore] Zoo|[Irish] Ferries
[NZ] First|[New Zealand] First|Weekend [Australian]|the [Australian] newspaper|Force [India]|BBC [America]|BBC [Scotland]|BBC [Wales]|[Polish] Falcons|[Indian] Mutiny|[Burma] Railway|[Burma] Campaign|[Irish] 2,000 Guineas|[Irish] 1,000 Guineas|[Irish] Champion Stakes
[British]-[Irish] Intergovernmental Conference|[Lebanese] Forces|[Serb] List|Grand [Swiss]
[Canada] Day|[Australia] Day|Bursa [Malaysia]|[Niger] Tornadoes|[Bahrain] Victorious|Fighting [Scots]
[Ukrainian] Catholic|[Ukrainian] Orthodox|[Ukrainian] Greek|Lady [Indians]|[Barbados] Royals|[Barbados] Tridents|[Jamaica] Tallawahs|[Guyana] Amazon Warriors|[Khmer] Rouge
[Norwegian] Dawn|[Norwegian] Gem|[Norwegian] Jade|[Norwegian] Joy|[Norwegian] Bliss|[Norwegian] Encore|[Norwegian] Escape|[Norwegian] Epic|[Norwegian] Getaway|[Norwegian] Breakaway|[Norwegian] Pearl|[Norwegian] Spirit|[Norwegian] Jewel|[Norwegian] Prima|[Norwegian] Viva
Islamic State of [Iraq] and [Syria]|Islamic State of [Iraq] and the Levant|Islamic State in [Iraq] and the Levant
Islamic State in [Iraq] and [Syria]|Islamic State of [Iraq] and al-Sham|Islamic State of [Iraq]
Al-Qaeda in [Iraq]|al-Qaeda in [Iraq]|al Qaeda in [Iraq]|Al Qaeda in [Iraq]|Revolutionary Armed Forces of [Colombia]
[Norwegian] Refugee Council|[Danish] Refugee Council|[Finnish] Refugee Council|[Swiss] Refugee Council
[British] Red Cross|[German] Red Cross|[Turkish] Red Crescent|[Syrian] Arab Red Crescent|[Syrian] Observatory for Human Rights
[Belgrade] Centre|[Hungarian] Helsinki Committee|[Bulgarian] Helsinki Committee|[Greek] Council for Refugees|[Spanish] Commission for Refugees|[Spanish] Commission for Refugee Aid|[Spanish] Refugee Aid Commission|[Kenya] Human Rights Commission|[Kenyan] Human Rights Commission|[Croatian] Red Cross
[American] Airlines|[British] Airways|[Turkish] Airlines|[Ethiopian] Airlines|[Malaysian] Airlines|[Malaysia] Airlines|Air [France]|Air [France]-KLM
Air [Canada]|Air [India]|Air [China]|Air [New Zealand]|Air [Malta]|Air [Jamaica]|Air [Serbia]|Air [Mauritius]|Air [Macau]|[Iran] Air|[Swiss] Re
[Sweden] Democrats|[Swedish] Democrats|Brothers of [Italy]|Fratelli d'[Italia]|Forza [Italia]|[Italia] Viva|Alternative for [Germany]|Alternative for [Sweden]|Alternative für [Deutschland]|Reform [UK]|True [Finns]
[Greek] Solution|[France] Unbowed|La [France] Insoumise|Debout la [France]|[Serbia] Against Violence|European [Georgia]|For [Georgia] party|Strong [Georgia] party|[Armenia] Alliance|Our [Ukraine]|Our [Russia]|[Swedish] Chef|Banco de [Chile]|Banque de [France]|Banque du [Liban]|[Japan] Display|[Japan] Tobacco|[Taiwan] Affairs Office|[Scottish] Premiership|Royal [Jordanian]|[Korea] Exchange|[Thai] PBS|[Israel]-Premier Tech|The [Australian] newspaper|The [Australian] reported|told The [Australian]|in The [Australian]|by The [Australian]|to The [Australian]
The [Scotsman] newspaper|The [Scotsman] reported|told The [Scotsman]|in The [Scotsman]|The Guardian [Nigeria]
[Japan] Airlines|[Kenya] Airways|[Philippine] Airlines|[Singapore] Airlines|[Singapore] Exchange|[Hong Kong] Exchange
[Brussels] Airlines|[Austrian] Airlines|[Swiss] International Air Lines|Royal [Jordanian] Airlines|Royal [Jordanian] flight|Royal [Brunei] Airlines|Giro d'[Italia]|Copa [America]|Vuelta a [Espana]|Vuelta a [España]|[Royal Bank of Canada]
[American] Express|[American] Idol|[American] Apparel|[American] Beauty|[American] Pie|[American] Eagle|[American] Legion|[American] League
[American] Football Conference|[American] Bar Association|[American] Civil Liberties Union|[American] Cancer Society|[American] Red Cross|[American] Heart Association
[American] Dream|[American] dream|[American] football|[American] Football|[American] Indian|[American] Indians
Organization of [American] States|Organisation of [American] States|Inter-[American]|Pan-[American]|Pan [American]|Pan [Am]|All-[American]|all-[American]|Anglo-[American] plc|Pre-[American]
Bank of [America]|Voice of [America]|Corporation for Public [America]|Boy Scouts of [America]|Miss [America]|Captain [America]|Good Morning [America]
[America]'s Cup|[America]'s Got Talent|[America] Online|[America] First|[America] West|[America] Movil|[America] Móvil|Make [America] Great Again|Bank [America]
Confederate States of [America]|[American] Eagle Outfitters|[American] Psycho|[American] Sniper|[American] Hustle|[American] Gods|[American] Horror Story|[American] Samoan
[American] Enterprise Institute|[American] Stock Exchange|[American] Broadcasting Company|[American] Medical Association|[American] Samoa
[U.S.] Steel|[US] Steel|[U.S.] Open|[US] Open|[U.S.] Masters|[US] Masters|[US] Airways|[U.S.] Airways|[US] Weekly|[Us] Weekly|[U.S.] Bancorp|[U.S.] Bank|[US] Bank|[US] Foods|[U.S.] News
[U.S.] Chamber of Commerce|[US] Chamber of Commerce|[U.S.] Soccer|[US] Soccer|[U.S.] Olympic Committee|[US] Olympic Committee|[U.S.] Route|[US] Route|[U.S.] Highway|[US] Highway|[U.S.] Hwy|[US] Hwy
[U.S.] Figure Skating|[U.S.] Track and Field|[U.S.] Ski|[US] Ski|[U.S.] Amateur|[US] Amateur|[U.S.] PGA|[US] PGA|[US] Women's Open|[U.S.] Women's Open|[U.S.] Grand Prix
[USA] Today|[USA] TODAY|[USA] Network|[USA] Basketball|[USA] Swimming|[USA] Gymnastics|[USA] Track|[USA] Hockey|[USA] Cycling|[USA] Patriot Act|[USA] PATRIOT|Miss [USA]
[UK] Athletics|[UK] Sport|[UK] Independence Party|[UK] Coal|[UK] Music|[Britain] First|[Britain]'s Got Talent
[British] Council|[Saudi] Aramco|[Saudi] Telecom|[Saudi] Basic Industries|[British] Gas|[British] Telecom|[British] Petroleum|[British] Museum|[British] Library|[British] Broadcasting Corporation|[British] Steel|[British] Aerospace|[British] Columbia|[British] Columbian
[British] Open|[British] Lions|[British] and [Irish] Lions|[British] Energy|[British] Leyland|[British] Medical Association|[British] Medical Journal|[British] National Party|[British] Virgin
[British] Isles|[British] Empire|[British] Raj|[British] Commonwealth|[British] American Tobacco|[British] Indian Ocean|[French] Open|[French] Polynesia|[Spanish] Armada
[Scottish] National Party|[Scottish] Power|[Scottish] Widows|[Scottish] Cup|[Welsh] Rugby Union|[Scottish] Premier League|[Scottish] Highlands|[Scottish] Borders
Royal Bank of [Scotland]|Bank of [Scotland]|Bank of [England]|Church of [England]|Church of [Scotland]|Church of [Ireland]|Bank of [Ireland]|Ulster Bank of [Ireland]|[England] and [Wales] Cricket Board
[Russia] Today|United [Russia]|[Russian] Orthodox Church|[Greek] Catholic|[Greek] Catholics|[Greek] Orthodox|[Russian] Orthodox|[Serbian] Orthodox|[Ukrainian] Orthodox|[Armenian] Apostolic|[Ethiopian] Orthodox|[Bulgarian] Orthodox|[Romanian] Orthodox|[Polish] Orthodox|[Syrian] Orthodox|[Georgian] Orthodox|[Macedonian] Orthodox|[Eritrean] Orthodox|[Finnish] Orthodox|[Albanian] Orthodox|[Armenian] Orthodox|[Armenian] Catholic|[Syrian] Catholic
[China] Daily|[China] Mobile|[China] Telecom|[China] Unicom|[China] Southern|[China] Eastern|[China] Airlines|[South China] Morning Post|[China] National Petroleum|[China] Railway|[China] Construction Bank|[China] Central Television|[China] Merchants
Bank of [China]|People's Bank of [China]|Industrial and Commercial Bank of [China]|Agricultural Bank of [China]|Communist Party of [China]|[Chinese] Communist Party|[Chinese] New Year|[Chinese] Academy
[Indian] National Congress|[Indian] Premier League|[Indian] Express|Times of [India]|[India] Today|Reserve Bank of [India]|[Hindustan] Times|Communist Party of [India]|East [India] Company|East [India] Co|State Bank of [India]|Steel Authority of [India]
[Jordan] Times|[Jerusalem] Post|[Lebanon] Daily News|[Lebanon] Democrat|[Lebanon] Reporter|[Kyiv] Post|[Irish] Times|[Irish] Independent|[Irish] Examiner|[Irish] Republican Army|[Irish] Derby|[Irish] News
Republican Army of [Ireland]|[Irish] Free State|[Korea] Herald|[Korea] Times|[Korea] Electric|[Korean] Air|[Japan] Times|Bank of [Japan]|Bank of [Korea]|Bank of [Canada]|Bank of [Israel]|Bank of [Mexico]|Bank of [Thailand]
[Australian] Open|[Australian] Financial Review|[Australian] Broadcasting Corporation|[Australian] Rules|[Australian] rules|[Australian] Capital Territory|[Australian] Football League|[Australian] Workers Union|[Australian] Associated Press
[Canadian] Press|[Canadian] Broadcasting Corporation|[Canadian] Pacific|[Canadian] National Railway|[Canadian] Football League|[Canadian] Imperial Bank|[Canada] Goose|[Canada] Post|[Canada] goose|[Canada] geese|[Canada] Geese|[Canada] Dry
[German] Shepherd|[German] shepherd|[German] shepherds|[German] Shepherds|[Deutsche Welle]|[Swiss] Army knife|[Swiss] army knife|[Danish] pastry|[Danish] pastries|[Iceland] Foods
Spirit of [America]|[Cuba] Gooding|[Cuba] Libre|[Brazil] nut|[Brazil] nuts|[Philippine] Daily Inquirer|[Philippine] Star|[Jakarta] Post|Radio [Liberty]|Radio Free [Europe]
[Afghan] Hound|[Afghan] hound|[Kuwait] Petroleum|[Iraqi] Freedom|Operation [Iraqi] Freedom|[Turkish] Delight|[Turkish] delight|[Turkish] Workers Party
[Kosovo] Liberation Army|Agence [France] Presse|[FRANCE] 24|told [France] 24|interview with [France] 24|broadcaster [France] 24|channel [France] 24|Agence [France]-Presse|Order of the [British] Empire|Member of the [British] Empire|[Swedish] Match|[Swedish] House Mafia|[Spanish] Main|[Italian] Job|[English] Heritage|[English] Nature|[English] National Opera|[English] Defence League|[French] Connection
[Portuguese] Man o' War|Thomas [Jordan]|[Pakistan] Tehreek-e-Insaf|[Pakistan] Muslim League|[Pakistan] Peoples Party|Tehrik-i-Taliban [Pakistan]|[Bangladesh] Nationalist Party|[Mongolian] People's Party|Partido [Colombia]
[Sri Lanka] Freedom Party|[Malaysian] Chinese Association|[Irish] Sun|[Scottish] Sun|[Norwegian] Cruise Line|[Norwegian] Air Shuttle|[Royal Caribbean]|[Royal Dutch] Shell|[UAE] Team Emirates|[Somali] Region|[Norwegian] Seamen's Church|[French] Defence|[English] Opening|[Dutch] Defence|[Italian] Game|[Russian] Game|[Danish] Gambit|[Latvian] Gambit|King's [Indian]|Queen's [Indian]|[Gambian] giant rat|[Gambian] pouched rat|the [Jordan] family|the [Ireland] family|the [Holland] family|the [France] family|the [Wales] family|[British] Legion|[British] Antarctic Survey|[Taiwan] Semiconductor|[Jersey] Royal|[Jersey] Royals|Coppa [Italia]|Volta a [Portugal]|Vuelta a [Colombia]|[Turkey] Lira|[Turkey] lira|[Uruguay] Round|[Iran]-Contra|[Panama] papers|[Palestine] Refugees in the Near East|Trans-[Canada]|Trans-[Australian]|Garuda [Indonesia]|LOT [Polish] Airlines|Team [New Zealand]|Team [Jordan]|Team [Bahrain]|Île-de-[France]|Ile-de-[France]|Île de [France]|Ile de [France]|[Oman] Air|[China] blue|[Benin] bronzes|[Benin] Bronzes|Mumbai [Indians]|[New Zealand] Breakers|Royal [Dutch] Shell|Royal [Dutch]/Shell
"""

PAPERS_LIKE_HEADLINES = (
    "[Egypt] Independent|[Egypt] Today|[Myanmar] Now|[Pakistan] Today|[Belarus] Today|[Hungary] Today|[Finland] Today|[Colombia] Reports"
    "|New [Zimbabwe]|[Greek] Reporter|[France] 24"
).split("|")
"""Papers whose names may begin a headline or stand in a sentence otherwise: ``Myanmar Now Faces Famine``."""

PAPERS_BEFORE_MARKS = (
    "[Portugal] Resident|[Syria] Direct|[Brazil] Wire|[Iceland] Review|[Malta] Independent|[Venezuela] Analysis|[Kosovo] Online|[Cuba] Headlines"
    "|[Croatia] Week|[Viet Nam] News|[Taiwan] News"
).split("|")
"""Those whose names end no clause unless the paper is meant: ``Syria Direct Aid Arrives``."""

MARKS = tuple(",.;)")

BEHIND_PAPERS = "reported|wrote|journalist|correspondent|quoted|interviewed|has reported|television".split(
    "|"
)
BEFORE_PAPERS = "told|interview with|by|according to".split("|")

SERVICES = "BBC|BBC News|VOA|RFI|DW|SBS|RFA|LRT|Al Jazeera|Euronews".split("|")
SERVED = "Persian Turkish Russian Ukrainian Somali English Burmese Vietnamese Chinese Indonesian Korean Albanian Serbian Thai Khmer Lao".split()
"""Broadcasters, and the languages of their services: ``BBC Persian``."""

WORKS = """
The [English] Patient|[American] History X|[American] Werewolf in London|[American] Werewolf in Paris|[Chinese] Ghost Story|Big Trouble in Little [China]|Big Fat [Greek] Wedding
The [China] Syndrome|Last King of [Scotland]|The [French] Lieutenant's Woman|Once Upon a Time in [Mexico]|Once Upon a Time in [China]|Once Upon a Time in [America]|Once Upon A Time In [Mexico]|Once Upon A Time In [China]|Once Upon A Time In [America]
An [American] Tail|An [American] Tragedy|An [American] in Paris|An [American] In Paris|An [American] Dilemma|The Prince of [Egypt]|The [Russia] House|The [Spanish] Prisoner|The [Italian] Job
The Quiet [American]|The Ugly [American]|The [Danish] Girl|The Good [German]|[American] Gothic|[American] Gigolo|[American] Buffalo|[American] Pastoral|[American] Splendor|[American] Gangster|[American] Ninja|[American] Bandstand
[American] Dreamz|[American] Fiction|[American] Crime Story|[American] Dad|[American] Chopper|[American] Ultra|[American] Honey|[American] Assassin|[American] Ninja Warrior
[America]'s Next Top Model|[Britain]'s Next Top Model|[Australia]'s Next Top Model|[Canada]'s Next Top Model|[America]'s Most Wanted|[America]'s Funniest Home Videos|Great [British] Bake Off|Great [British] Baking Show|[Canada]'s Got Talent|[Australia]'s Got Talent|[India]'s Got Talent
A Passage to [India]|A Passage To [India]|The Boys from [Brazil]|The Boys From [Brazil]|From [Russia] with Love|From [Russia] With Love|From [Russia], with Love|From [Russia], With Love|Good Morning, [Vietnam]|Good Morning [Vietnam]|Don't Cry for Me [Argentina]|Don't Cry for Me, [Argentina]|Don't Cry For Me [Argentina]
This Is [England]|[Russian] Ark|[Scotland], PA|The [Scottish] Play|When [Irish] Eyes Are Smiling|Wild [Irish] Rose|[Mexican] Spitfire|[Spanish] Flea|Swimming to [Cambodia]|Surfin' [USA]|Surfin' [U.S.A.]|Party in the [U.S.A.]|Party in the [USA]
Hotel [Rwanda]|[American] Made|[Swiss] Army Man|[Swiss] Family Robinson|The [French] Dispatch|[Australian] Story|Border Security: [Canada]|Survivor: [Panama]|Survivor: [Guatemala]|Survivor: [Vanuatu]|Survivor: [Fiji]|Survivor: [Palau]|Survivor: [Gabon]|Survivor: [Nicaragua]|Survivor: [China]|Survivor: [Samoa]|Survivor: [Cambodia]|Survivor: [Thailand]|Survivor: [Australia]|[Albania]'s Got Talent|[Ireland]'s Got Talent|[Italia]'s Got Talent|[Romania]'s Got Talent|[Georgia]'s Got Talent|[Ukraine]'s Got Talent|[Malaysia]'s Got Talent|[Sweden]'s Got Talent|
God Bless [America]|[America] the Beautiful|[America] The Beautiful|Advance [Australia] Fair|[Georgia] on My Mind|[Georgia] On My Mind|Born in the [U.S.A.]|Sketches of [Spain]|[Italian] Symphony|[Scottish] Symphony|[Scottish] Fantasy
[Hungarian] Rhapsody|[Hungarian] Rhapsodies|[Spanish] Rhapsody|[Italian] Girl in Algiers
"""

NOT_COUNTRIES = """
ASSIST US BY|PLEASE ASSIST US|KINDLY ASSIST US|FURNISH US WITH|FURNISH US YOUR|BIND US TOGETHER|FAX IT TO US|SEND IT TO US|WILL BE FOR US WHILE
US-ASCII|EN-US|en-US|en-us|US/Pacific|US/Eastern|Georgia, serif|Georgia, Times|Georgia,serif|Georgia,Times|Georgia,'Times|Times or Georgia|Verdana, Georgia|Simplified Chinese|Chinese (Simplified|Chinese (Traditional|Traditional Chinese (|Chinese character|Chinese characters
English Lit|English Grammar|Jamaica Inn|Turk's Head|Flying Dutchman|Flying Scotsman|Spaniards Inn|Corporate America|American Flight|U.S. Robotics|American Savings & Loan|American Savings and Loan|Jordan Commons|French Lick|Turkey Valley|Egypt Valley|Lebanon Trail|Luxemburg-Casco
British Baking Show|american dream|american express|american idol|american pie|american horror story|american football|swiss army knife|pardon my french|excuse my french|canadian tuxedo|singapore sling|usa today|cuba libre|no habla english|english please|british baking show|irish goodbye
Georgian London|Georgian Bath|Georgian Dublin|Georgian Edinburgh|Georgian England|Georgian Britain|Usa River|TOLD US SO|BEAT US|EACH OF US|SOME OF US|MOST OF US|MANY OF US|NONE OF US|ONE OF US|US ALL|AHEAD OF US|TEACH US|SHOW US|MAKES US|KEEPS US|AMONG US|BEHIND US ALL|Power Poles|Tent Poles|Telephone Pole|Utility Pole|Flag Pole
Pole Star|Pole star|May Pole|magnetic Pole|from Pole to Pole|Pole of Cold|Pole of Inaccessibility|NEAR THE POLES|US-ASCII|GUAM Organization|member of GUAM|members of GUAM|GUAM states|GUAM summit|Family Reunion|Class Reunion|School Reunion|Annual Reunion|Lao-tzu|Lao-Tzu|Lao-tse|Lao-Tse|Lao Tsu|Ebola Zaire|Congo virus|Malta fever|Venezuelan equine encephalitis|Brazilian purpuric fever|German Democratic Republic|East-German|East-Germans|West-German|West-Germans
Kingdom of Serbs, Croats and Slovenes|Kingdom of the Serbs, Croats and Slovenes|Mandarin Chinese|Bokmal Norwegian|Bokmål Norwegian|Nynorsk Norwegian|Serbo-Croatian|Manx Gaelic|Azeri Turkic|Dutch Reformed|Meskhetian Turk|Meskhetian Turks
Bolivian haemorrhagic fever|Bolivian hemorrhagic fever|Argentine haemorrhagic fever|Argentine hemorrhagic fever|Korean haemorrhagic fever|Korean hemorrhagic fever|Venezuelan haemorrhagic fever|Venezuelan hemorrhagic fever|Brazilian haemorrhagic fever|Brazilian hemorrhagic fever
Pennsylvania German|Pennsylvania Germans|British Summer Time|Kiwi dollar|Aussie dollar|Aussie Rules|Aussie rules|Russian Empire|Zaire strain|Zaire type|Zaire virus|Zaire ebolavirus|Sudan virus|Sudan ebolavirus|Sudan type|Soviet Union|Haitian Creole|Swiss German|Swiss-German|Brazilian Portuguese|European Portuguese|Parisian French|Quebec French|Castilian Spanish|American Sign Language|British Sign Language|French Sign Language|German Sign Language|Japanese Sign Language|Scottish Gaelic|Irish and Scottish Gaelic|Irish Gaelic|Scots Gaelic|Canadian French|Canadian English|Indian English|Mexican Spanish|Egyptian Arabic|Moroccan Arabic|Syrian Arabic|Iraqi Arabic|Levantine Arabic|West Germany|East Germany|West German|East German|West Germans|East Germans|North Vietnam|South Vietnam|North Vietnamese|South Vietnamese
Austria-Hungary|Austro-Hungarian|Austria-Hungarian|South Yemen|North Yemen|South Yemeni|North Yemeni|Crimean-Congo|Crimean–Congo|Congo fever|Congo hemorrhagic|Congo haemorrhagic|Zaire ebolavirus|Sudan ebolavirus|Sudan virus|Zaire strain|Sudan strain|Hong Kong flu|Hong Kong Flu|Congo red|Netherlands Antilles|Netherlands Antillean|Serbia-Montenegro
U. S. C.|U. S. C. A.|the United States Reports|US$|U.S.$|US $|U.S. $|USA$|CONTACT US|Contact US|ABOUT US|TELL US|JOIN US|FOLLOW US|HELP US|LET US|GIVE US|CALL US|EMAIL US|VISIT US|FIND US|WITH US ON|LIKE US|SUPPORT US|ALL OF US|SITTING WITH US|SIT WITH US|STAY WITH US|COME WITH US|PRAY FOR US|SHOP WITH US|BEAR WITH US|BOTH OF US|REST OF US|BETWEEN US|WRITE TO US
india rubber|india-rubber|india ink|india paper|India ink|India rubber|India paper|Iceland spar|Iceland moss|Iceland poppy|Iceland poppies|sudan red|sudan grass|guinea pig|guinea pigs|Guinea pig|Guinea pigs|Guinea Pig|Guinea Pigs|guinea fowl|Guinea fowl|Guinea worm|guinea worm|Guinea-worm|Tom Turkey|Turkey Day|Turkey Trot|Turkey Bowl|Turkey sandwich|Turkey breast|Wild Turkey|Roast Turkey|Turkey Hill|Turkey Point|Turkey burger|Turkey Burger|Turkey meatballs|Turkey Shoot|Turkey Leg|Turkey leg|Turkey legs|Turkey bacon|Smoked Turkey|Ground Turkey|Thanksgiving Turkey|Turkey dinner|Turkey Dinner|Turkey vulture|Turkey vultures|Cold Turkey
French fries|French Fries|French fry|French toast|French Toast|French kiss|French horn|French bulldog|French Bulldog|French windows|French doors|French press|French poodle|French braid|French bread|French beans|French dressing|French onion|French-fried|French Fried
Danish pastry|Danish Pastry|Great Dane|Great Danes|Dutch oven|Dutch Oven|Dutch courage|Double Dutch|double Dutch|Pennsylvania Dutch|Going Dutch|Dutch auction|Dutch elm|Dutch treat|go Dutch|going Dutch|Dutch uncle
Swiss cheese|Swiss chard|Swiss Chard|Swiss roll|Chinese checkers|Chinese wall|Chinese walls|Chinese burn|Chinese puzzle|French leave|French polish|French polisher|French curve|French knot|French plait|Bulgarian split squat|Romanian deadlift|Russian twist|Russian salad|Swiss ball|Danish oil|Indian ink|Indian file|Indian club|Indian clubs|Welsh dresser|Cuban heel|Cuban chain|Canadian canoe|Canadian canoes|Mexican hat|Chinese whispers|Chinese takeaway|Chinese take-away|Chinese takeout|Chinese lantern|Chinese lanterns|Chinese cabbage|Indian summer|Indian Summer|Indian giver|Indian reservation|Indian reservations|Indian Reservation|Indian tribe|Indian tribes|Indian burial|Indian gaming|Indian casino|Indian Affairs|Indian Country|Indian country|Red Indian|Red Indians|Cleveland Indians|Indian chief|Indian motorcycle|Indian Motorcycle|Indian corn|indigenous Indians|Amazon Indians|Amazon Indian|Indian paintbrush
Greek yogurt|Greek yoghurt|Greek salad|Greek mythology|Greek letter|Greek letters|Greek tragedy|Greek gods|Greek god|Greek alphabet|Russian roulette|Russian Roulette|Russian doll|Russian dolls|Mexican standoff|Mexican stand-off|Mexican wave|English muffin|English muffins|English breakfast|English ivy|English Setter|English setter|English bulldog|Old English|Middle English|English as a second|English as a Second|English Springer|English bull|King's English|Queen's English|Plain English|plain English|broken English|American English|British English|English literature|English Literature|English Lit|English lit|English teacher|English teachers|English major|English professor|English department
Irish coffee|Irish setter|Irish Setter|Irish wolfhound|Irish Wolfhound|Irish stew|Irish dancing|Fighting Irish|Fightin' Irish|Notre Dame Irish|Scottish terrier|Scots pine|Welsh corgi|Welsh terrier|Spanish moss|Spanish flu|Spanish omelette|Spanish omelet|Spanish fly|German measles|German shepherd|Hungarian goulash|Italian dressing|Italian sausage|Italian seasoning|Italian ice|Italian greyhound|Turkish bath|Turkish baths|Turkish Delight|Turkish delight|Cuban sandwich|Cuban heels|Cuban sandwiches|Persian cat|Persian cats|Persian rug|Persian rugs|Siamese cat|Siamese cats|Siamese twin|Siamese twins|Burmese python|Burmese pythons|Burmese cat|Maltese Falcon|Maltese cross|Maltese Cross|Maltese terrier|Thai boxing|Thai massage|Thai curry|Thai green curry|Thai red curry|Bermuda shorts|Bermuda grass|Bermuda Grass|Bermudagrass|Panama hat|Panama hats|Jersey cow|Jersey cows|Jersey cattle|Jersey Boys|Jersey Devils|Jersey Joe|Jersey Girl|Jersey barrier|Jersey barriers|Guernsey cow|Guernsey cows|Guernsey cattle|Japanese beetle|Japanese knotweed|Japanese maple|Japanese encephalitis|Asian Indian|Cornish Norwegian|Norwegian spruce|Norway spruce|Norway maple|Norway rat|Norway rats|Polish sausage|Polish Sausage|Finnish lapphund|Lebanon bologna|Jordan almonds|Jordan almond|Brazilian wax|Brazilian jiu-jitsu|Brazilian Jiu-Jitsu|Swedish meatballs|Swedish massage|Egyptian cotton|Havana Brown|Chad Valley|Hanging chad|North Pole|South Pole|Pole position|Pole Position|Pole Vault|Pole vault|Maypole|Magnetic Pole|Boston Celtics|Minnesota Vikings|Vancouver Canadians|Montreal Canadiens|Montreal Canadians|London Irish|London Scottish|London Welsh|Irish Guards|Welsh Guards|Scots Guards|Scots Greys|Queen of Scots|Ulster Scots|Aztecs|Lao Tzu|Lao Tze|Lao Tse|Lao She
Michael Jordan|Eason Jordan|Neil Jordan|Hamilton Jordan|Vernon Jordan|Barbara Jordan|Jordan Spieth|Jordan Henderson|Jordan Peele|Jordan Peterson|Jordan Pickford|Jordan Brand|Air Jordan|Air Jordans|Jordan Belfort|Jordan Rules|Eddie Jordan|Jordan Grand Prix|Jordan Formula One|Chad Smith|Chad Johnson|Chad Ochocinco|Chad Pennington|Chad Kroeger|Chad le Clos|Chad Le Clos|Chad Wolf|Chad Hurley|Chad Michael Murray|Israel Keyes|Israel Adesanya|Israel Folau|Israel Kamakawiwo'ole|Georgia O'Keeffe|Georgia May|Georgia Toffolo|Georgia Meloni|Georgia Stanway|India Arie|India.Arie|Anatole France|Kathy Ireland|Jill Ireland|John Ireland|Tom Holland|Jools Holland|Agnieszka Holland|Merlin Holland|Henry Holland|Brian Holland|Jimmy Wales|Josey Wales|Dawn French|Marilyn French|Mike England|Paul England|Lynndie England|Huckleberry Finn|Huck Finn|Mickey Finn|Finn Harps|Finn Wolfhard|Jim Poland|Terry Brazil|Alan Brazil|John Mali|Montenegro Escobar|Chris Jordan|DeAndre Jordan|Jordan Clarkson|Fatboy Chad|Cuba Gooding Jr|Chad Harris|Paris France Jackson|Sierra Leone Stars|Peru Two|Oman Adam|Gore Verbinski|China Miéville|China Mieville|China Moses|Dane Cook|Dane Bowers|Dane Coles|Dane County|Brit Hume|Brit Awards|Brit Award|Brit Marling|Scot Free|Scot McKnight|Pole Creek|Tonga Williams|Kenya Moore|Kenya Barris|America Ferrera|Jamaica Kincaid|Wales Bonner|Egypt Sherrod|Ethiopia Habtemariam|Trinidad Chambliss|Britain Covey|Turkey Stearnes|Turk Wendell|Dutch Leonard|Swede Risberg|French Stewart|Italia Ricci|Tonga Fifita|India Walton|India Eisley|Israel Idonije|Israel Vazquez|Israel Vázquez|Holland Taylor|Holland Roden|Ireland Baldwin|Niger Innis|Togo West|Ecuador Rosado|Irvine Welsh|Danish Kaneria|Danish Siddiqui|Danish Aziz|Brooklyn Turkey|Denmark Vesey|Germany Schaefer|Rich Cuba|Mark Cuban|Cuban Link|Cuban links|Roman Polish|Burt Kuwait|Benin City|Malta Knights|Knights of Malta|Order of Malta|Sovereign Military Order of Malta|Maltese Cross|Christmas Island crab|Montserrat Caballé|Montserrat Caballe|Man of Aran|Siam Square|Persia White|Tanya Turkey|Jan Mayen-class|Cyprus College|Sultan of Brunei Cup|Dominican nun|Dominican nuns|Dominican friar|Dominican friars|Dominican Order|Dominican priest|Dominican priests|Dominican monastery|Dominican convent|Dominican University|Dominican College|Dominican Sisters|Spencer Tracy|British Columbia|Vatican II|Vatican Two|Second Vatican Council|First Vatican Council|Franco-German War|Polish remover|Nail Polish|Shoe Polish|Byron Norway|Union of India Trust
"""

FIRST_PEOPLES = """
Abenaki Algonquin Apache Arapaho Arawak Arikara Athabaskan Aymara Aztec Blackfeet Blackfoot Caddo Cahuilla Carib Catawba Cayuse Cherokee
Cheyenne Chickasaw Chinook Chippewa Choctaw Chumash Comanche Cree Creek Dakota Guarani Guaraní Haida Hidatsa Hopi Huron Inca Iroquois Kickapoo
Kiowa Klamath Kootenai Kuna Lakota Lenape Lumbee Lummi Makah Mandan Mapuche Maya Mayan Menominee Miccosukee Micmac Mi'kmaq Miskito Miwok Modoc
Mohawk Mohegan Mohican Mojave Nahua Narragansett Navaho Navajo Nipmuc Ohlone Ojibwa Ojibwe Oneida Onondaga Osage Paiute Passamaquoddy
Pawnee Penobscot Pequot Pima Plains Pomo Ponca Potawatomi Powhatan Pueblo Quechua Quiche Riccaree Salish Sauk Seminole Seneca Shawnee
Shinnecock Shoshone Shuar Sioux Taino Taíno Tarahumara Tlingit Tupi Tuscarora Umatilla Ute Wampanoag Washoe Winnebago Yakama Yanomami
Yaqui Zapotec Zuni
""".split()
"""What stands before ``Indian`` and ``Indians`` where they are of America: the peoples, and the plains."""

PEOPLES_LIKE_PLACES = (
    "Crow Delaware Flathead Fox Miami Mission Natchez Omaha Ottawa Woodland Yakima Yuma Perce".split()
)
"""Those that are called as other things are, too: before ``Indians`` only."""

DISHES_AND_ANIMALS = """
American:alligator|beaver|beech|bison|bittern|black bear|bullfrog|buffalo|chestnut|coot|cranberry|crocodile|crow|eel|elm|flamingo|goldfinch|holly|kestrel|lobster|mink|oystercatcher|paddlefish|pika|robin|shad|toad|white pelican|wigeon|woodcock|cockroach|cockroaches|pit bull|quarter horse|persimmon|sycamore
Antiguan:racer
Argentine:ant|black-and-white tegu|hake|stem weevil
Armenian:cucumber|cucumbers|pizza
Australian:shepherd|cattle dog|pine|magpie|pelican|sea lion|terrier|white ibis|kelpie|brushturkey|brush turkey|redback|tree fern
Bahama:parrot|mockingbird|woodstar
Belgian:Blue|waffle|sheepdog|Malinois|endive|draft horse|hare|shepherd|tervuren
Bermuda:onion|petrel|grass|cedar|buttercup
Bolivian:river dolphin|squirrel monkey
Brazil:nut
Brazilian:pepper|blowout|free-tailed bat|tapir|wandering spider|peppertree|pepper tree|waterweed|merganser|rosewood|guinea pig
British:shorthair|bulldog
Burmese:pythons|star tortoise|rosewood
Canada:goose|geese|lynx|thistle|jay|warbler|mayflower|balsam|moonseed
Canadian:bacon|goose|geese|lynx|waterweed|pondweed|beaver|goldenrod|hemlock|tiger swallowtail|fleabane
Chilean:flamingo|rose tarantula|pine|recluse|myrtle|sea bass|seabass|palm
Chinese:cabbages|crested|chestnut|tallow|privet|elm|evergreen|mitten crab|alligator|giant salamander|paddlefish|pangolin|river dolphin|sturgeon|water deer|muntjac|pond turtle|softshell turtle|money plant|juniper|wisteria|hamster|mantis|crested dog|white dolphin|pistachio|yam|water chestnut
Congo:peafowl
Cornish:hen
Cuban:tree frog|treefrog|bread|amazon|boa|crocodile|hutia|macaw|solenodon|tody|tree snail|trogon|brown anole|royal palm
Cyprus:warbler|wheatear|mouflon|cedar
Danish:blue cheese|oil
Dutch:baby pancake|apple pie|crunch|elms|iris|door|belted|elm disease
Egyptian:goose|geese|mau|cobra|fruit bat|mongoose|plover|spiny mouse|tortoise|vulture|walking onion
English:spot|peas|toffee|muffin|sheepdog|cocker spaniel|walnut|mastiff|bulldogs|springer spaniel|sparrow|laurel|horn|pointer|elms|ivies|setters|bluebell|lavender|yew|longhorn|foxhound|bull terrier
Ethiopian:wolf|wolves
Falkland:steamer duck
Finnish:spitz|lapphund|hound
French:dip|vanilla|omelet|omelette|pastry|pastries|lavender|Bulldogs|bulldogs|poodles|braids|manicure|tarragon|roast coffee|angelfish|partridge|marigold|hydrangea|lop|sorrel|bulldog puppies|shallot
German:chocolate cake|potato salad|shepherd mix|pointer|shorthaired pointer|cockroach|cockroaches|wasp|pinscher|spitz|chamomile|wirehaired pointer
Greek:coffee|dressing|omelet|tortoise|fir|juniper|basil|oregano
Greenland:shark|halibut|seal|dog
Guatemalan:fir|black howler
Guinea:baboon|pepper|grass|hens|fowls|pig|turaco
Haitian:solenodon
Holland:lop|lops
Hungarian:partridge|wax pepper|vizsla|puli|mangalica|meadow viper
Icelandic:pony|sheepdog|poppy
Indian:runner hen|runner drake|runner ducks|rhino|elephant|pudding|fry bread|mound|burial ground|artifacts|artefacts|arrowhead|paintbrush|grass|blanket|runner duck|mascot|meal moth|nickel|cobra|gharial|grey mongoose|mongoose|peafowl|python|star tortoise|roller|myna|mynah|vulture|bison|paintbrushes|almond|fig|jujube|house crow|balsam
Irish:potato|potatoes|seed potato|seed potatoes|cream|soda bread|stews|setters|terrier|wolfhounds|breakfast tea|step dancing|elk|moss|hare|yew|red setter|heather|draught|moiled
Italian:sub|beef sandwich|sausages|parsley|bread|ices|wedding soup|meringue|alder|arum|cypress|cypresses|ryegrass|wall lizard|honey bee|honeybees|greyhound|stone pine
Jamaican:boa|iguana|fruit bat|tody
Japanese:maples|barberry|stiltgrass|eggplant|beetle|anemone|badger|cedar|crane|eel|flying squid|giant salamander|honeysuckle|hornet|knotweeds|larch|macaque|oyster drill|quail|serow|spider crab|stilt grass|wisteria|cherry tree|oak wilt|skimmia|wireweed|chin|black pine|holly|hops|sika deer
Jersey:cream|heifer|tiger moth|lily|cudweed|bull|royal potato|royal potatoes
Kenya:impala|clawed frog
Kiwi:bird|fruit
Korean:barbecue|barbeque|fir|pine|jindo|magpie
Lebanese:cypress
Madagascar:hissing cockroach|hissing cockroaches|periwinkle|fish eagle|pochard|dragon tree|palm|jasmine|spider tortoise|tree boa|rosewood
Malayan:tapir|tiger|sun bear|pangolin
Malaysian:rubber slug|tapir
Maltese:puppy|terriers|mix|honeybee|honey bee|wall lizard|tiger
Mauritius:kestrel|parakeet|fody
Mexican:wolf|wolves|gray wolf|gray wolves|jumping bean|sunflower|axolotl|bean beetle|free-tailed bat|fan palm|hairless dog|hat plant|jay|petunia|redknee tarantula|sage|walking fish|buckeye|oregano|marigold|spotted owl
Mongolian:beef|barbecue|gerbil|gazelle|oak|wild ass
Montserrat:oriole
Moroccan:mint
New Zealand:flatworm|flax|fur seal|sea lion|mud snail|pigmyweed|white rabbit|falcon
Nicaraguan:cichlid
Norway:spruces|rats|pine|lobster|lemming|maples|cinquefoil
Norwegian:elkhound|forest cat|rat|maple|lundehund|buhund|fjord horse
Panamanian:golden frog|night monkey|white-faced capuchin
Persian:lime|kitten|onager|lamb|leopard|ironwood|fallow deer|lilac|walnut|gazelle|speedwell|violet|buttercup
Peruvian:lily|lilies|pepper tree|pelican|booby|guano bird|hairless dog|torch|anchoveta|anchovy
Philippine:eagle|tarsier|crocodile|pangolin|mahogany|cobra|flying lemur
Polish:sausages|crested|hound|cochineal|lowland sheepdog
Portuguese:water dog|sausage|podengo|laurel|dogfish|oak|millipede|man-of-war|man o' war
Puerto Rican:parrot|crested toad|boa|coqui
Russian:dressing|olive|thistle|wolfhound|blue cat|desman|blue|dwarf hamster|sage|sturgeon|tortoise|vine|wheat aphid|comfrey
Scottish:terriers|deerhound|fold cat|thistle|wildcat|crossbill|blackface|heather|primrose|folds
Seychelles:warbler|magpie-robin|fody|giant tortoise
Siamese:crocodile|fighting fish|mud carp|rosewood
Somali:wild ass
Spanish:rice|mackerel|onion|olives|omelettes|chestnut|bluebell|broom|cedar|dagger|festoon|fir|ibex|imperial eagle|lynx|mastiff|moon moth|slug|terrapin|water dog|greyhound|bayonet|lavender
Sudan:grass
Surinam:cherry|toad|horned frog
Swedish:buns|tea ring|fish candy|pancake|massages|vallhund|whitebeam|elkhound
Swiss:steak|rolls|army knives|chocolate bar|mountain dog|cheese plant|stone pine|arolla pine
Syrian:hamster|brown bear|rue|wild ass|woodpecker|juniper
Thai:basil|chili|ridgeback|eggplant|pepper
Tongan:megapode
Turkish:coffee|towel|bath|angora|hazel|pine|van cat|tumbler|kangal
Ugandan:kob|red colobus
Vietnam:pheasant
Vietnamese:coffee|pot-bellied pig|potbellied pig|coriander|mint|pond turtle
Welsh:mule|mules|rarebit|terriers|pony|ponies|mountain pony|mountain ponies|springer|springer spaniel|black cattle|cob|corgi
Yemen:chameleon
"""
"""Demonyms and the plants, dishes and animals that are called by them, which need not come from there; a plural in s goes without saying."""

CURRENCIES = """
dollar:Brunei|Belizean|US|U.S.|USA|United States|American|Australian|Canadian|New Zealand|Hong Kong|Singapore|Taiwan|Taiwanese|Jamaican|Fijian|Namibian|Liberian|Zimbabwean|Zimbabwe|Barbadian|Barbados|Belize|Bahamian|Guyanese|Surinamese|Singaporean|Caymanian
cent:US|U.S.|Australian|Canadian
pound:British|UK|Egyptian|Lebanese|Syrian|Sudanese|South Sudanese|Cypriot|Cyprus|Irish|Israeli|Turkish
franc:Swiss|French|Belgian|Rwandan|Congolese|Burundian|Djiboutian|Guinean|Comorian|Luxembourg|Malian|Guinea|Burundi|Rwanda
peso:Mexican|Argentine|Argentinian|Philippine|Filipino|Chilean|Colombian|Cuban|Dominican|Uruguayan|Philippines
rupee:Indian|Pakistani|Sri Lankan|Nepalese|Mauritian|Nepali|Seychelles
dinar:Iraqi|Kuwaiti|Jordanian|Serbian|Tunisian|Algerian|Libyan|Bahraini|Yugoslav|Bahrain|Kuwait|Macedonian|Iraq
rial:Iranian|Yemeni|Omani
riyal:Saudi|Qatari|Saudi Arabian|Yemeni
dirham:Moroccan|Emirati|UAE
lira:Turkish|Italian|Maltese|Syrian|Lebanese
ruble:Russian|Belarusian
rouble:Russian|Belarusian
krona:Swedish|Icelandic
krone:Danish|Norwegian
kroner:Danish|Norwegian
kronor:Swedish
yen:Japanese
yuan:Chinese
renminbi:Chinese
won:Korean|South Korean|North Korean
baht:Thai
dong:Vietnamese
ringgit:Malaysian
rupiah:Indonesian
taka:Bangladeshi
kyat:Myanmar|Burmese
zloty:Polish
koruna:Czech|Slovak
crown:Czech|Swedish|Norwegian|Danish|Slovak|Icelandic|Estonian
forint:Hungarian
lev:Bulgarian
leu:Romanian|Moldovan
lei:Romanian|Moldovan
kuna:Croatian
denar:Macedonian|North Macedonian
lek:Albanian
lari:Georgian
dram:Armenian
manat:Azerbaijani|Turkmen
tenge:Kazakh
som:Kyrgyz|Uzbek
hryvnia:Ukrainian
mark:German|Finnish|Bosnian
guilder:Dutch
schilling:Austrian
peseta:Spanish
escudo:Portuguese
drachma:Greek
punt:Irish
shekel:Israeli
rand:South African
naira:Nigerian|Nigeria
cedi:Ghanaian|Ghana
birr:Ethiopian
nakfa:Eritrean
shilling:Kenyan|Ugandan|Tanzanian|Somali|Kenya|Uganda|Tanzania
kwacha:Zambian|Malawian
kwanza:Angolan|Angola
metical:Mozambican
pula:Botswana
real:Brazilian
reais:Brazilian
bolivar:Venezuelan
bolívar:Venezuelan
sol:Peruvian|Peru
afghani:Afghan
sterling:British
toman:Iranian|Iran
lempira:Honduran
quetzal:Guatemalan
córdoba:Nicaraguan
cordoba:Nicaraguan
colón:Costa Rican
gourde:Haitian
guaraní:Paraguayan
boliviano:Bolivian
balboa:Panamanian
convertible mark:Bosnian
soum:Uzbek
sum:Uzbek
somoni:Tajik
tugrik:Mongolian
riel:Cambodian
kip:Lao|Laotian
leone:Sierra Leonean
dalasi:Gambian
ariary:Malagasy
ouguiya:Mauritanian
loti:Lesotho
lilangeni:Swazi
new shekel:Israeli
pa'anga:Tongan
kina:Papua New Guinean
vatu:Vanuatu
tala:Samoan
rufiyaa:Maldivian
ngultrum:Bhutanese
"""

NAMED_TOGETHER = """
Turkish Republic of Northern {CYP:Cyprus}
North-East {DEU:Germany}|North-East {MKD:Macedonia}|North-East {PAK:Pakistan}|North-West {DEU:Germany}|North-West {MKD:Macedonia}|North-West {PAK:Pakistan}|North East {DEU:Germany}|North East {MKD:Macedonia}|North East {PAK:Pakistan}|North West {DEU:Germany}|North West {MKD:Macedonia}|North West {PAK:Pakistan}|South-East {DEU:Germany}|South-East {MKD:Macedonia}|South-East {PAK:Pakistan}|South-West {DEU:Germany}|South-West {MKD:Macedonia}|South-West {PAK:Pakistan}|South East {DEU:Germany}|South East {MKD:Macedonia}|South East {PAK:Pakistan}|South West {DEU:Germany}|South West {MKD:Macedonia}|South West {PAK:Pakistan}
Indo-{CHN:China} border|Indo-{CHN:China} relations|Indo-{CHN:China} ties|Indo-{CHN:China} trade|Indo-{CHN:China} war|Indo-{CHN:China} talks|Indo-{PAK:Pak}|Af-{PAK:Pak}|{PAK:Pak}-{AFG:Afghan}
United States of {BRA:Brazil}|United States of {VEN:Venezuela}|{IRN:Iranian} Azerbaijan|{IRQ:Iraqi} Turkmen|{SYR:Syrian} Turkmen|{BEL:Belgian} {COD:Congolese}
{PRK:North} and {KOR:South Korea}|{KOR:South} and {PRK:North Korea}|{PRK:Both} {KOR:Koreas}|{PRK:both} {KOR:Koreas}|{PRK:Two} {KOR:Koreas}|{PRK:two} {KOR:Koreas}
{PRK:North} and {KOR:South Korean}|{PRK:North} and {KOR:South Koreans}|{KOR:South} and {PRK:North Korean}|{KOR:South} and {PRK:North Koreans}
{COG:Both} {COD:Congos}|{COG:both} {COD:Congos}|{COG:Two} {COD:Congos}|{COG:two} {COD:Congos}
{SDN:Both} {SSD:Sudans}|{SDN:both} {SSD:Sudans}|{SDN:Two} {SSD:Sudans}|{SDN:two} {SSD:Sudans}
Antigua, {GTM:Guatemala}|Antigua in {GTM:Guatemala}|Antigua {GTM:Guatemala}|Trinidad, {BOL:Bolivia}|Trinidad in {BOL:Bolivia}|Trinidad, {CUB:Cuba}|Trinidad in {CUB:Cuba}
"""
"""Two countries that share a part of their names, and towns called as another country is, with their own: each in braces, with its code."""

OF_THE_GEORGIAN_AGE = (
    "house|houses|townhouse|townhouses|town house|town houses|terrace|terraces|terraced|rectory|vicarage|manor|mansion|mansions|villa|villas"
    "|farmhouse|cottage|cottages|facade|façade|sash|windows|silver|furniture|crescent|architecture|era|splendour|elegance"
).split("|")
BEFORE_THE_GEORGIAN_AGE = "listed|Victorian and|Victorian or|Regency and|Edwardian and|Early|early|Late|late|Mid|mid|elegant|fine".split(
    "|"
)
"""What stands behind and before the name of an age that is a demonym as well."""

RIVERS = ("Niger", "Senegal", "Jordan", "Congo", "Gambia")
"""Rivers that countries are called by; the United Nations write the country with an article as well: "returned to the Niger"."""

WITHOUT_ARTICLE = ("Senegal", "Jordan")
"""Those whose country is never written with one."""

OTHER_RIVERS = "Benue Nile Volta Ubangi Zambezi Yarmouk Chari Logone".split()
"""What stands beside them in a list of rivers."""

BEFORE_RIVER = tuple(f"{part} of the" for part in "banks bank mouth source waters tributary bend".split())
BEHIND_RIVER = "flows|flowed|burst its|overflowed|flooded its|floods its|in flood|upstream|downstream|rises in|rose by|ran dry|has risen".split(
    "|"
)
"""What is said of a river, and of no country."""

BEHIND_ARTICLE = (
    "|.|;|, a|, the|, which|, where|, whose|, and|, but|, as|, then|, near|, in|, at|, on| at| near| is| was| has| had| into|"
    " and the| or the| rose| rises| floods| flooded"
).split("|")[1:]
"""What stands behind an article and a name that is no adjective: ``baptised in the Jordan, where``, not ``the Jordan office``."""
