using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>The phrases of all languages by which something is put right: a message is not always in the one it seems to be in.</summary>
internal static class Phrases
{
    private static readonly CorrectionLexicon[] Languages = [.. new[] { "en", "es" }.Select(language => Lexicon.Read<CorrectionLexicon>($"corrections.{language}"))];

    public static readonly PhraseSet Interjections = Of(words => words.Interjections);
    public static readonly PhraseSet Joints = Of(words => words.Joints);
    public static readonly PhraseSet Openers = Of(words => words.Openers);
    public static readonly PhraseSet Sure = Of(words => words.Sure);
    public static readonly PhraseSet Is = Of(words => words.Is);
    public static readonly PhraseSet Was = Of(words => words.Was);
    public static readonly PhraseSet Are = Of(words => words.Are);
    public static readonly PhraseSet That = Of(words => words.That);
    public static readonly PhraseSet There = Of(words => words.There);
    public static readonly PhraseSet Stands = Of(words => words.Stands);
    public static readonly PhraseSet Really = Of(words => words.Really);
    public static readonly PhraseSet Not = Of(words => words.Not);
    public static readonly PhraseSet IsNot = Of(words => words.IsNot);
    public static readonly PhraseSet NotAt = Of(words => words.NotAt);
    public static readonly PhraseSet AndNot = Of(words => words.AndNot);
    public static readonly PhraseSet But = Of(words => words.But);
    public static readonly PhraseSet InsteadOf = Of(words => words.InsteadOf);
    public static readonly PhraseSet MakeIt = Of(words => words.MakeIt);
    public static readonly PhraseSet A = Of(words => words.A);
    public static readonly PhraseSet Articles = A.Or(Of(words => words.The));
    public static readonly PhraseSet Pointers = Of(words => words.Pointers);
    public static readonly PhraseSet IsCalled = Of(words => words.IsCalled);
    public static readonly PhraseSet At = Of(words => words.At);
    public static readonly PhraseSet In = Of(words => words.In);
    public static readonly PhraseSet Around = Of(words => words.Around);
    public static readonly PhraseSet AddressIs = Of(words => words.AddressIs);
    public static readonly PhraseSet RightAddressIs = Of(words => words.RightAddressIs);
    public static readonly PhraseSet AddLeadIn = Of(words => words.Add.LeadIn);
    public static readonly PhraseSet AddThat = Of(words => words.Add.That);
    public static readonly PhraseSet AddBare = Of(words => words.Add.Bare);
    public static readonly PhraseSet AddSubjects = Of(words => words.Add.Subjects);

    public static readonly string[] Doing = [.. Languages.SelectMany(words => words.Doing)];

    /// <summary>All that may stand before a correction, whether or not it announces one.</summary>
    public static readonly PhraseSet LeadIns = Openers.Or(Sure).Or(Interjections);

    /// <summary>What does not announce a correction, before what does.</summary>
    public static readonly PhraseSet Fillers = Interjections.Or(Joints);

    private static PhraseSet Of(Func<CorrectionLexicon, string[]> list) => new(Languages.SelectMany(list));
}
