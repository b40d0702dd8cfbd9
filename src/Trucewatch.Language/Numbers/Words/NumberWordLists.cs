namespace Trucewatch.Language;

/// <summary>The words of number and time, as data. One line a group: <c>value: words</c>, or words alone.</summary>
internal static class NumberWordLists
{
    public const string Small = """
        0: zero nil
        1: one
        2: two
        3: three
        4: four
        5: five
        6: six
        7: seven
        8: eight
        9: nine
        10: ten
        11: eleven
        12: twelve
        13: thirteen
        14: fourteen
        15: fifteen
        16: sixteen
        17: seventeen
        18: eighteen
        19: nineteen
        """;

    public const string Tens = """
        20: twenty
        30: thirty
        40: forty fourty
        50: fifty
        60: sixty
        70: seventy
        80: eighty
        90: ninety
        """;

    public const string Hundred = "100: hundred";

    public const string Scale = """
        1000: thousand
        1000000: million
        1000000000: billion
        1000000000000: trillion
        """;

    public const string ShortScale = """
        1000: k
        1000000: m mn mln mio mil
        1000000000: bn bln b
        1000000000000: tn trn
        """;

    public const string Dozen = "12: dozen";

    public const string Ordinal = """
        1: first
        2: second
        3: third
        4: fourth
        5: fifth
        6: sixth
        7: seventh
        8: eighth
        9: ninth
        10: tenth
        11: eleventh
        12: twelfth
        13: thirteenth
        14: fourteenth
        15: fifteenth
        16: sixteenth
        17: seventeenth
        18: eighteenth
        19: nineteenth
        20: twentieth
        30: thirtieth
        40: fortieth
        50: fiftieth
        60: sixtieth
        70: seventieth
        80: eightieth
        90: ninetieth
        100: hundredth
        1000: thousandth
        """;

    public const string Denominator = """
        2: half halves
        3: third thirds
        4: quarter quarters
        5: fifth fifths
        6: sixth sixths
        7: seventh sevenths
        8: eighth eighths
        9: ninth ninths
        10: tenth tenths
        """;

    public const string VaguePlural = "0: dozens scores hundreds thousands millions billions trillions tens";

    public const string VagueWord = "0: several handful few couple many";

    /// <summary>Length in days: the unit, then its spellings.</summary>
    public const string DurationUnit = """
        0.000011574074074074073: second seconds secs sec
        0.0006944444444444445: minute minutes mins min
        0.041666666666666664: hour hours hrs hr h
        1: day days
        1: night nights
        7: week weeks wks
        14: fortnight fortnights
        30: month months
        365: year years yrs yr
        3650: decade decades
        36500: century centuries
        """;

    /// <summary>The unit, then its spellings.</summary>
    public const string QuantityUnit = """
        km: km kms
        m: m
        cm: cm
        mm: mm
        kilometer: kilometer kilometers
        kilometre: kilometre kilometres
        meter: meter meters
        metre: metre metres
        centimeter: centimeter centimeters
        centimetre: centimetre centimetres
        millimeter: millimeter millimeters
        millimetre: millimetre millimetres
        mile: mile miles
        yard: yard yards
        foot: foot feet ft
        inch: inch inches
        kg: kg kgs kilo kilos
        kilogram: kilogram kilograms kilogramme kilogrammes
        gram: gram grams
        ton: ton tons
        tonne: tonne tonnes
        pound: pound pounds lb lbs
        ounce: ounce ounces
        hectare: hectare hectares
        acre: acre acres
        dunam: dunam dunams dunum dunums
        degree: degree degrees
        liter: liter liters
        litre: litre litres
        gallon: gallon gallons
        barrel: barrel barrels
        megawatt: megawatt megawatts mw
        kilowatt: kilowatt kilowatts
        kiloton: kiloton kilotons
        mph: mph
        calorie: calorie calories
        """;

    public const string CurrencyWord = """
        USD: dollar dollars
        EUR: euro euros
        GBP: pound pounds sterling
        ILS: shekel shekels
        RUB: ruble rubles rouble roubles
        UAH: hryvnia hryvnias hryvna hryvnya
        JPY: yen
        CNY: yuan renminbi
        NGN: naira
        ETB: birr
        MMK: kyat kyats
        AFN: afghani afghanis
        rial: rial rials
        riyal: riyal riyals
        dinar: dinar dinars
        dirham: dirham dirhams
        peso: peso pesos
        franc: franc francs
        rupee: rupee rupees
        shilling: shilling shillings
        lira: lira liras
        krona: krona kronor krone kroner
        """;

    public const string CurrencyCode = "USD EUR GBP ILS NIS RUB UAH JPY CNY CHF CAD AUD SEK NOK DKK TRY SAR AED QAR EGP IQD YER SDG";

    public const string CurrencySymbol = "$ USD € EUR £ GBP ¥ JPY ₪ ILS ₽ RUB ₴ UAH ₦ NGN ₹ INR ₺ TRY ₱ PHP";

    /// <summary>A country's adjective with a currency's name.</summary>
    public const string NationalCurrency = """
        us dollar USD
        american dollar USD
        canadian dollar CAD
        australian dollar AUD
        syrian pound SYP
        sudanese pound SDG
        lebanese pound LBP
        egyptian pound EGP
        british pound GBP
        yemeni rial YER
        iranian rial IRR
        omani rial OMR
        saudi riyal SAR
        qatari riyal QAR
        iraqi dinar IQD
        libyan dinar LYD
        jordanian dinar JOD
        kuwaiti dinar KWD
        tunisian dinar TND
        algerian dinar DZD
        emirati dirham AED
        moroccan dirham MAD
        colombian peso COP
        philippine peso PHP
        mexican peso MXN
        congolese franc CDF
        swiss franc CHF
        rwandan franc RWF
        burundian franc BIF
        cfa franc XOF
        indian rupee INR
        pakistani rupee PKR
        nepalese rupee NPR
        kenyan shilling KES
        somali shilling SOS
        ugandan shilling UGX
        turkish lira TRY
        lebanese lira LBP
        syrian lira SYP
        russian ruble RUB
        russian rouble RUB
        ukrainian hryvnia UAH
        israeli shekel ILS
        """;

    public const string Month = """
        1: january jan
        2: february feb
        3: march mar
        4: april apr
        5: may
        6: june jun
        7: july jul
        8: august aug
        9: september sept sep
        10: october oct
        11: november nov
        12: december dec
        """;

    public const string Weekday = """
        1: monday mondays mon
        2: tuesday tuesdays tues tue
        3: wednesday wednesdays weds wed
        4: thursday thursdays thurs thur thu
        5: friday fridays fri
        6: saturday saturdays sat
        7: sunday sundays sun
        """;

    public const string NameHead = """
        resolution route channel article zone area highway unit brigade battalion line gate camp phase stage section chapter
        paragraph annex appendix flight terminal ward block district sector grade type mark room checkpoint page bill law decree directive
        protocol radio road street bus level grid pier division regiment corps army axis hill point boeing airbus antonov kilometer crossing
        no
        """;

    public const string LowerNameHead = "resolution route channel article highway phase stage section chapter paragraph grade page flight number";

    public const string UnitAdjective = """
        single more further additional extra consecutive straight full whole long working calendar other successive short such solid bloody
        hard brutal tense terrible calm quiet
        """;

    public const string CountNoun = """
        people men women children personnel police dead wounded injured troops staff cattle aircraft sheep families lives
        """;

    public const string NotPlural = """
        was is has does as this its his us yes plus towards across perhaps thus less unless besides always sometimes whereas versus says
        had in on at and but to for
        marks sees saw begins ends starts remains looks shows
        """;

    public const string YearLead = "in since until till during before after from by of early late mid circa between through post pre year";

    public const string Change = """
        rose rise rises rising risen grew grow grown growing grows fell fall falls falling fallen dropped drop drops dropping increased increase
        increases increasing decreased decrease climbed climbing jumped went up down cut reduced raised shrank declined soared swelled swollen
        doubled slashed lowered dwindled surged
        """;

    public const string HalfBlocker = """
        last latter other northern southern eastern western upper lower better remaining previous nether
        """;

    public const string OverLead = "for well just after in of the took spent was is at lasted lasting a took been";

    public const string OverVerb = "hand hands handed handing turn turns turned turning opened dispute talks differ clash";

    public const string OneBefore = "no which every any each another";

    public const string OneAfter = "may might can could should would must cannot another who else way sided off time thing hand by";

    public const string DayPart = "morning afternoon evening night dawn noon midday midnight nightfall dusk sunset sunrise daybreak lunchtime";

    /// <summary>Before a number; one phrase a line.</summary>
    public const string AboutHedges = """
        about
        around
        some
        roughly
        approximately
        approx
        nearly
        almost
        close to
        nearly about
        circa
        an estimated
        estimated
        perhaps
        maybe
        in the region of
        in the order of
        on the order of
        just short of
        little short of
        something like
        virtually
        more or less
        somewhere
        somewhere around
        an approximate
        """;

    public const string AtLeastHedges = """
        at least
        at the very least
        at a minimum
        more than
        over
        well over
        just over
        slightly over
        far over
        a little over
        little more than
        a little more than
        slightly more than
        well more than
        far more than
        much more than
        many more than
        no fewer than
        not fewer than
        no less than
        not less than
        upwards of
        upward of
        north of
        in excess of
        a minimum of
        minimum of
        greater than
        exceeding
        exceed
        exceeds
        exceeded
        above
        well above
        just above
        higher than
        surpassing
        surpassed
        topping
        better than
        """;

    public const string AtMostHedges = """
        up to
        as many as
        as much as
        fewer than
        far fewer than
        less than
        far less than
        much less than
        a little less than
        slightly less than
        slightly fewer than
        little less than
        under
        just under
        well under
        slightly under
        at most
        at the most
        at the very most
        no more than
        not more than
        a maximum of
        maximum of
        below
        well below
        just below
        lower than
        no longer than
        """;

    public const string FutureCue = """
        will shall ll would due scheduled expected planned plan plans set must should may to-be begins ends expires starts opens resumes meets
        next coming deadline has-until promised intends
        """;

    public const string PastCue = """
        said told was were had did took came went fell held met began broke struck hit left lasted made got gave saw sat shot killed has have
        ran rose put kept took agreed flew bought led spoke
        """;
}
