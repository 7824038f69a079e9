using System.Collections.Frozen;

namespace VirtualAgent.Recognizers.Internet;

/// <summary>Top-level domains by which a bare 'name.tld' is taken for an address: all country codes and the generic ones in use.</summary>
internal static class TopLevelDomains
{
    private const string Countries = """
        ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck
        cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq
        gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr
        ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf
        pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg
        th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
        """;

    private const string Generic = """
        com org net edu gov mil int info biz name pro museum coop aero jobs mobi travel tel asia cat post arpa
        academy accountant accountants actor ads adult agency airforce amazon apartments app apple archi army art associates attorney
        auction audio auto autos aws baby band bank bar bargains baseball basketball bayern bbc beauty beer berlin best bet bid bike
        bingo bio black blog bloomberg blue bmw boats boo book boston bot boutique box broker brussels build builders business buy buzz
        cab cafe cam camera camp canon capital car cards care career careers cars casa case cash casino catering center ceo chat cheap
        christmas chrome church cisco city claims cleaning click clinic clothing cloud club coach codes coffee college cologne community
        company compare computer condos construction consulting contact contractors cooking cool country coupons courses credit
        creditcard cricket cruises dance data date dating day deal deals degree delivery dell democrat dental dentist design dev diamonds
        diet digital direct directory discount dog domains download earth eco education email energy engineer engineering enterprises
        equipment esq estate events exchange expert exposed express fail faith family fan fans farm fashion film finance financial fish
        fishing fit fitness flights florist flowers fly foo food football forsale forum foundation fun fund furniture futbol fyi gallery
        game games garden gay gift gifts gives glass global gmail gold golf google graphics gratis green gripe group guide guitars guru
        hair hamburg haus health healthcare help hiphop hockey holdings holiday homes horse hospital host hosting hotel hotels house how
        ibm icu immo inc industries ink institute insurance insure international investments irish jetzt jewelry juegos kaufen kids kim
        kitchen kiwi land law lawyer lease legal lgbt life lighting limited limo link live loan loans lol london love ltd luxury maison
        management market marketing markets mba media meet memorial men menu microsoft mobile moda mom money monster mortgage moscow
        movie music navy network new news ninja now nyc observer office one online ooo organic page paris parts party pet pharmacy phd
        photo photography photos pics pictures pink pizza place plumbing plus poker porn press productions prof promo properties property
        protection pub quest racing realty recipes red rehab reise rent rentals repair report republican rest restaurant review reviews
        rich rip rocks rodeo rugby run sale salon sarl school science search security services sexy shiksha shoes shop shopping show
        singles site ski skin soccer social software solar solutions soy space sport store stream studio study style supplies supply
        support surf surgery systems tattoo tax taxi team tech technology tennis theater tickets tips tires today tokyo tools top tours
        town toys trade trading training tube university uno vacations vegas ventures versicherung vet viajes video villas vin vip vision
        vodka vote voting voyage wales watch weather web webcam website wedding wien wiki win wine work works world wtf xbox xyz yachts
        yoga yokohama youtube zone
        """;

    private static readonly FrozenSet<string> Names =
        $"{Countries} {Generic}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> label) => Lookup.Contains(label);
}
