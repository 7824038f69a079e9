using System.Collections.Frozen;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers.Names;

/// <summary>The words around people's names.</summary>
internal static class NameWords
{
    public static readonly PhraseTable<bool> EnglishCues = Table(
        "my name is|my names|my full name is|the name is|names|name is|name|this is|i am|im|i am called|call me|you can call me|its|it is|"
        + "my name|this here is|under the name|under|registered to|full name");

    public static readonly PhraseTable<bool> SpanishCues = Table(
        "me llamo|mi nombre es|mi nombre completo es|soy|soy la señora|soy el señor|nombre|a nombre de|habla|le habla|mi nombre|"
        + "me dicen|puede llamarme|el nombre es|se llama|es a nombre de");

    /// <summary>Cues that often introduce something else: what follows has to look like a name.</summary>
    public static readonly FrozenSet<string> WeakCues = Set("im i am this is its it is under names name soy habla nombre");

    /// <summary>Lower-case words inside a name: 'María de los Ángeles', 'Ludwig van Beethoven'.</summary>
    public static readonly FrozenSet<string> Particles = Set("de del la las los y van von der den da do dos di bin al el le mc mac st");

    public static readonly FrozenSet<string> Titles = Set("mr mrs ms miss mx dr sir madam sr sra srta don dona senor senora senorita");

    /// <summary>Words that end a name, or that no name begins with.</summary>
    public static readonly FrozenSet<string> Never = Set("""
        a about afraid after again all also an and angry any at back because blocked broken but by call calling can cant city concerned could
        disabled do does dont down email for from get going gonna good great had has have having here home hi hello how i id if im in
        interested is it its just late like live living looking lost mad me my need new no not number now of ok okay on one or out over
        parked paying phone please pretty problem ready really reporting resident right see sick so some sorry standing still sure
        tenant thank thanks that thats the there this time to too trying unable upset us very waiting want wants was we what whats when
        where which who why will wish with wondering work working would yes you your writing asking contacting moving senior renter owner
        homeowner landlord happy unhappy tired glad fine well outside inside stuck only about almost done about
        today tomorrow tonight morning afternoon evening noon midnight monday tuesday wednesday thursday friday saturday sunday weekend week soon
        asap anytime later before between around maybe as instead rather
        pero porque que quien residente vecino vecina dueno duena inquilino inquilina de en un una el ella los las por para con sin
        aqui yo mi mis su muy no si esta estoy es era tengo vivo quiero necesito gracias mayor discapacitado nuevo nueva propietario
        propietaria telefono correo numero ciudadano ciudadana y o al del lo le se me te como cuando donde
        hoy manana tarde noche mediodia lunes martes miercoles jueves viernes sabado domingo despues luego pronto semana antes entre cualquier mejor
        """);

    private static PhraseTable<bool> Table(string phrases) => new(phrases.Split('|').Select(p => (p, true)));

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
