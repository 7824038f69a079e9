using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>Tells two matters of one message from one matter that is told in two clauses.</summary>
internal sealed partial class MatterSplitter(Forms forms, MatterReader matters, SkillOpening opening, IntentModel intents)
{
    private const int MostCuts = 4;
    private const int FewestWords = 2;
    private const int LongestName = 4;
    private const int WordsAround = 3;
    private const float SureOfService = 0.2f;
    private const float SureWithoutPlace = 0.45f;
    private const float SureOfOther = 0.55f;
    private const float SureOfBoth = 0.5f;

    /// <summary>The parts of a message, cut where a sentence ends, and within one where an 'and' joins two matters.</summary>
    public async Task<IReadOnlyList<string>> PartsAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        var parts = new List<string>();
        foreach (var text in forms.Parts(said))
        {
            parts.AddRange(await CutAsync(said.Part(text), view, cancellationToken));
        }

        return parts;
    }

    /// <summary>Whether two clauses of the same skill speak of two things: two numbers, two kinds of problem, two places.</summary>
    public bool AreApart(Matter.Skill left, Utterance leftSaid, Matter.Skill right, Utterance rightSaid, DialogueView view)
    {
        var first = Values(left, leftSaid, view);
        var second = Values(right, rightSaid, view);
        if (Differ("number") || Differ("tracking"))
        {
            return true;
        }

        if (left.Guess.Service < SureOfService || right.Guess.Service < SureOfService || !SaysWhat(rightSaid) || MatterWords.PointsBack.Fits(rightSaid))
        {
            return false;
        }

        return left.Guess.Services.Intersect(right.Guess.Services).Any() || AreOne(left, leftSaid, right, rightSaid)
            ? Address(leftSaid) is { } here && Address(rightSaid) is { } there && here.Text != there.Text
            : HasAddress(rightSaid) || (IsNamed(rightSaid) && right.Guess.Service >= SureWithoutPlace
                && (left.Guess.Service >= SureWithoutPlace || (MatterWords.NamesAThing.Fits(rightSaid) && MatterWords.SaysHowItIs.Fits(rightSaid))));

        bool Differ(string slot) =>
            first.GetValueOrDefault(slot) is { Readings: [var one, ..] } && second.GetValueOrDefault(slot) is { Readings: [var other, ..] } && one != other;
    }

    /// <summary>'There's a couch and four tires somebody left in the alley behind 41 Elm': one place at most, and taken together surely one kind of problem.</summary>
    private bool AreOne(Matter.Skill left, Utterance leftSaid, Matter.Skill right, Utterance rightSaid) =>
        !(HasAddress(leftSaid) && HasAddress(rightSaid)) && MatterWords.ListsOn.Fits(rightSaid)
        && intents.Guess($"{leftSaid.Text} {rightSaid.Text}") is { Service: >= SureOfBoth, Services: [var both] }
        && (left.Guess.Services[0] == both || right.Guess.Services[0] == both);

    public static bool HasAddress(Utterance said) => Address(said) is not null;

    /// <summary>More than where: 'in 17 Elm Street' says nothing on what is the matter there.</summary>
    private static bool SaysWhat(Utterance said) => Address(said) is not { } place
        || said.Tokens.Count(t => t.End <= place.Start || t.Start > place.End) >= FewestWords;

    /// <summary>'The street light is out' names a thing of its own; 'water is coming out' goes on about the one before.</summary>
    private static bool IsNamed(Utterance said) => MatterWords.NamesAThing.Fits(said) || !MatterWords.SaysHowItIs.Fits(said);

    private async Task<IReadOnlyList<string>> CutAsync(Utterance said, DialogueView view, CancellationToken cancellationToken)
    {
        foreach (var joint in Joint().Matches(said.Text).Take(MostCuts))
        {
            var left = said.Part(said.Text[..joint.Index].Trim(' ', ','));
            var right = said.Part(said.Text[(joint.Index + joint.Length)..].Trim());
            if (!IsWithinPlace(joint, said) && !opening.JoinsStreets(left, right) && !HoldsTogether(left, joint, right) && !TellsWhy(left, right) && !ThingsReader.Joins(said, joint.Index, joint.Index + joint.Length) && (joint.Groups["word"].Success || MatterWords.OpensAsOrder.Fits(right) || ListsPlaces(left, right))
                && await SecondAsync(left, right, view, cancellationToken) is { } second)
            {
                return [left.Text, .. await CutAsync(said.Part(second), view, cancellationToken)];
            }
        }

        return [said.Text];
    }

    /// <summary>'Pothole at 41 Elm, graffiti at 120 Oak': what begins after the comma has words and a place of its own.</summary>
    private static bool ListsPlaces(Utterance left, Utterance right) => HasAddress(left) && Address(right) is { Start: > 0 } && SaysWhat(right);

    /// <summary>The 'and' of '3rd and Main' joins two streets.</summary>
    private static bool IsWithinPlace(Match joint, Utterance said) =>
        Addresses.Recognize(said.Text, said.Culture).Any(a => a.First["subtype"] is "intersection" && a.Start < joint.Index && joint.Index + joint.Length <= a.End);

    /// <summary>The 'and' of 'on and off'.</summary>
    private static bool HoldsTogether(Utterance left, Match joint, Utterance right) =>
        MatterWords.HoldsTogether.Fits(left.Part($"{string.Join(' ', left.Tokens.TakeLast(WordsAround).Select(t => t.Text))} {joint.Groups["word"]} {string.Join(' ', right.Tokens.Take(WordsAround).Select(t => t.Text))}"));

    /// <summary>'I got a ticket and the sign was covered': the second clause tells why the first is not right.</summary>
    private static bool TellsWhy(Utterance left, Utterance right) =>
        AdviceWords.DisputesTicket.Fits(left.Part($"{left.Text} {right.Text}")) && !AdviceWords.DisputesTicket.Fits(left) && !AdviceWords.DisputesTicket.Fits(right);

    /// <summary>The second matter in its own words; null where the two clauses are one matter.</summary>
    private async Task<string?> SecondAsync(Utterance left, Utterance right, DialogueView view, CancellationToken cancellationToken)
    {
        if (left.Tokens.Count < FewestWords || right.Tokens.Count == 0)
        {
            return null;
        }

        var first = await matters.ReadAsync(left, view, cancellationToken);
        if (first is Matter.Skill located && Address(right) is { } place && place.Text.Length == right.Text.Length)
        {
            return located.Guess.Service >= SureOfService && Address(left) is { } before && !MatterWords.IsBetween.Fits(left)
                ? left.Text.Remove(before.Start, before.End - before.Start + 1).Insert(before.Start, place.Text)
                : null;
        }

        var asks = MatterWords.WantsToAsk.Find(right) is (_, var asked) ? right.Part(right.Text[asked..].Trim()) : right;
        return (first, await matters.ReadAsync(asks, view, cancellationToken)) switch
        {
            (Matter.Skill, Matter.Question) when MatterWords.AsksAtOnce.Fits(asks) => asks.Text,
            (Matter.Skill one, Matter.Skill other) when one.Name == other.Name && (right.Tokens.Count >= FewestWords || opening.TakerOfNumber(right) is not null) && AreApart(one, left, other, right, view) => right.Text,
            (Matter.Skill one, Matter.Skill other) when one.Name != other.Name && IsOther(other, right) => right.Text,
            (Matter.Question, Matter.Skill other) when Tells(right) && IsOther(other, right) => right.Text,
            _ => null,
        };
    }

    /// <summary>'And a washer' goes on with what was asked about; 'and a street light is out' tells.</summary>
    private static bool Tells(Utterance said) =>
        MatterWords.SaysHowItIs.Fits(said) || MatterWords.ThereIs.Fits(said) || HasAddress(said) || said.Tokens.Count > LongestName;

    private bool IsOther(Matter.Skill other, Utterance said) =>
        other.Confidence >= SureOfOther && said.Tokens.Count >= FewestWords && (forms.IsRequest(said) || opening.TakerOfNumber(said) == other.Name || MatterWords.OpensAsOrder.Fits(said) || Reports(other, said));

    private static bool Reports(Matter.Skill other, Utterance said) =>
        other.Name == SkillNames.FileRequest && (HasAddress(said) || other.Guess.Service >= SureWithoutPlace);

    private Dictionary<string, Command.SetSlot> Values(Matter.Skill skill, Utterance said, DialogueView view) =>
        opening.Open(skill.Name, said, skill.Guess, view).OfType<Command.SetSlot>().ToDictionary(set => set.Slot);

    private static Recognized? Address(Utterance said) =>
        Addresses.Recognize(said.Text, said.Culture).FirstOrDefault(a => a.First["subtype"] is "address" or "intersection");

    /// <summary>Where a message may be cut.</summary>
    [GeneratedRegex(@"\s*,?\s+(?<word>and|n|y|e|plus|&|also|tambi[eé]n)\s+(?:also\s+|then\s+|tambi[eé]n\s+|luego\s+)?|\s*,\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
