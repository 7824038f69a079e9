using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.CheckStatus;

/// <summary>Where a report stands, by its number or 'my last one'.</summary>
internal sealed class CheckStatusSkill(CityPack pack, IServiceRequests requests) : ISkill
{
    private const string Last = "last";

    private static readonly LocalizedText LastLabel = LocalizedText.Of(("en", "My last one"), ("es", "El último"));

    public SkillDefinition Definition { get; } = new(
        SkillNames.CheckStatus,
        LocalizedText.Of(("en", "Check on a report"), ("es", "Consultar un reporte")),
        SkillExamples.Of(SkillNames.CheckStatus),
        OnMenu: true);

    public IReadOnlyList<SkillStep> Plan(SkillContext context) =>
    [
        new SkillStep.Collect(Slot.Of("check-status", "tracking", SlotKind.TrackingNumber, readBack: false, choices: LastOne(context))),
        new SkillStep.Perform("show", SideEffect: false),
    ];

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) => given.Readings.IsEmpty
        ? new SlotCheck.Reject(Phrase.Of("check-status.not-a-number", ("prefix", pack.City.TrackingPrefix)))
        : new SlotCheck.Accept(new(given.Readings[0], given.Readings[0] == Last ? LastLabel : given.Readings[0]));

    public async Task<ActionOutcome> RunAsync(
        string name, SkillContext context, string idempotencyKey, CancellationToken cancellationToken)
    {
        var tracking = context.Slots.Value("tracking")!;
        var request = tracking == Last
            ? await requests.LatestOfAsync(context.Channel, context.Participant, cancellationToken)
            : await requests.FindAsync(tracking, cancellationToken);
        if (request is null)
        {
            return new ActionOutcome.Missing(
                tracking == Last ? Phrase.Of("check-status.none-yet") : Phrase.Of("check-status.unknown", ("tracking", tracking)),
                ["tracking"]);
        }

        return new ActionOutcome.Completed(
            request.Additions is [.., var last]
                ? new Phrase.Lines([Describe(request), Phrase.Of("check-status.added", ("count", $"{request.Additions.Length}"), ("date", Formatted.Date(CityDate(last.At))))])
                : Describe(request),
            Link: null,
            SlotValues.Empty.With("tracking", new SlotValue(request.TrackingNumber, request.TrackingNumber)));
    }

    private Phrase Describe(ServiceRequest request)
    {
        var state = request.Status switch
        {
            RequestStatus.Open => "open",
            RequestStatus.InProgress => "in-progress",
            RequestStatus.Closed => "closed",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var where = request.PlaceId is { } id ? $", {pack.Places.ById(id)?.Name ?? id}" : string.Empty;
        return Phrase.Of(
            $"check-status.{state}",
            ("tracking", request.TrackingNumber),
            ("service", pack.FindService(request.ServiceCode)?.Name ?? request.ServiceCode),
            ("where", where),
            ("filed", Formatted.Date(CityDate(request.Filed))),
            ("updated", Formatted.Date(CityDate(request.Updated))),
            ("expected", Formatted.Date(request.Expected ?? CityDate(request.Filed))),
            ("note", request.StatusNote ?? string.Empty));
    }

    private DateOnly CityDate(DateTimeOffset at) => DateOnly.FromDateTime(pack.City.LocalTime(at).DateTime);

    private static System.Collections.Immutable.ImmutableArray<SlotChoice> LastOne(SkillContext context) =>
        [new(Last, LastLabel)];
}
