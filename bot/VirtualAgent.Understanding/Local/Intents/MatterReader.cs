using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>
/// Decides what one matter of a message is: a skill, a question for the documents, either of two, or nothing the city does.
/// What the sentence looks like, what it is about and what the documents hold on it all take part.
/// </summary>
internal sealed partial class MatterReader(
    IntentModel intents,
    Forms forms,
    SkillOpening opening,
    SettledMatters settled,
    IEnumerable<ISkill> skills,
    CityProfile? city,
    IKnowledgeIndex? knowledge)
{
    private const float Sure = 0.42f;
    private const float SureOfAQuestion = 0.55f;
    private const float Lead = 0.08f;
    private const float Possible = 0.25f;
    private const float FormCounts = 0.35f;
    private const float RequestCounts = 0.2f;
    private const float EvidenceCounts = 0.4f;
    private const float Recognised = 0.04f;
    private const float StrongEvidence = 0.55f;
    private const float SomeEvidence = 0.4f;
    private const float AsFully = 0.02f;
    private const int ShortQuestion = 8;
    private const int FewWords = 2;
    private const int ShortWord = 3;
    private const float Telling = 0.3f;

    private readonly ImmutableArray<SkillDefinition> _skills = [.. skills.Select(s => s.Definition)];

    /// <summary>What a part is about; what the agent can do nothing about is still a question where a department would know.</summary>
    public async Task<Matter> ReadAsync(Utterance part, DialogueView view, CancellationToken cancellationToken)
    {
        var matter = await DecideAsync(part, view, cancellationToken);
        return matter is Matter.Nothing && view.ActiveSkill is null && IsADepartments(part, view) ? new Matter.Question(part.Text, 0f) : matter;
    }

    private async Task<Matter> DecideAsync(Utterance part, DialogueView view, CancellationToken cancellationToken)
    {
        var guess = Guess(part);
        if (Has(SkillNames.CollectionDay) && Collection(part, guess, view) is { } collection)
        {
            return collection;
        }

        if (view.ActiveSkill is null && opening.IsOnlyPlace(part))
        {
            return new Matter.Place();
        }

        if (settled.Read(part, guess, view) is { } matter)
        {
            return matter;
        }

        if (view.ActiveSkill == SkillNames.FileRequest && AsksHowLong().IsMatch(part.Text) && Topic(view) is { } reported)
        {
            return new Matter.Question(forms.Searched("how-long", part, reported), 1f);
        }

        if (guess.Known < Recognised || (view.ActiveSkill is not null && part.Tokens.Count <= FewWords && part.Tokens.All(t => t.Text.Length <= ShortWord)))
        {
            return new Matter.Nothing(CannotHandleReason.NotUnderstood);
        }

        if (IsStrayStatus(guess, part, view))
        {
            return view.ActiveSkill == SkillNames.FileRequest ? new Matter.Either(view.ActiveSkill, guess) : new Matter.Nothing(CannotHandleReason.NotUnderstood);
        }

        var asks = forms.IsQuestion(part);
        var requests = forms.IsRequest(part) || IsLocated(part) || OrdersToPay().IsMatch(part.Text);
        var evidence = await EvidenceAsync(part, view, cancellationToken);

        var skill = (guess.Best?.Share ?? 0) * SkillWeight(part, asks, requests) + (requests ? RequestCounts : 0f);
        var question = guess.Question + (asks && !requests ? FormCounts : 0f) + (EvidenceCounts * ((evidence ?? 0.5f) - 0.5f));
        var outOfScope = guess.OutOfScope + ((1f - guess.Known) * 0.15f);

        var documented = evidence >= StrongEvidence && (asks || view.ActiveSkill is null);
        if (!documented && outOfScope >= (asks ? SureOfAQuestion : Sure) && outOfScope > skill && outOfScope > question - (asks ? FormCounts : 0f))
        {
            return new Matter.Nothing(CannotHandleReason.OutOfScope);
        }

        if (guess.Best is { } best && skill >= Sure && skill >= question + Lead)
        {
            var doable = new Matter.Skill(best.Skill, guess, skill);
            return AsksHowToPay().IsMatch(part.Text) && opening.TakerOfNumber(part) is null && evidence >= SomeEvidence
                ? new Matter.Question(part.Text, skill, doable)
                : doable;
        }

        if (question >= Sure && question >= skill + Lead)
        {
            return new Matter.Question(await InContextAsync(part, evidence ?? 0f, view, cancellationToken), question);
        }

        if (guess.Best is { } near && !asks && skill >= Possible && (question >= Possible || skill > outOfScope))
        {
            return new Matter.Either(near.Skill, guess);
        }

        return documented || (asks && guess.Known > 0.2f)
            ? new Matter.Question(part.Text, question)
            : new Matter.Nothing(outOfScope > Possible ? CannotHandleReason.OutOfScope : CannotHandleReason.NotUnderstood);
    }

    /// <summary>The day an address is served, also of another address or cart right after one was looked up; null where it is not about that.</summary>
    private Matter? Collection(Utterance part, IntentGuess guess, DialogueView view)
    {
        var lookup = new Matter.Skill(SkillNames.CollectionDay, guess.Towards(SkillNames.CollectionDay), 1f);
        var again = view.JustDone == SkillNames.CollectionDay && (view.ActiveSkill is null || CollectionWords.GoOn(part));
        return again && CollectionWords.AreOnlyACart(part) && view.Memory.Facts["place"] is { } place
            ? lookup with { Given = [new Command.SetSlot("place", place.Display.In(view.Locale), [place.Value])] }
            : again && (CollectionWords.AreOnlyAPlace(part) || opening.IsOnlyPlace(part)) ? lookup
            : again && CollectionWords.ShortPlace(part) is { } named ? lookup with { Given = [new Command.SetSlot("place", named)] }
            : !CollectionWords.AskForDay(part) ? null
            : CollectionWords.TellWhere(part) || opening.HoldsSpot(part) ? lookup
            : CollectionWords.ShortPlace(part) is { } said ? lookup with { Given = [new Command.SetSlot("place", said.Replace(" de ", " ", StringComparison.OrdinalIgnoreCase))] }
            : new Matter.Question(forms.Searched("collection-day", part, CollectionWords.Cart(part)), 1f, lookup);
    }

    /// <summary>'Does it cost anything to have a couch taken' is about a skill's matter and still a question.</summary>
    private static float SkillWeight(Utterance part, bool asks, bool requests) =>
        !asks || requests ? 1f : Forms.OpensAsQuestion(part) ? 0.45f : 0.6f;

    /// <summary>An address, and no question put: something is the matter there.</summary>
    private static bool IsLocated(Utterance part) =>
        !Forms.OpensAsQuestion(part) && Addresses.Recognize(part.Text, part.Culture).Any(a => a.First["subtype"] is "address" or "intersection");

    public Command Clarify(Matter.Either either, Utterance part, DialogueView view)
    {
        var title = _skills.First(s => s.Name == either.Name).Title;
        return new Command.Clarify(
        [
            new(Phrase.Words(title), opening.Open(either.Name, part, either.Guess, view)),
            new(Phrase.Of("understanding.ask-question"), [new Command.AskKnowledge(part.Text)]),
        ]);
    }

    /// <summary>Begins what can be done with a place that was only named: a report of what is the matter there, else what takes a place.</summary>
    public ImmutableArray<Command> ForPlace(Utterance part, DialogueView view) =>
        opening.TakersOfPlace(view).OrderByDescending(skill => skill == SkillNames.FileRequest).FirstOrDefault() is { } taker
            ? opening.Open(taker, part, view)
            : [new Command.CannotHandle(CannotHandleReason.NotUnderstood)];

    /// <summary>What the message is about, with a number of the city's in it, or a word on how a report fares, taken for what it is.</summary>
    private IntentGuess Guess(Utterance part)
    {
        var guess = intents.Guess(part.Text);
        var reports = guess.Service >= Telling && IsLocated(part);
        return !reports && opening.TakerOfNumber(part) is { } taker ? guess.Towards(taker)
            : AsksAfterReport().IsMatch(part.Text) && Has(SkillNames.CheckStatus) ? guess.Towards(SkillNames.CheckStatus)
            : guess.Best?.Skill == SkillNames.CheckStatus && WantsToReport().IsMatch(part.Text) ? guess.Towards(SkillNames.FileRequest)
            : reports && guess.Best?.Skill == SkillNames.CheckStatus && !SpeaksOfReport().IsMatch(part.Text) ? guess.Towards(SkillNames.FileRequest)
            : guess;
    }

    /// <summary>In the middle of another matter a report is looked up only where one is spoken of: 'it's been two weeks' is about the matter in hand.</summary>
    private bool IsStrayStatus(IntentGuess guess, Utterance part, DialogueView view) =>
        guess.Best?.Skill == SkillNames.CheckStatus && view.ActiveSkill is not null and not SkillNames.CheckStatus
        && opening.TakerOfNumber(part) is null
        && !SpeaksOfReport().IsMatch(part.Text) && !AsksAfterReport().IsMatch(part.Text) && !SettledMatters.FollowsUp().IsMatch(part.Text);

    /// <summary>'I want to report the hole', whatever is under way.</summary>
    public static bool WantReport(Utterance said) => WantsToReport().IsMatch(said.Text);

    /// <summary>A problem that this city takes no reports of, which a department lists among its topics.</summary>
    private bool IsADepartments(Utterance part, DialogueView view)
    {
        if (Has(SkillNames.FileRequest) || city is null)
        {
            return false;
        }

        var said = part.Tokens.Select(token => Stem.Of(token.Text).ToString()).ToHashSet();
        return city.Departments
            .SelectMany(department => department.Topics.GetValueOrDefault(view.Locale, []))
            .Any(topic => Tokens.Of(topic).All(token => said.Contains(Stem.Of(token.Text).ToString())));
    }

    private bool Has(string skill) => _skills.Any(s => s.Name == skill);

    /// <summary>
    /// 'What is the late fee' while a water bill is paid is about water bills, where the documents answer that as fully as the
    /// question alone.
    /// </summary>
    private async Task<string> InContextAsync(Utterance part, float evidence, DialogueView view, CancellationToken cancellationToken)
    {
        if (Topic(view) is not { } topic || part.Tokens.Count > ShortQuestion || part.Text.Contains(topic, StringComparison.OrdinalIgnoreCase))
        {
            return part.Text;
        }

        var within = part.Part($"{part.Text.TrimEnd('?', ' ')} ({topic})");
        return await EvidenceAsync(within, view, cancellationToken) >= evidence - AsFully ? within.Text : part.Text;
    }

    /// <summary>What the matter in hand is about: the kind of bill, the kind of problem.</summary>
    private static string? Topic(DialogueView view) => view.Slots
        .Where(slot => slot.Kind == SlotKind.ServiceType || (slot.Kind == SlotKind.Choice && slot.DependsOn.IsEmpty))
        .Select(slot => view.Filled[slot.Name])
        .FirstOrDefault(value => value is { IsSkipped: false })?.Display.In(view.Locale);

    private async Task<float?> EvidenceAsync(Utterance part, DialogueView view, CancellationToken cancellationToken)
    {
        if (knowledge is null || part.Tokens.Count == 0)
        {
            return null;
        }

        var query = new KnowledgeQuery(
            part.Text, null, null, null, [], [], null, DateOnly.FromDateTime(view.Now.DateTime), Top: 1);
        try
        {
            return await knowledge.SearchAsync(query, cancellationToken) is [var best, ..] ? (float)best.Evidence : 0f;
        }
        catch (KnowledgeUnavailableException)
        {
            // A question is still one: it is told that it cannot be looked up.
            return null;
        }
    }

    [GeneratedRegex(@"^(?:\W|and|so|but|please|y|pero|entonces)*\s*(?:how|where|when|can|could|may|c[oó]mo|d[oó]nde|cu[aá]ndo|puedo|se puede|podr[ií]a)\b.*\b(?:pay|paid|payment|payments|installments?|pagar|pago|pagos|plazos|cuotas)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksHowToPay();

    /// <summary>'How long does it take you to fix it', in the middle of a report of it.</summary>
    [GeneratedRegex(@"\b(?:can|could) (?:you|u|yall|y'all|they|someone|somebody) (?:\w+ )?come\b|\bhow (?:long|soon|fast|quick(?:ly)?)\b.*\b(?:take|fix\w*|repair\w*|com(?:e|ing)|get|do|be|will)\b|\bwhen (?:will|do|does|are|is|can|would) (?:you|they|yall|y'all|someone|somebody|it|the city|the crew|a crew)\b.*\b(?:fix\w*|repair\w*|com(?:e|ing)|done|get|here|out)\b|\bcu[aá]nto (?:tiempo )?(?:se )?(?:tard|demor|llev)\w*|\b(?:en|para) cu[aá]nto(?: tiempo)?\b|\bcu[aá]ndo (?:(?:me|lo|la|los|las|van a|va a) )*(?:arregl|repar|vien|ven|lleg|qued)\w*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksHowLong();

    [GeneratedRegex(@"\b(?:(?:what'?s|how'?s|what is|how is|hows|whats)\s+(?:happening|going on|up|new|the status|the news|the latest)?\s*(?:with|of|on)?\s*my\s+(?!bill|balance|account|tax|water|ticket|trash|garbage|recycling|zone|ward|address)\w+(?:\s+\w+){0,2}$|(?:any|is there)\s+(?:news|update|word)\s+(?:on|about)|(?:did|have|has)\s+(?:they|you|anyone|someone|y'?all)\s+(?:ever\s+)?(?:fix|fixed|repair|repaired|patched?|filled?)\b.*\bmy\b|(?:did|have|has)\s+(?:they|you|u|anyone|someone|y'?all)\s+(?:ever\s+)?(?:fix|repair|patch|fill)\w*\b.*\b(?:i|we) (?:told|reported|called|mentioned)\b|what about (?:my|the) \w+(?: \w+)? i reported|status of (?:the|my) (?:last|latest)|(?:c[oó]mo va|qu[eé] (?:pasa|pas[oó]|hay) (?:con|de)|en qu[eé] qued[oó])\s+(?:mi|lo)\b|ya (?:arreglaron|repararon|taparon)\s+mi|(?:estado|estatus) (?:del|de la|de mi) (?:[uú]ltim[oa]|m[aá]s reciente)|novedad(?:es)? (?:de|sobre) mi)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksAfterReport();

    [GeneratedRegex(@"\b(?:want|need|like|trying|wanna|going|here) to (?:report|file)\b(?! status)|\b(?:quiero|quisiera|necesito|deseo|vengo a|voy a) (?:reportar|hacer un reporte)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WantsToReport();

    [GeneratedRegex(@"^(?:pay|pagar|p[aá]game)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdersToPay();

    [GeneratedRegex(@"\b(?:status|updates?|report(?:ed|s)?|requests?|case|tracking|fixed|estado|estatus|reportes?|report[eé]|solicitud|caso|seguimiento)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfReport();
}
