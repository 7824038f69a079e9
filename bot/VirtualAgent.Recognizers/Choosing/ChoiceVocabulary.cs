using System.Collections.Frozen;
using System.Collections.Immutable;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers.Choosing;

/// <summary>The words around a choice: fillers, 'neither', 'both', 'last', 'option'.</summary>
internal sealed class ChoiceVocabulary
{
    private static readonly ChoiceVocabulary English = new(
        "the a an one ones option options number choice num please i want would like id ill take go with for it is its pick choose me "
        + "give that this my of on in to and thanks thank you think lets let do um uh prefer guess just need be yes ok okay sure im im can could "
        + "get have we us at so well maybe probably then actually called said line item button press select use",
        "neither|neither one|neither of them|neither of those|neither of these|none|none of them|none of those|none of these|none of the above|not any|"
        + "not any of them|not any of those|no one of them|nothing|nothing there|not listed|isnt listed|not on the list|not there|i dont see it|"
        + "none of em|neither of em|not one of those|not one of them|none apply|none fit|nope none|something else|neither thanks",
        "both|both of them|all|all of them|all of the above|either|either one|any|any of them|any of those|whichever|doesnt matter|dont care|everything",
        last: "last|final|bottom|latest",
        first: "top",
        middle: "middle",
        secondLast: "penultimate|second to last|next to last|second last|last but one",
        former: "former",
        latter: "latter",
        markers: "option|number|choice|num|item|line|press|button|select");

    private static readonly ChoiceVocabulary Spanish = new(
        "el la los las lo un una opcion opciones numero por favor quiero quisiera dame de del en con es esa ese eso esta este me gustaria "
        + "prefiero elijo escojo creo que seria gracias y a al mi si ok vale bueno pues para yo tomo pon ponme escoger elegir digo mejor "
        + "necesito aquel aquella entonces num no presiono marco",
        "ninguno|ninguna|ninguno de ellos|ninguna de ellas|ninguno de esos|ninguna de esas|ninguno de estos|ninguna de las anteriores|ni uno ni otro|"
        + "ni una ni otra|ninguno de los dos|ninguna de las dos|nada de eso|nada|no está|no aparece|no está en la lista|otra cosa|no es ninguno|no es ninguna",
        "ambos|ambas|los dos|las dos|todos|todas|todo|cualquiera|cualquiera de ellos|da igual|me da igual|lo que sea|no importa",
        last: "ultimo|ultima|final",
        first: "arriba",
        middle: "medio|enmedio|centro|mitad",
        secondLast: "penultimo|penultima",
        former: "primerito|primerita",
        latter: "ultimito|ultimita",
        markers: "opcion|numero|num|presiono|marco|boton");

    private readonly PhraseTable<bool> _neither;
    private readonly PhraseTable<bool> _all;
    private readonly PhraseTable<bool> _secondLast;
    private readonly FrozenSet<string> _last;
    private readonly FrozenSet<string> _first;
    private readonly FrozenSet<string> _middle;
    private readonly FrozenSet<string> _markers;

    private ChoiceVocabulary(
        string fillers, string neither, string all, string last, string first, string middle, string secondLast, string former, string latter, string markers)
    {
        Fillers = fillers.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
        _neither = Table(neither);
        _all = Table(all);
        _secondLast = Table(secondLast);
        _last = Set($"{last}|{latter}");
        _first = Set($"{first}|{former}");
        _middle = Set(middle);
        _markers = Set(markers);
    }

    public FrozenSet<string> Fillers { get; }

    public static ChoiceVocabulary For(Culture culture) => culture == Culture.Spanish ? Spanish : English;

    public bool IsMarker(string key) => _markers.Contains(key);

    /// <summary>'Neither', with fillers at most around it.</summary>
    public ChoiceMatch? Rejects(List<Word> words) => Stands(words, _neither) ? new ChoiceMatch.NoneOfThem() : null;

    public ChoiceMatch? TakesAll(List<Word> words, int count) => !Stands(words, _all) ? null
        : count == 1 ? new ChoiceMatch.Chosen(0)
        : new ChoiceMatch.Ambiguous([.. Enumerable.Range(0, count)]);

    /// <summary>A place named by a word, from the ends or the middle; -1 where there is none.</summary>
    public int NamedPosition(List<Word> words, int index, int count, out int length)
    {
        length = _secondLast.Match(words, index, out _);
        if (length > 0)
        {
            return count - 2;
        }

        length = 1;
        return _last.Contains(words[index].Key) ? count - 1
            : _first.Contains(words[index].Key) ? 0
            : _middle.Contains(words[index].Key) && count % 2 == 1 ? count / 2
            : -1;
    }

    private bool Stands(List<Word> words, PhraseTable<bool> phrases)
    {
        var found = false;
        for (var i = 0; i < words.Count;)
        {
            var length = phrases.Match(words, i, out _);
            if (length == 0 && !Fillers.Contains(words[i].Key))
            {
                return false;
            }

            found |= length > 0;
            i += Math.Max(length, 1);
        }

        return found;
    }

    private static PhraseTable<bool> Table(string phrases) => new(phrases.Split('|').Select(p => (p, true)));

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet();
}
