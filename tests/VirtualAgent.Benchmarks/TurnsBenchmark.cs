using System.Collections.Immutable;
using VirtualAgent.Core.Messages;
using VirtualAgent.Evals.Dialogues;

namespace VirtualAgent.Benchmarks;

/// <summary>Whole turns through the pipeline in this process: accepted, understood, advanced, stored; each conversation asks and reports.</summary>
internal static class TurnsBenchmark
{
    private const int WarmUp = 40;

    private static readonly ImmutableArray<string> Words =
    [
        "when is my trash picked up",
        "there is a pothole at 41 elm street",
        "cuánto cuesta una licencia de perro",
        "pay my water bill",
        "W-204518",
        "how do i fight a parking ticket",
        "no",
        "start over",
    ];

    public static async Task<int> RunAsync(string pack, int messages)
    {
        using var hall = await CityHall.OpenAsync(pack, CancellationToken.None);
        await using var desk = new TurnDesk(hall);
        await SayAsync(desk, "warm", WarmUp, new());
        var measures = new Measures();
        await SayAsync(desk, "resident", messages, measures);
        measures.Print("turns");
        return 0;
    }

    private static async Task SayAsync(TurnDesk desk, string resident, int messages, Measures measures)
    {
        for (var at = 0; at < messages; at++)
        {
            var message = new InboundMessage(
                new($"{resident}-{at}"), new($"webchat:{resident}-{at / Words.Length}"), Channel.WebChat, $"dl_{resident}",
                Words[at % Words.Length], null, null, [], TimeProvider.System.GetUtcNow());
            await measures.TimeAsync(() => desk.TakeAsync(message, CancellationToken.None));
        }
    }
}
