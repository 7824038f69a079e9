using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Understanding.Local.Intents;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Finds the category of a report in a resident's own words.</summary>
internal sealed class ServiceReader(IntentModel intents, PlaceReader places)
{
    private const float SureOfOther = 0.3f;
    private const float SureBesideOffered = 0.5f;
    private const float SureAlone = 0.4f;
    private const float LikelyAtPlace = 0.1f;
    private const float LeastForAnswer = 0.06f;
    private const int ShortestTelling = 3;

    /// <summary>Another category than the one that was taken, where the words are sure of it.</summary>
    public Command.SetSlot? Other(SlotDefinition slot, Utterance said, string taken)
    {
        var guess = intents.Guess(said.Text);
        return guess.Service < SureOfOther || guess.Services.IsEmpty || guess.Services[0] == taken
            ? null
            : new(slot.Name, said.Text, guess.Services.Remove(taken));
    }

    /// <summary>The one category that the words are sure of; null where they are not.</summary>
    public string? Sure(Utterance said) => Named(said, SureAlone);

    /// <summary>The category that the words speak of, where something else says that one is wanted; null where they speak of none.</summary>
    public string? Likely(Utterance said) => Named(said, LikelyAtPlace);

    private string? Named(Utterance said, float least) =>
        intents.Guess(said.Text) is { Services: [var service, ..] } guess && guess.Service >= least ? service : null;

    /// <summary>The categories that come into question for the words of an answer; null where none does.</summary>
    public Command.SetSlot? Of(SlotDefinition slot, Utterance said)
    {
        var guess = intents.Guess(Instead.WithoutDenied(said.Text));
        return guess.Services.IsEmpty || guess.Service < LeastForAnswer || !said.Tokens.Any(t => t.Text.Length >= ShortestTelling && t.Text.All(char.IsLetter)) ? null : new(slot.Name, said.Text, [.. guess.Services]);
    }

    /// <summary>What is said beside a park or building counts more than its name: 'slide' of 'slide at Lincoln Park'; null where it tells no more.</summary>
    public Command.SetSlot? BesidePark(SlotDefinition slot, Utterance said, IntentGuess whole) =>
        places.Without(said) is var rest && rest.Text.Length < said.Text.Length && rest.Tokens.Count > 0
        && intents.Guess(rest.Text) is { Service: >= SureBesideOffered } guess && guess.Service > whole.Service && !guess.Services.Take(1).SequenceEqual(whole.Services.Take(1))
            ? new(slot.Name, said.Text, [.. guess.Services])
            : null;

    /// <summary>The categories that fit what is said beside a place, where the whole is not sure of one; null where none does.</summary>
    public Command.SetSlot? AtPlace(SlotDefinition slot, Utterance said) =>
        places.Without(said) is var rest && rest.Text.Length < said.Text.Length && rest.Tokens.Count > 0 && intents.Guess(rest.Text) is { Service: >= LikelyAtPlace } guess
            ? new(slot.Name, said.Text, [.. guess.Services])
            : null;

    /// <summary>Of categories that are offered to choose from, one of these, or another that the words are sure of.</summary>
    public Command.SetSlot? AmongOffered(SlotDefinition slot, Utterance said, IReadOnlyCollection<string> offered) =>
        Of(slot, said) is not { } answer ? null
        : answer.Readings.RemoveAll(code => !offered.Contains(code)) is { IsEmpty: false } among ? answer with { Readings = among }
        : Instead.WithoutDenied(said.Text).Length == said.Text.Length && places.Without(said) is var what && !what.Text.Any(char.IsDigit)
            && intents.Guess(what.Text) is { Service: >= SureBesideOffered } other ? answer with { Readings = [.. other.Services] }
        : null;
}
