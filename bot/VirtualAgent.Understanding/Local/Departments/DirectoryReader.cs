using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Departments;

/// <summary>Hears a question that is about a department's number, address or hours and nothing else: 'phone number of the harbormaster'.</summary>
internal sealed class DirectoryReader(CityProfile? city, IPlaces? places, DocumentEvidence documents, OpeningDayReader openings)
{
    private const int LongestQuestion = 14;
    private const string Duration = "duration";

    private static readonly DirectoryLexicon Words = DirectoryLexicon.Shipped;

    private readonly DirectoryNames? _names = city is null ? null : new(city, places);

    /// <summary>Null where something else is asked, or where a document of the department's own says it.</summary>
    public async Task<Command?> ReadAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        await ListedAsync(said, view, cancellationToken) ?? openings.Read(said, view);

    private async Task<Command?> ListedAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        if (_names is null || said.Tokens.Count is < 2 or > LongestQuestion || !said.Tokens.Any(token => AsksForFact(token.Text)))
        {
            return null;
        }

        var (words, time) = WithoutTime(said, view);
        var (name, beside) = _names.In(words) ?? (words.Exists(Words.Office.Contains) ? (new DirectoryName(null, [], IsPart: true), words) : default);
        if (name is null || !beside.TrueForAll(IsExpected))
        {
            return null;
        }

        var day = time is null ? null : OpeningDayReader.Day(time, DateOnly.FromDateTime(view.Now.DateTime));
        var facts = Facts(beside, time is not null);
        return facts == DirectoryFacts.None || (name.IsPart && !IsOfTheOffice(facts, beside)) || (time is not null && !facts.HasFlag(DirectoryFacts.Hours)) ? null
            : name.Department is null && facts == DirectoryFacts.Hours && day is { } open ? new Command.AskIfOpen(open, said.Text)
            : await IsDocumentedAsync(name, facts, said, view, cancellationToken) ? null
            : new Command.AskDirectory(name.Department, facts, day);
    }

    private static (List<string> Words, Recognized? Time) WithoutTime(Utterance said, DialogueView view)
    {
        var time = TimesSaid.In(said, view.Now).FirstOrDefault(found => !found.TypeName.EndsWith(Duration, StringComparison.Ordinal));
        return ([.. said.Tokens.Where(token => time is null || token.End <= time.Start || token.Start > time.End).Select(token => token.Text)], time);
    }

    private static bool IsExpected(string word) =>
        Words.Filler.Contains(word) || Words.Office.Contains(word) || Words.City.Contains(word) || AsksForFact(word);

    private static bool AsksForFact(string word) =>
        Words.Present.Contains(word) || Words.Phone.Contains(word) || Words.Email.Contains(word) || Words.Address.Contains(word) || Words.Hours.Contains(word);

    /// <summary>'Is the constable there on saturday' asks for hours only by its day.</summary>
    private static DirectoryFacts Facts(List<string> words, bool onADay)
    {
        var facts = Of(Words.Phone, DirectoryFacts.Phone) | Of(Words.Email, DirectoryFacts.Email) | Of(Words.Address, DirectoryFacts.Address) | Of(Words.Hours, DirectoryFacts.Hours);
        return facts == DirectoryFacts.None && onADay ? Of(Words.Present, DirectoryFacts.Hours) : facts;

        DirectoryFacts Of(HashSet<string> list, DirectoryFacts fact) => words.Exists(list.Contains) ? fact : DirectoryFacts.None;
    }

    /// <summary>'Are the beaches open' is about the beaches, 'the recreation office' and a phone are about the office.</summary>
    private static bool IsOfTheOffice(DirectoryFacts facts, List<string> beside) =>
        beside.Exists(Words.Office.Contains) || (facts & ~(DirectoryFacts.Phone | DirectoryFacts.Email)) == DirectoryFacts.None;

    /// <summary>A document that tells the same is cited; one of the department's own that tells a time of day, or an address, says more than the directory.</summary>
    private async Task<bool> IsDocumentedAsync(DirectoryName name, DirectoryFacts facts, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        if (await documents.FindAnswerAsync(said, view, cancellationToken) is not KnowledgeOutcome.Answered answered)
        {
            return false;
        }

        var department = city!.FindDepartment(name.Department);
        return Tells(DirectoryFacts.Phone, Has(department?.Phone ?? city.MainPhone))
            && Tells(DirectoryFacts.Email, Has(department?.Email))
            && Tells(DirectoryFacts.Hours, IsOf(name, answered, view) && DateTimes.Recognize(answered.Text, Cultures.Of(answered.Language), view.Now.DateTime).Any(IsFromTo))
            && Tells(DirectoryFacts.Address, IsOf(name, answered, view) && Addresses.Recognize(answered.Text, Cultures.Of(answered.Language)).Any());

        bool Tells(DirectoryFacts fact, bool told) => !facts.HasFlag(fact) || told;
        bool Has(string? listed) => listed is not null && answered.Text.Contains(listed, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>'8 to 4', and not 'before noon'.</summary>
    private static bool IsFromTo(Recognized time) =>
        time.TypeName.EndsWith("timerange", StringComparison.Ordinal) && time.First["start"] is not null && time.First["end"] is not null;

    private bool IsOf(DirectoryName name, KnowledgeOutcome.Answered answered, DialogueView view) =>
        city!.FindDepartment(name.Department) is { } named
            ? answered.Citations.Any(citation => citation.Department == named.Name.In(view.Locale))
            : answered.Citations.Any(citation => name.Words.Length > 0 && _names!.In([.. Tokens.Of($"{citation.Title} {answered.Text}").Select(token => token.Text)])?.Name.Department is null);
}
