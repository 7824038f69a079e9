using System.Collections.Frozen;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers.Phones;

/// <summary>The words before a number that say that it is some other number: 'account number', 'tarjeta'.</summary>
internal static class PhoneContext
{
    private const int Window = 48;

    private static readonly FrozenSet<string> Fillers = new[]
    {
        "is", "number", "no", "num", "nr", "nbr", "the", "my", "es", "numero", "de", "la", "mi", "id", "are", "was", "here",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> OtherNumbers = new[]
    {
        "account", "acct", "card", "citation", "parcel", "case", "ticket", "order", "reference", "ref", "policy", "licence", "license",
        "routing", "omb", "ssn", "zip", "tracking", "invoice", "permit", "serial", "isbn", "cuenta", "tarjeta", "folio", "caso",
        "multa", "referencia", "pedido", "recibo", "factura", "permiso", "expediente", "postal", "seguimiento", "boleta", "infraccion",
    }.ToFrozenSet();

    public static bool NamesOtherNumber(string text, int start)
    {
        var from = Math.Max(0, start - Window);
        var words = Word.Split(text[from..start]);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (!Fillers.Contains(words[i].Key))
            {
                return OtherNumbers.Contains(words[i].Key);
            }
        }

        return false;
    }
}
