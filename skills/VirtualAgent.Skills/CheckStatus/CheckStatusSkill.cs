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
    private const string Tracking = "tracking";
    private const string LookForLast = "look-for-last";
    private const string HasLast = "has-last";

    private static readonly LocalizedText LastLabel = LocalizedText.Of(("en", "My last one"), ("es", "El último"));

    public SkillDefinition Definition { get; } = new(
        SkillNames.CheckStatus,
        LocalizedText.Of(("en", "Check on a report"), ("es", "Consultar un reporte")),
        SkillExamples.Of(SkillNames.CheckStatus),
        OnMenu: true);

    /// <summary>'My last one' is offered only where there is one.</summary>
    public IReadOnlyList<SkillStep> Plan(SkillContext context) =>
    [
        .. context.Slots.Has(Tracking) ? Array.Empty<SkillStep>() : [new SkillStep.Lookup(LookForLast, HasLast, [])],
        new SkillStep.Collect(context.Slots.Value(HasLast) == "no"
            ? Slot.Of("check-status", Tracking, SlotKind.TrackingNumber, readBack: false) with { Question = Phrase.Of("check-status.ask-tracking-only") }
            : Slot.Of("check-status", Tracking, SlotKind.TrackingNumber, readBack: false, choices: [new(Last, LastLabel)])),
        new SkillStep.Perform("show", SideEffect: false),
    ];

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) => given.Readings.IsEmpty
        ? new SlotCheck.Reject(Phrase.Of("check-status.not-a-number", ("prefix", pack.City.TrackingPrefix)))
        : new SlotCheck.Accept(new(given.Readings[0], given.Readings[0] == Last ? LastLabel : given.Readings[0]));

    public async Task<ActionOutcome> RunAsync(
        string name, SkillContext context, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (name == LookForLast)
        {
            var has = await LastOfAsync(context, cancellationToken) is null ? "no" : "yes";
            return new ActionOutcome.Found(SlotValues.Empty.With(HasLast, new SlotValue(has, has)), Say: null);
        }

        var tracking = context.Slots.Value(Tracking)!;
        var request = tracking == Last ? await LastOfAsync(context, cancellationToken) : await requests.FindAsync(tracking, cancellationToken);
        if (request is null)
        {
            return new ActionOutcome.Missing(
                tracking == Last ? Phrase.Of("check-status.none-yet") : Phrase.Of("check-status.unknown", ("tracking", tracking)),
                [Tracking]);
        }

        return new ActionOutcome.Completed(
            request.Additions is [.., var last]
                ? new Phrase.Lines([Describe(request), Phrase.Of("check-status.added", ("count", $"{request.Additions.Length}"), ("date", Formatted.Date(CityDate(last.At))))])
                : Describe(request),
            Link: null,
            SlotValues.Empty.With(Tracking, new SlotValue(request.TrackingNumber, request.TrackingNumber)));
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

    private Task<ServiceRequest?> LastOfAsync(SkillContext context, CancellationToken cancellationToken) =>
        requests.LatestOfAsync(context.Channel, context.Participant, cancellationToken);
}
