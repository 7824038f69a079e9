using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>The page that was cited last, for a question that may go on about it: 'where do I get it', 'how much', 'do I need an appointment'.</summary>
/// <param name="Passages">The nearest to the question first.</param>
/// <param name="Attempt">The question in the page's language.</param>
internal sealed record CitedPage(ImmutableArray<ScoredPassage> Passages, KnowledgeQuestion Question, SearchAttempt Attempt, QuestionTerms Terms)
{
    private const int Looked = 100;
    private const int MostOptions = 3;

    /// <summary>What the question names but for the day, which a page that tells its days may leave out.</summary>
    private readonly List<string> _matter = Matter(Terms);

    /// <summary>What the question names that the page does not have.</summary>
    private List<string> Own => [.. Terms.Named.Where(term => Terms.Tells(term) && !Terms.IsCovered(term, Words))];

    /// <summary>The age that is told where nothing is named; null otherwise.</summary>
    private readonly int? _age = Terms.Named.Count == 0 ? AgeTold.In(Question.Text) : null;

    /// <summary>Nothing but the page can be meant: 'can I do it online', not 'my car was towed, where is it'; 'your hours' may be the city's.</summary>
    public bool IsAllThereIs => (FollowUp.PointsBack(Question) && Terms.Named.Count <= 1) || (HasWhatIsNamed && !TellsMatter && !FollowUp.AsksTheCity(Question));

    /// <summary>Another page may be meant, where its title is what is named.</summary>
    public bool MayYield => TellsMatter && !FollowUp.PointsBack(Question);

    public bool Leans => FollowUp.Leans(Question);

    private bool TellsMatter => Terms.Named.Any(Terms.Tells);

    /// <summary>The resident's last question that named something, and what the page is about.</summary>
    public string Before => $"{Question.History.Select(turn => turn.Resident).LastOrDefault(said => Terms.TermsOf(said).Any(Terms.Tells))} {Passages[0].Passage.Title}";

    /// <summary>All that the question names stands on the page.</summary>
    public bool HasWhatIsNamed => _matter.TrueForAll(term => Terms.IsCovered(term, Words));

    private HashSet<string> Words { get; } = [.. Passages.SelectMany(p => Terms.TermsOf(p.Passage.Whole()))];

    /// <summary>What of the page comes near, where nothing on it answers.</summary>
    public ImmutableArray<KnowledgeOption> Options => !HasWhatIsNamed
        ? []
        : [.. Passages.Select(p => p.Passage).DistinctBy(p => p.Heading).Take(MostOptions).Select(p => ClosestPassages.Option(p, Question.Text, Question.Locale))];

    /// <summary>The page itself, where all that can be said is that it does not tell.</summary>
    public KnowledgeOption Option => new(Passages[0].Passage.Title, Question.Text, Passages[0].Passage.Id) { Language = Attempt.Language == Question.Locale ? null : Attempt.Language };

    public string Department => Passages[0].Passage.Department;

    /// <summary>Whether an answer to a question that leans on the page is about it, or the question names what the answer's page is about and this one does not have.</summary>
    public bool Allows(ComposedAnswer answer) =>
        !FollowUp.Is(Question) || IsTitledSo(answer.Passage) || answer.Passage.Language != Attempt.Language
        || answer.Passage.DocumentId == Passages[0].Passage.DocumentId || answer.Passage.Department == Department
        || IsNamed(answer.Passage);

    /// <summary>A few words name at least half of a title as it stands: 'cars' is not what abandoned vehicles are about.</summary>
    private bool IsTitledSo(Passage other) =>
        Terms.TermsOf(other.Title) is var title && Terms.Named.Count > 0 && Terms.Named.All(title.Contains) && Terms.Named.Count * 2 >= title.Count;

    /// <summary>The question leans on the page and names nothing that the page does not have.</summary>
    public bool IsMeant => FollowUp.Is(Question) && (FollowUp.IsTold(Question) || Own.Count == 0);

    /// <summary>Who only tells something, 'I'm a renter', names a page by its title alone.</summary>
    private bool IsNamed(Passage other) =>
        Terms.TermsOf(FollowUp.IsTold(Question) ? other.Title : other.WithQuestions()) is var about
        && Own.Count > 0 && Own.TrueForAll(term => Terms.IsCovered(term, about));

    /// <summary>The page in whichever language it was cited.</summary>
    /// <returns>Null where no page was cited.</returns>
    public static async Task<CitedPage?> OfAsync(KnowledgeQuestion question, Func<SearchAttempt, QuestionTerms> terms, IKnowledgeIndex index, CancellationToken cancellationToken)
    {
        if (question.PassageId is not null || question.LastPassageId is not { } last || question.History.IsEmpty)
        {
            return null;
        }

        foreach (var language in SearchAttempt.LanguagesFor(question))
        {
            if (SearchAttempt.In(language, question) is { } attempt && await OfAsync(last, question, attempt, terms, index, cancellationToken) is { } page)
            {
                return page;
            }
        }

        return null;
    }

    private static async Task<CitedPage?> OfAsync(
        string last, KnowledgeQuestion question, SearchAttempt attempt, Func<SearchAttempt, QuestionTerms> terms, IKnowledgeIndex index, CancellationToken cancellationToken)
    {
        var (residents, agents) = (question.History.Select(turn => turn.Resident).ToImmutableArray(), question.History.Select(turn => turn.Agent).ToImmutableArray());
        var query = new KnowledgeQuery($"{residents[^1]} {agents[^1]}", attempt.Language, null, null, residents, agents, last, question.Today, Looked);
        if ((await index.SearchAsync(query, cancellationToken)).FirstOrDefault(p => p.Passage.Id == last) is not { Passage: var cited })
        {
            return null;
        }

        var near = await index.SearchAsync(query with { Text = $"{attempt.Text} {cited.Title}", Department = cited.Department }, cancellationToken);
        var page = near.Where(p => p.Passage.DocumentId == cited.DocumentId || (cited.IsCurated && p.Passage.Url == cited.Url)).ToImmutableArray();

        // What staff wrote as a whole answer was just said; the page that it stands for says more.
        page = page.Any(p => !p.Passage.IsCurated) ? [.. page.Where(p => !p.Passage.IsCurated)] : page;
        return page.IsEmpty ? null : new(page, question, attempt, terms(attempt));
    }

    /// <summary>Whether an answer from elsewhere is surely what is asked for, where another page may be meant.</summary>
    public bool YieldsTo(ComposedAnswer other) =>
        FollowUp.Is(Question) ? IsTitledSo(other.Passage) :
        other.NamesTitle || (Terms.TermsOf(other.Passage.Title) is var title && Terms.Named.All(term => Terms.IsCovered(term, title)));

    /// <summary>What has all that is named itself goes before the rest of the page, and so does what was cited.</summary>
    public int Fit(ScoredUnit unit) => !Answers(unit) ? 0
        : 1 + (Terms.Named.Count > 0 && Terms.Named.All(term => Terms.IsCovered(term, unit.Terms)) ? 2 : 0) + (unit.Found.Passage.Id == Question.LastPassageId ? 1 : 0);

    /// <summary>Whether a sentence, an item or a row has what is asked for, in the part of the page that has what is named.</summary>
    private bool Answers(ScoredUnit unit)
    {
        var passage = unit.Found.Passage;
        if (_age is { } age)
        {
            return AgeTold.IsMeantBy(unit.Unit.Text, age);
        }

        if (Terms.Kind == QuestionKind.When && Terms.Named.Count > 0 && Terms.Named.All(term => Terms.IsCovered(term, unit.Terms)) && QuestionKinds.Of(unit.Unit.Text) == QuestionKind.When)
        {
            return true;
        }

        if (IsHeadedSo(passage))
        {
            return !QuestionKinds.Demands(Terms.Kind) || QuestionKinds.Has(Terms.Kind, unit.Unit.Text);
        }

        var part = Terms.TermsOf($"{string.Join(' ', passage.Headings)} {passage.Text}");
        if (QuestionKinds.Demands(Terms.Kind) || Terms.Kind is QuestionKind.Where or QuestionKind.Needs || AsksTheSame(passage.Heading))
        {
            return (Terms.Kind == QuestionKind.Needs ? QuestionKinds.TellsNeeds(unit.Unit.Text) : QuestionKinds.Has(Terms.Kind, unit.Unit.Text) || Terms.Kind == QuestionKind.Who)
                && _matter.TrueForAll(term => Terms.IsCovered(term, part));
        }

        return Terms.InOrder.Count > 0 && Terms.InOrder.All(term => Terms.IsCovered(term, unit.Terms));
    }

    /// <summary>A part of the page is headed with what the question names, and nothing else: 'what if I lose' and 'If you lose'.</summary>
    private bool IsHeadedSo(Passage passage) =>
        Terms.TermsOf(passage.Heading) is { Count: > 0 } heading
        && Terms.InOrder.Count > 0 && Terms.InOrder.All(term => Terms.IsCovered(term, heading)) && Terms.NamedOf(heading) == heading.Count;

    private static List<string> Matter(QuestionTerms terms) => [.. terms.Named.Where(term => !PlainlySaid.Days(terms.Language).Contains(term))];

    private bool AsksTheSame(string heading) => QuestionKinds.IsAlike(QuestionKinds.Of(heading), Terms.Kind);
}
