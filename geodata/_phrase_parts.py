"""What longer names are put together from: papers and what stands beside them, currencies, dishes, first peoples, rivers."""

from __future__ import annotations

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
"""What stands behind those names there."""

BEHIND_PAPERS = "reported|wrote|journalist|correspondent|quoted|interviewed|has reported|television".split(
    "|"
)
BEFORE_PAPERS = "told|interview with|by|according to".split("|")

SERVICES = "BBC|BBC News|VOA|RFI|DW|SBS|RFA|LRT|Al Jazeera|Euronews".split("|")
SERVED = "Persian Turkish Russian Ukrainian Somali English Burmese Vietnamese Chinese Indonesian Korean Albanian Serbian Thai Khmer Lao".split()
"""Broadcasters, and the languages of their services: ``BBC Persian``."""

VARIETIES = {
    "English": "Australian|Canadian|Indian|Irish|Jamaican|New Zealand|Nigerian|Philippine|Scottish|Singapore|South African",
    "Arabic": "Algerian|Egyptian|Iraqi|Jordanian|Lebanese|Libyan|Moroccan|Palestinian|Sudanese|Syrian|Tunisian|Yemeni",
    "French": "Belgian|Canadian|Swiss",
    "German": "Austrian|Swiss",
    "Spanish": "Argentine|Chilean|Colombian|Cuban|Dominican|Mexican|Puerto Rican",
    "Portuguese": "Angolan|Brazilian|Mozambican",
    "Persian": "Afghan",
    "Pidgin": "Nigerian",
    "Patois": "Jamaican",
}
"""A language -> those who speak it in their own way: ``Swiss German``."""

OF_VARIETIES = (
    "-language",
    "-speaking",
    " daily",
    " newspaper",
    " news",
    " teacher",
    " translation",
    " song",
)
"""What is theirs and in the language they share: ``an Indian English-language daily``."""

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
Algerian:iris|ivy
American:alligator|beaver|beech|bison|bittern|black bear|bullfrog|buffalo|chestnut|coot|cranberry|crocodile|crow|eel|elm|flamingo|goldfinch|holly|kestrel|lobster|mink|oystercatcher|paddlefish|pika|robin|shad|toad|white pelican|wigeon|woodcock|cockroach|cockroaches|pit bull|quarter horse|persimmon|sycamore|bulldog|cheese|gooseberry
Antiguan:racer
Argentine:ant|black-and-white tegu|hake|stem weevil
Armenian:cucumber|cucumbers|pizza|grape hyacinth
Australian:shepherd|cattle dog|pine|magpie|pelican|sea lion|terrier|white ibis|kelpie|brushturkey|brush turkey|redback|tree fern
Austrian:pine
Bahama:parrot|mockingbird|woodstar
Belgian:Blue|waffle|sheepdog|Malinois|endive|draft horse|hare|shepherd|tervuren|draft horses|mare|mares
Bermuda:onion|petrel|grass|cedar|buttercup
Bolivian:river dolphin|squirrel monkey
Bosnian:pine
Brazil:nut
Brazilian:pepper|blowout|free-tailed bat|tapir|wandering spider|peppertree|pepper tree|waterweed|merganser|rosewood|guinea pig
British:shorthair|bulldog
Bulgarian:pine
Burmese:pythons|star tortoise|rosewood
Canada:goose|geese|lynx|thistle|jay|warbler|mayflower|balsam|moonseed
Canadian:bacon|goose|geese|lynx|waterweed|pondweed|beaver|goldenrod|hemlock|tiger swallowtail|fleabane|columbine
Chile:sauce|pepper|powder|relleno|pine|verde|con queso|con carne|cook-off|Cook-off
Chilean:flamingo|rose tarantula|pine|recluse|myrtle|sea bass|seabass|palm|flame tree|potato vine|guava
China:hutch|closet|cabinet|cupboard
Chinese:water dragon|cabbages|crested|chestnut|tallow|privet|elm|evergreen|mitten crab|alligator|giant salamander|paddlefish|pangolin|river dolphin|sturgeon|water deer|muntjac|pond turtle|softshell turtle|money plant|juniper|wisteria|hamster|mantis|crested dog|white dolphin|pistachio|yam|water chestnut
Ceylon:cinnamon
Congo:peafowl
Cornish:hen
Cuban:cichlid|tree frog|treefrog|bread|amazon|boa|crocodile|hutia|macaw|solenodon|tody|tree snail|trogon|brown anole|royal palm|oregano
Cyprus:warbler|wheatear|mouflon|cedar
Danish:blue cheese|oil|modern
Dutch:barn|baby pancake|apple pie|crunch|elms|iris|door|belted|elm disease|colonial home|colonial house|Colonial home|Colonial house
Egyptian:goose|geese|mau|cobra|fruit bat|mongoose|plover|spiny mouse|tortoise|vulture|walking onion
English:spot|peas|toffee|muffin|sheepdog|cocker spaniel|walnut|mastiff|bulldogs|springer spaniel|sparrow|laurel|horn|concertina|pointer|elms|ivies|setters|bluebell|lavender|yew|longhorn|foxhound|bull terrier|cucumber|Leicester
Ethiopian:wolf|wolves|banana
Falkland:steamer duck
Finnish:spitz|lapphund|hound
French:dip|vanilla|omelet|omelette|pastry|pastries|lavender|Bulldogs|bulldogs|poodles|braids|manicure|tarragon|roast coffee|angelfish|partridge|marigold|hydrangea|lop|sorrel|bulldog puppies|shallot|provincial dresser|provincial style|provincial furniture|country decor|country kitchen
German:chocolate cake|potato salad|shepherd mix|pointer|shorthaired pointer|cockroach|cockroaches|wasp|pinscher|spitz|chamomile|wirehaired pointer
Greek:coffee|dressing|omelet|tortoise|fir|juniper|basil|oregano
Greenland:shark|halibut|seal|dog|wheatear
Guatemalan:fir|black howler
Guernsey:cow|heifer|bull|calf|sweater|jumper|lily|lilies
Guinea:baboon|pepper|grass|hens|fowls|pig|turaco
Haitian:solenodon
Holland:lop|lops
Hungarian:partridge|wax pepper|vizsla|puli|mangalica|meadow viper|oak
Icelandic:horse|horses|sheepdog|pony|poppy
India:pale ale
Indian:softshell turtle|runner hen|runner drake|runner ducks|rhino|elephant|pudding|fry bread|mound|burial ground|artifacts|artefacts|arrowhead|paintbrush|grass|blanket|runner duck|mascot|meal moth|nickel|cobra|gharial|grey mongoose|mongoose|peafowl|python|star tortoise|roller|myna|mynah|vulture|bison|paintbrushes|almond|fig|jujube|house crow|balsam|burn|Game cock|Game hen|bean tree
Irish:potato|potatoes|seed potato|seed potatoes|cream|soda bread|stews|setters|terrier|wolfhounds|breakfast tea|step dancing|elk|moss|hare|yew|red setter|heather|draught|moiled|twins|exit|goodbye|ivy
Italian:bees|bee|sub|beef sandwich|sausages|parsley|bread|ices|wedding soup|meringue|alder|arum|cypress|cypresses|ryegrass|wall lizard|honey bee|honeybees|greyhound|stone pine
Jamaican:boa|iguana|fruit bat|tody
Japanese:maples|barberry|stiltgrass|eggplant|beetle|anemone|badger|cedar|crane|eel|flying squid|giant salamander|honeysuckle|hornet|knotweeds|larch|macaque|oyster drill|quail|serow|spider crab|stilt grass|wisteria|cherry tree|oak wilt|skimmia|wireweed|chin|black pine|holly|hops|sika deer|acer
Jersey:cream|heifer|tiger moth|lily|cudweed|bull|royal potato|royal potatoes|calf|calves|wall
Kenya:impala|clawed frog
Kiwi:bird|fruit
Korean:barbecue|barbeque|fir|pine|jindo|magpie|mint
Lebanese:cypress
Lebanon:cedar
Macedonian:pine
Madagascar:hissing cockroach|hissing cockroaches|periwinkle|fish eagle|pochard|dragon tree|palm|jasmine|spider tortoise|tree boa|rosewood
Malawi:cichlid
Malayan:tapir|tiger|sun bear|pangolin
Malaysian:rubber slug|tapir
Maltese:puppy|terriers|mix|honeybee|honey bee|wall lizard|tiger|puppies
Mauritius:kestrel|parakeet|fody
Mexican:wolf|wolves|gray wolf|gray wolves|jumping bean|sunflower|axolotl|bean beetle|free-tailed bat|fan palm|hairless dog|hat plant|jay|petunia|redknee tarantula|sage|walking fish|buckeye|oregano|marigold|spotted owl|orange blossom|fleabane
Mongolian:beef|barbecue|gerbil|gazelle|oak|wild ass
Montserrat:oriole
Moroccan:mint|broom
Morocco:leather
Nepalese:cinquefoil
New Zealand:flatworm|flax|fur seal|sea lion|mud snail|pigmyweed|white rabbit|falcon
Nicaraguan:cichlid
Norway:spruces|rats|pine|lobster|lemming|maples|cinquefoil
Norwegian:elkhound|forest cat|rat|maple|lundehund|buhund|fjord horse
Panamanian:golden frog|night monkey|white-faced capuchin
Persian:lime|kitten|onager|lamb|leopard|ironwood|fallow deer|lilac|walnut|gazelle|speedwell|violet|buttercup|cucumber
Peruvian:lily|lilies|pepper tree|pelican|booby|guano bird|hairless dog|torch|anchoveta|anchovy
Philippine:eagle|tarsier|crocodile|pangolin|mahogany|cobra|flying lemur
Polish:hen|hens|rooster|bantam|pullet|sausages|crested|hound|cochineal|lowland sheepdog
Portugal:laurel
Portuguese:water dog|sausage|podengo|laurel|dogfish|oak|millipede|man-of-war|man o' war
Puerto Rican:parrot|crested toad|boa|coqui
Russian:bees|dressing|olive|thistle|wolfhound|blue cat|desman|blue|dwarf hamster|sage|sturgeon|tortoise|vine|wheat aphid|comfrey
Scottish:terriers|deerhound|fold cat|thistle|wildcat|crossbill|blackface|heather|primrose|folds
Serbian:spruce
Seychelles:warbler|magpie-robin|fody|giant tortoise
Siamese:crocodile|fighting fish|mud carp|rosewood|kitten|kittens|mix
Somali:wild ass
Sri Lankan:leopard|junglefowl
Spanish:rice|mackerel|onion|olives|omelettes|chestnut|bluebell|broom|cedar|dagger|festoon|fir|ibex|imperial eagle|lynx|mastiff|moon moth|slug|terrapin|water dog|greyhound|bayonet|lavender|colonial home|colonial house|Colonial home|Colonial house|Revival home|Revival house|Revival style
Sudan:grass
Surinam:cherry|toad|horned frog
Swedish:buns|tea ring|fish candy|pancake|massages|vallhund|whitebeam|elkhound|Fish|death cleaning
Swiss:steak|rolls|army knives|chocolate bar|mountain dog|cheese plant|stone pine|arolla pine|pine
Syrian:hamster|brown bear|rue|wild ass|woodpecker|juniper|hibiscus
Thai:basil|chili|ridgeback|eggplant|pepper|chile|chiles
Tongan:megapode
Turkey:carpet|rug|oak
Turkish:coffee|towel|bath|angora|hazel|pine|van cat|tumbler|kangal|sage
Ugandan:kob|red colobus
Vietnam:pheasant
Vietnamese:coffee|pot-bellied pig|potbellied pig|coriander|mint|pond turtle
Welsh:mule|mules|rarebit|terriers|pony|ponies|mountain pony|mountain ponies|springer|springer spaniel|black cattle|cob|corgi|Mountain pony|Mountain ponies|Black cattle|poppy|poppies|onion
Yemen:chameleon
"""
"""Demonyms and the plants, dishes and animals that are called by them, which need not come from there; a plural in s goes without saying."""

CURRENCIES = """
dollar:Brunei|Belizean|US|U.S.|USA|United States|American|Australian|Canadian|New Zealand|Hong Kong|Singapore|Taiwan|Taiwanese|Jamaican|Fijian|Namibian|Liberian|Zimbabwean|Zimbabwe|Barbadian|Barbados|Belize|Bahamian|Guyanese|Surinamese|Singaporean|Caymanian|Bajan
cent:US|U.S.|Australian|Canadian
pound:British|UK|Egyptian|Lebanese|Syrian|Sudanese|South Sudanese|Cypriot|Cyprus|Irish|Israeli|Turkish
franc:Swiss|French|Belgian|Rwandan|Congolese|Burundian|Djiboutian|Guinean|Comorian|Luxembourg|Malian|Guinea|Burundi|Rwanda
peso:Mexican|Argentine|Argentinian|Philippine|Filipino|Chilean|Colombian|Cuban|Dominican|Uruguayan|Philippines
rupee:Indian|Pakistani|Sri Lankan|Nepalese|Mauritian|Nepali|Seychelles
dinar:Iraqi|Kuwaiti|Jordanian|Serbian|Tunisian|Algerian|Libyan|Bahraini|Yugoslav|Bahrain|Kuwait|Macedonian|Iraq
rial:Iranian|Yemeni|Omani
riyal:Saudi|Qatari|Saudi Arabian|Yemeni|Omani
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

OF_THE_GEORGIAN_AGE = (
    "house|houses|townhouse|townhouses|town house|town houses|terrace|terraces|terraced|rectory|vicarage|manor|mansion|mansions|villa|villas"
    "|farmhouse|cottage|cottages|facade|façade|sash|windows|silver|furniture|crescent|architecture|era|period|splendour|elegance|mahogany|sideboard|chest of drawers|dining table|farmhouses|coaching inn|colonial|revival"
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
