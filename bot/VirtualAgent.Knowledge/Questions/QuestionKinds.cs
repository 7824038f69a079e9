using System.Text.RegularExpressions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Questions;

/// <summary>Tells what a question asks for, and whether a text has that.</summary>
internal static partial class QuestionKinds
{
    private static readonly (QuestionKind Kind, Regex Pattern)[] Patterns =
    [
        (QuestionKind.HowTo, WhatToDo()),
        (QuestionKind.HowLong, HowLong()),
        (QuestionKind.HowMuch, HowMuch()),
        (QuestionKind.AtTime, AtTime()),
        (QuestionKind.Measure, Measure()),
        (QuestionKind.HowMany, HowMany()),
        (QuestionKind.Needs, Needs()),
        (QuestionKind.When, When()),
        (QuestionKind.Where, Where()),
        (QuestionKind.Phone, Phone()),
        (QuestionKind.Who, Who()),
        (QuestionKind.HowTo, HowTo()),
        (QuestionKind.YesNo, YesNo()),
    ];

    public static QuestionKind Of(string question) => Asking(Folded(question)).Kind;

    /// <summary>The question without the words that tell its kind.</summary>
    public static string WithoutAsking(string question) =>
        Folded(question) is var folded && Asking(folded).Pattern is { } pattern ? pattern.Replace(folded, " ") : folded;

    private static (QuestionKind Kind, Regex? Pattern) Asking(string folded) => Patterns.FirstOrDefault(p => p.Pattern.IsMatch(folded));

    private static string Folded(string question) =>
        string.Join(' ', Words.Of(question.Length > 1000 ? question[..1000] : question).Select(w => Shorthand.Expand("es", Shorthand.Expand("en", w.Folded))));

    /// <summary>Whether nothing answers that lacks the sort of thing asked for.</summary>
    public static bool Demands(QuestionKind kind) => kind is QuestionKind.HowMuch or QuestionKind.When or QuestionKind.AtTime or QuestionKind.HowLong or QuestionKind.HowMany or QuestionKind.Measure or QuestionKind.Phone;

    /// <summary>Whether a heading that asks for one thing announces what answers another: 'When to come' and 'what time'.</summary>
    public static bool IsAlike(QuestionKind heading, QuestionKind asked) =>
        asked != QuestionKind.Other && (heading == asked || (heading, asked) is (QuestionKind.When, QuestionKind.AtTime) or (QuestionKind.AtTime, QuestionKind.When) or (QuestionKind.Who, QuestionKind.Phone));

    /// <summary>Whether a text holds the sort of thing that the question asks for.</summary>
    public static bool Has(QuestionKind kind, string text) => kind switch
    {
        QuestionKind.HowMuch => Money().IsMatch(text),
        QuestionKind.When => Time().IsMatch(text),
        QuestionKind.AtTime => Clock().IsMatch(text),
        QuestionKind.HowLong => Duration().IsMatch(text),
        QuestionKind.Measure => Quantity().IsMatch(text),
        QuestionKind.HowMany => Number().IsMatch(text),
        QuestionKind.Where => Place().IsMatch(text),
        QuestionKind.Who => Contact().IsMatch(text),
        QuestionKind.Phone => PhoneNumber().IsMatch(text),
        QuestionKind.HowTo or QuestionKind.Needs => Steps().IsMatch(text),
        QuestionKind.YesNo => Rule().IsMatch(text),
        _ => false,
    };

    /// <summary>Whether a text says what to bring or have.</summary>
    public static bool TellsNeeds(string text) => Requirement().IsMatch(text);

    [GeneratedRegex(@"\b(how much|owe|penalty|surcharge|the fine|cost|costs|price|prices|fee|fees|fare|fares|how expensive|rate|rates|cuanto (cuesta|cuestan|vale|sale|cobran|es|hay que pagar|tengo que pagar|pago|debo)|cuanto|precio|precios|tarifa|tarifas|costo|costos|cuesta|multa de cuanto|rebajan|recargo)\b")]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"\b(how long|how soon|how fast|how quick|how quickly|how far (ahead|in advance)|cuanto tiempo|cuanto (se )?(tarda|tardan|dura|duran|demora|demoran)|cuantos dias|con cuanta (anticipacion|anterioridad)|how many (days|weeks|months|hours|minutes|years))\b")]
    private static partial Regex HowLong();

    [GeneratedRegex(@"\b(how (tall|high|big|deep|wide|thick|close|near|large|heavy|hot|warm|cold|old|young|far|small|hard)|how long (of )?(a|can a|may a|must a|should a|is a) [a-z]+( be| is|$)|(what|max|maximum|minimum|min) (size|age|height|width|length|weight|depth|distance|temperature)|what temp|height (limit|of)|que edad|cuantos anos (hay|tiene|debe)|que tan (alto|alta|grande|lejos|cerca|hondo|profundo)|que (tamano|altura|temperatura|distancia)|altura (maxima|de))\b")]
    private static partial Regex Measure();

    [GeneratedRegex(@"\b(how many|how often|limit|maximum|cuantos|cuantas|limite|maximo|cada cuanto)\b")]
    private static partial Regex HowMany();

    [GeneratedRegex(@"\b(what time|what hours|hours|how early|how late|(a|de|desde|hasta) que horas?|que horas|horario|horarios)\b")]
    private static partial Regex AtTime();

    [GeneratedRegex(@"\bwhat ((documents|papers|paperwork|proof|id|items|things) )?((do|does|should|must|will) (i|we|you|they) (have to |need to )?(need|bring|show)( to (bring|have|show|take))?|is (needed|required)|you (will |must )?(need|bring)|to bring)|^(and )?(what|which) (papers|paperwork|documents|proof)$|\b(requirements|paperwork)\b|^(y )?que (papeles|documentos)$|\b(que|cuales) ((documentos|papeles|requisitos) )?((necesito|necesitamos|se necesita|se necesitan)( (llevar|traer|presentar|tener))?|tengo que (llevar|traer)|hay que (llevar|traer)|debo (llevar|traer)|llevo|piden|necesita|traer|llevar)|\brequisitos\b")]
    private static partial Regex Needs();

    [GeneratedRegex(@"\b(phone|hotline|helpline|number to call|(who|whom|where) (do|can|should|would|to) ?(i|we|you)? ?(call|phone)|telefono|numero (para|de) (llamar|contacto)|a (quien|donde) (le |les )?(llamo|hablo|marco|llamamos|hablamos))\b")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(when|what time|what day|what days|which day|what date|hours|open|close|closed|closes|schedule|due|deadline|season|until|cuando|plazo|a que hora|que dia|que dias|horario|horarios|hora|abre|abren|cierra|cierran|abierto|abierta|abiertos|fecha|vence|hasta)\b")]
    private static partial Regex When();

    [GeneratedRegex(@"\b(where|address|location|located|donde|adonde|direccion|ubicacion|queda)\b")]
    private static partial Regex Where();

    [GeneratedRegex(@"\b(who|whom|phone|number to call|contact|call|email|quien|quienes|telefono|llamar|llamo|contacto|correo)\b")]
    private static partial Regex Who();

    [GeneratedRegex(@"\bwhat (should|do|can|must|would) (i|we|you|people|drivers|residents|somebody|someone) do\b(?! (for|with))|\bwhat (now|to do)\b|\bque (hago|hacemos|debo hacer|debemos hacer|se hace|hacer|tengo que hacer)\b")]
    private static partial Regex WhatToDo();

    [GeneratedRegex(@"\b(ways to|how (do|can|to|should|would|does|is|are|i)|what (do i need|documents|steps)|como|que necesito|que documentos|requisitos|pasos)\b")]
    private static partial Regex HowTo();

    [GeneratedRegex(@"^(is|are|can|could|do|does|did|will|would|should|am|may|must|has|have|es|son|puedo|puede|hay|tengo que|se puede|necesito|debo|esta|estan)\b")]
    private static partial Regex YesNo();

    [GeneratedRegex(@"\$\s?\d|\bfree\b|\bno (charge|fee|cost)\b|\bgratis\b|gratuit|sin costo|\d por ciento|\d ?%|\d percent|\bcents\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b\d{1,2}(:\d\d)?\s?([ap]\.?\s?m\b|noon|midnight)|\b\d{1,2}:\d\d\b|\b(mon|tues|wednes|thurs|fri|satur|sun)(day)?s?\b|\b(january|february|march|april|june|july|august|september|october|november|december)\b|(?-i:\bMay\b)(?=[,.;)]|\s+(\d|to\b|and\b|or\b|through\b))|(?<=\b(in|by|until|of|from|through|to|before|after|since)\s)(?-i:May)\b|\b(lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)\b|\b(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b|\b(weeks?|weekly|daily|days?|months?|semanas?|días?|mes(es)?|diario)\b|\b\d+ (hours?|minutes?|years?|horas?|minutos?|años?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b\d{1,2}(:\d\d)?\s?([ap]\.?\s?m\b|noon|midnight)|\b\d{1,2}:\d\d\b|\b(noon|midnight|mediodía|medianoche)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\d{3}-\d{4}|\b[2-9]11\b|\b988\b")]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"\b(\d+|one|two|three|four|five|six|seven|ten|un|una|dos|tres|cuatro|cinco|seis|siete|diez) ((working|business|calendar) )?(minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|días?|semanas?|mes(es)?|años?)\b|\b(same day|overnight|at once|immediately|mismo día|de inmediato)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\d|\b(one|two|three|four|five|six|seven|eight|ten|twelve|once|twice|weekly|every|una|dos|tres|cuatro|cinco|seis|cada)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b\d{1,5} ([NSEW]\.? )?[A-Z]\w+|\b(Street|Avenue|Drive|Road|Square|Boulevard|Lane|room|Park|Library|Center|City Hall|online|website|calle|avenida|sala|parque|biblioteca|en línea)\b")]
    private static partial Regex Place();

    [GeneratedRegex(@"\d{3}-\d{4}|@|\b(call|contact|department|office|llame|oficina|departamento|division|officer|clerk|staff)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\d[\d,.]*[- ]?(feet|foot|inch|inches|yards?|miles?|square|pounds?|tons?|gallons?|degrees|years?|months?|weeks|older|percent|grains?|acres?|pies|pulgadas|millas|libras|galones|grados|años|meses|por ciento)\b|\b(ages? \d|\d+ or (older|younger|under|over|more|less))", RegexOptions.IgnoreCase)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"\b(may|must|allowed|legal|illegal|need(s|ed)?|required|requires?|cannot|not|no|never|only|free|against|puede|pueden|debe|deben|necesita|necesitan|permite|permiten|permitid[oa]s?|prohibid[oa]s?|ilegal|obligatori[oa]|solo|nunca|gratis)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*([-*]|\d+\.)\s|\b(apply|submit|bring|call|go to|visit|fill|complete|send|mail|register|pay|online|request|solicite|llame|traiga|complete|envíe|presente|pague|visite|vaya|pida|en línea)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Steps();

    [GeneratedRegex(@"\b(brings?|needs?|requires?|required|must (have|show)|proof|ID|traigan?|lleven?|necesitan?|presenten?|muestren?|requisitos?|comprobante|identificación)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Requirement();
}
