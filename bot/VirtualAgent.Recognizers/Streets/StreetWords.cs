using System.Collections.Frozen;

namespace VirtualAgent.Recognizers.Streets;

/// <summary>The words of addresses, in English and Spanish, in lower case without accents.</summary>
internal static class StreetWords
{
    /// <summary>Street types that hardly mean anything else.</summary>
    public static readonly FrozenSet<string> Types = Set("""
        street st str avenue ave av aven avenu road rd boulevard blvd boul lane ln terrace terr ter parkway pkwy pky expressway expy
        freeway fwy highway hwy alley aly causeway cswy turnpike tpke cir crescent cres plz bypass byp crt cove cv trl trce
        """);

    /// <summary>Street types that are also plain words: they need a house number, or a name that starts with a capital letter.</summary>
    public static readonly FrozenSet<string> LooseTypes = Set("""
        drive dr court ct circle place pl way square sq loop trail plaza row run path pass walk crossing xing point pt ridge view
        park commons heights hts hill hills mews green landing lndg bend manor grove
        """);

    /// <summary>Types that stand before the name in Spanish.</summary>
    public static readonly FrozenSet<string> SpanishTypes = Set("""
        calle c/ avenida avda avd av ave carretera camino paseo bulevar boulevard blvd callejon calzada pasaje plaza privada
        cerrada ronda via travesia
        """);

    public static readonly FrozenSet<string> Directions = Set("n s e w ne nw se sw north south east west northeast northwest southeast southwest norte sur este oeste");

    public static readonly FrozenSet<string> Units = Set("apt apartment unit ste suite floor fl bldg building rm room lot trlr apto apartamento depto departamento piso interior int local oficina numero num no");

    /// <summary>Words that put a place after them: what follows may be an address without a street type.</summary>
    public static readonly FrozenSet<string> Places = Set("""
        at near outside by infront address live lives house behind opposite beside location located is en frente afuera cerca junto direccion
        vivo domicilio casa
        """);

    public static readonly FrozenSet<string> CornerWords = Set("corner intersection crossing crossroads esquina interseccion cruce crucero entre between");

    public static readonly FrozenSet<string> Joints = Set("and & n y e con / @ at x");

    /// <summary>Words that are never part of a street's name.</summary>
    public static readonly FrozenSet<string> Never = Set("""
        a about above across after again all almost also am an and another any are around as asap at away back bad be because been before
        behind being between big block blocked blocking blocks both broken brown but by can cannot cant car cars city coming corner could cracked
        damaged day days dead did didnt do does doesnt dog dogs done dont down driveway drove due during each either end every everyone
        everything feet few fix fixed flooded flooding foot for found from front ft full garbage get gets getting go goes going gone good
        got had has have havent having he heard help her here hey hi him his hole home hour hours house houses how huge i id if ill im in
        inches infront inside intersection into is isnt it its ive job just kids know large last leak leaking least left let light lights
        like little live living located location long look looking lot lots lying made make many may maybe me meter mi middle mile miles
        min mins minute minutes month months more most much my near nearly need needs neighbor never new next no nobody noise not nothing
        now number of off old on once one only or other our out outside over own p parked parking people per phone please pm pothole
        potholes power problem put question really red report right road same saw see seen several she should side sidewalk sign since
        so some someone something soon still street such sure take tell than thank thanks that thats the their them then there theres
        these they theyre thing things think this those three through time times to today tomorrow tonight too trash tree trees truck
        trucks trying two under until up us use used very want wants was water way we week weeks well went were what whats when where
        which while who whole why will with within without wont working would wrong yard year years yes yesterday yet you your
        am dollars percent oclock cents bucks tickets bags bins carts items lbs pounds gallons yrs hrs guys men
        al algo alguien antes aqui arbol asi aun ayer basura bien cada casi como con cosa cuando cuadra cuadras cual de del delante dentro
        desde despues dia dias donde dos el ella ellos en enfrente entre era es esa ese eso esquina esta estan estaba este esto frente fue
        gente gracias ha hace hacia han hasta hay he hola horas hora hoy ir junto la las le les lo los luz luces mas me mes meses mi minutos
        mucho muy nada ni no nos nuestra nuestro o otra otro para pero poco por porque pues puede pueden que quien quiero roto rota se sea
        semana semanas ser si sin sobre solo son soy su sus tambien tan tengo tenemos tiene tienen toda todo todos tres tu un una uno unos
        va veces vecino vez vivo y ya yo anos ano pesos dolares perro perros carro carros coche coches personas grande bache baches tarde
        manana noche numero
        """);

    /// <summary>Words that stand before 'street' without naming one.</summary>
    public static readonly FrozenSet<string> NotNames = Set("one dead busy whole entire residential public private side back narrow quiet dark adjacent nearby cross local wrong same following parallel opposite given empty bike driving parking traffic travel turn turning passing bus dirt gravel paved");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
