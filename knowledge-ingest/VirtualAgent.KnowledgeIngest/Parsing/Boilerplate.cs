using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Short lines that websites put around what they say, in English and Spanish.</summary>
internal static partial class Boilerplate
{
    private const int Longest = 90;

    public static bool Is(string text) => text.Length <= Longest && Phrases().IsMatch(text);

    [GeneratedRegex(
        @"^\W*(?:skip to (?:main )?content|(?:ir|saltar|pasar) al contenido(?: principal)?|share(?: this)?(?: page)?(?: on| via)?[ :]*(?:facebook|twitter|x|linkedin|email|whatsapp)?|compart(?:ir|e)(?: esta página)?(?: en \w+)?|tweet(?: this)?|print(?: this)?(?: page)?|imprimir(?: (?:esta )?página)?|e-?mail this page|back to (?:the )?top|volver arriba|was this (?:page|information) (?:helpful|useful)\??(?: yes| no| /|,)*|¿?(?:le|te) (?:fue|resultó) útil esta página\??|(?:page )?last (?:updated|modified|reviewed)(?: on)?:? .{3,40}|última actualización:? .{3,40}|you are here:?.*|usted está aquí:?.*|read more|leer más|learn more|loading\.*|advertisement|close|cerrar|menu|search|buscar|click here|on this page:?|en esta página:?|report a problem with this page|text size.*|select language.*|powered by .{2,40})\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Phrases();
}
