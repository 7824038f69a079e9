using System.Globalization;
using System.Text.Json.Nodes;

namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

/// <summary>Filters: what is not in a payload fits no condition but 'is empty'.</summary>
internal static class StandInFilter
{
    public static bool Fits(StandInPoint point, JsonNode? filter) => filter is null
        || (Conditions(filter["must"]).All(c => Holds(point, c))
            && !Conditions(filter["must_not"]).Any(c => Holds(point, c))
            && (Conditions(filter["should"]) is not { Count: > 0 } should || should.Any(c => Holds(point, c))));

    private static List<JsonNode> Conditions(JsonNode? clause) => clause switch
    {
        null => [],
        JsonArray list => [.. list.Select(c => c!)],
        _ => [clause],
    };

    private static bool Holds(StandInPoint point, JsonNode condition)
    {
        if (condition["has_id"] is JsonArray ids)
        {
            return ids.Any(id => (string?)id == point.Id);
        }

        if ((string?)condition["has_vector"] is { } vector)
        {
            return point.HasVector(vector);
        }

        if ((string?)condition["is_empty"]?["key"] is { } empty)
        {
            return point.Payload[empty] is null or JsonArray { Count: 0 };
        }

        return (string?)condition["key"] is { } key
            ? point.Payload[key] is { } value && Matches(value, condition["match"]) && InRange(value, condition["range"])
            : Fits(point, condition);
    }

    private static bool Matches(JsonNode value, JsonNode? match) => match is null
        || (match["value"] is { } one && JsonNode.DeepEquals(one, value))
        || (match["any"] is JsonArray any && any.Any(o => JsonNode.DeepEquals(o, value)));

    private static bool InRange(JsonNode value, JsonNode? range) => range is null || range.AsObject().All(bound =>
        Moment(value).CompareTo(Moment(bound.Value!)) is var order && bound.Key switch
        {
            "lt" => order < 0,
            "lte" => order <= 0,
            "gt" => order > 0,
            "gte" => order >= 0,
            _ => throw new StandInRefusal(400, $"unknown bound {bound.Key}"),
        });

    private static DateTimeOffset Moment(JsonNode value) => DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture);
}
