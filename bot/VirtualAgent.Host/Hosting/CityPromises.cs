using VirtualAgent.Core.City;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Host.Hosting;

/// <summary>What the agent says that it can do is what this city has something behind: other words stand in for what promises more.</summary>
internal static class CityPromises
{
    private static readonly string[] OfAnswers =
    [
        "greeting", "greeting.questions-only", "menu", "menu.questions-only", "small-talk.what-can-you-do", "small-talk.what-can-you-do.questions-only",
    ];

    private static readonly string[] OfEverything = ["sms.started", "sms.help"];

    /// <param name="answers">Whether there is anything to answer questions from.</param>
    public static TextCatalog WithPromisesOf(this TextCatalog texts, CityPack pack, bool answers)
    {
        texts = answers ? texts : Instead(texts, OfAnswers, "no-documents");
        texts = answers && !pack.Services.IsEmpty && !pack.Bills.IsEmpty ? texts : Instead(texts, OfEverything, "some");
        texts = pack.Services.IsEmpty ? Instead(texts, ["small-talk.complaint", "cannot-handle.attachment"], "no-reports") : texts;
        return pack.City.Languages.Length > 1 ? texts : Instead(texts, ["cannot-handle.other-language"], "alone");
    }

    private static TextCatalog Instead(TextCatalog texts, IEnumerable<string> keys, string variant) =>
        keys.Aggregate(texts, (said, key) => said.Instead(key, $"{key}.{variant}"));
}
