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
    private const int LongestOfficer = 3;

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
            return await OfAnOfficerAsync(words, said, view, cancellationToken);
        }

        var day = time is null ? null : OpeningDayReader.Day(time, DateOnly.FromDateTime(view.Now.DateTime));
        var facts = Facts(beside, time is not null);
        return facts == DirectoryFacts.None || (name.IsPart && !IsOfTheOffice(facts, beside)) || (time is not null && !facts.HasFlag(DirectoryFacts.Hours)) ? null
            : name.Department is null && facts == DirectoryFacts.Hours && day is { } open ? OpeningDayReader.ThisMoment(new(open, said.Text), said, view)
            : await IsDocumentedAsync(name, facts, said, view, cancellationToken) ? null
            : new Command.AskDirectory(name.Department, facts, day);
    }

    /// <summary>'Email for the code officer', who is named in a department's documents alone: the department's, unless the documents tell one themselves.</summary>
    private async Task<Command?> OfAnOfficerAsync(List<string> words, Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var facts = Facts(words, onADay: false) & (DirectoryFacts.Phone | DirectoryFacts.Email);
        var officer = words.Where(word => !IsExpected(word)).ToList();
        return facts != DirectoryFacts.None && view.ActiveSkill is null && SaysWhose(words) && officer.Count is > 0 and <= LongestOfficer
            && await documents.DepartmentOfAsync(said.Part(string.Join(' ', officer)), view, cancellationToken) is { } id && city!.FindDepartment(id) is not null
            && !(await documents.FindAnswerAsync(said, view, cancellationToken) is KnowledgeOutcome.Answered told && TellsOne(told.Text, facts, said.Culture))
            ? new Command.AskDirectory(id, facts, null)
            : null;
    }

    /// <summary>'Number for', 'correo del', 'warden phone': whose it is stands beside it.</summary>
    private static bool SaysWhose(List<string> words) =>
        Enumerable.Range(0, words.Count).Any(at => (Words.Phone.Contains(words[at]) || Words.Email.Contains(words[at])) && (at + 1 == words.Count ? Words.Means.Contains(words[at]) : Words.Whose.Contains(words[at + 1])));

    private static bool TellsOne(string text, DirectoryFacts facts, Culture culture) =>
        (facts.HasFlag(DirectoryFacts.Phone) && PhoneNumbers.Recognize(text, culture).Count > 0) || (facts.HasFlag(DirectoryFacts.Email) && Emails.Recognize(text, culture).Count > 0);

    private static (List<string> Words, Recognized? Time) WithoutTime(Utterance said, DialogueView view)
    {
        var time = TimesSaid.Moments(said, view.Now).FirstOrDefault();
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
