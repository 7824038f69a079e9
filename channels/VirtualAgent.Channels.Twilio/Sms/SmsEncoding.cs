using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>Keeps texts in the cheap alphabet: typographic characters become their plain equivalents.</summary>
internal static class SmsEncoding
{
    private const string Quotes = "«»“”ʺˮ‟„❝❞〝〞＂";
    private const string Apostrophes = "‘’ʻˈʼʽʹ‛＇´ˊˋ`❛❜\u0313\u0314\uFE10\uFE11";
    private const string Dashes = "—–―‐‑‒−﹣－⁃•·⎼⎽";
    private const string Spaces =
        "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\t\u0080\u008D\u0090\u009B\u009F";
    private const string Nothing =
        "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u180E\u0000\u0003\u0004\u0010\u0011\u0012\u0013\u0014\u0017\u0019";

    private static readonly FrozenDictionary<Rune, string> Equivalents = new (string Of, string As)[]
    {
        (Quotes, "\""), (Apostrophes, "'"), (Dashes, "-"), (Spaces, " "), (Nothing, string.Empty),
        ("…", "..."), ("‼", "!!"), ("‗\u0332＿", "_"), ("÷⧸\u0337\u0338⁄∕／", "/"), ("⧹⧵\u20E5﹨＼", "\\"),
        ("\u20D2\u20D3∣｜⎸⎹⏐⎜⎟", "|"), ("¼", "1/4"), ("½", "1/2"), ("¾", "3/4"), ("ǃ︕", "!"),
        ("‚\u0326﹑､、", ","), ("❨❪⟮⦅", "("), ("❩❫⟯⦆", ")"), ("⁎∗⊛✢✣✤✥✱✲✳✺✻✼✽❃❉❊❋⧆", "*"), ("˖", "+"), ("。｡", "."),
        ("ː˸⦂꞉︓", ":"), ("⁏︔", ";"), ("\u0347꞊", "="), ("‹", "<"), ("›", ">"), ("︖", "?"), ("❴", "{"), ("❵", "}"),
        ("ˆ\u0302\u1DCD", "^"), ("˜˷\u0303\u0330\u0334∼", "~"),
        ("ᴀ", "A"), ("ʙ", "B"), ("ᴄ", "C"), ("ᴅ", "D"), ("ᴇ", "E"), ("ꜰ", "F"), ("ɢ", "G"), ("ʜ", "H"), ("ɪ", "I"),
        ("ᴊ", "J"), ("ᴋ", "K"), ("ʟ", "L"), ("ᴍ", "M"), ("ɴ", "N"), ("ᴏ", "O"), ("ᴘ", "P"), ("ʀ", "R"), ("ꜱ", "S"),
        ("ᴛ", "T"), ("ᴜ", "U"), ("ᴠ", "V"), ("ᴡ", "W"), ("ʏ", "Y"), ("ᴢ", "Z"),
    }.SelectMany(e => e.Of.EnumerateRunes().Select(rune => KeyValuePair.Create(rune, e.As))).ToFrozenDictionary();

    /// <summary>Replaces what has an equivalent in GSM-7; everything else, such as Spanish accents and emoji, stays.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Valid(text).Normalize(NormalizationForm.FormC).Replace("\r\n", "\n").EnumerateRunes())
        {
            plain.Append(Equivalent(rune));
        }

        return plain.ToString();
    }

    /// <summary>Drops the accents that GSM-7 lacks (á í ó ú) and keeps those that it has (é ñ ü ¿ ¡).</summary>
    public static string WithoutForeignAccents(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var bare = Gsm7.Septets(character) > 0 || char.IsSurrogate(character)
                ? character
                : character.ToString().Normalize(NormalizationForm.FormD)[0];
            folded.Append(Gsm7.Septets(bare) > 0 ? bare : character);
        }

        return folded.ToString();
    }

    /// <summary>Half a surrogate pair, which cannot be sent, becomes U+FFFD.</summary>
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static string Equivalent(Rune rune)
    {
        if (rune.IsBmp && Gsm7.Septets((char)rune.Value) > 0)
        {
            return rune.ToString();
        }

        if (Equivalents.TryGetValue(rune, out var equivalent))
        {
            return equivalent;
        }

        // Full-width and small forms are compatibility characters of the plain ones.
        var form = rune.ToString().Normalize(NormalizationForm.FormKC);
        return Rune.GetUnicodeCategory(rune) != UnicodeCategory.Surrogate && Gsm7.Holds(form) ? form : rune.ToString();
    }
}
