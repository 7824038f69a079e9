using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Reads a request type's own questions.</summary>
internal sealed class AttributesSection(ImmutableArray<string> languages)
{
    private static readonly Dictionary<string, AttributeType> Types = new()
    {
        ["singlevaluelist"] = AttributeType.SingleValueList,
        ["multivaluelist"] = AttributeType.MultiValueList,
        ["string"] = AttributeType.String,
        ["text"] = AttributeType.Text,
        ["number"] = AttributeType.Number,
        ["datetime"] = AttributeType.DateTime,
    };

    private static readonly Dictionary<string, bool> Days = new() { ["coming"] = true, ["past"] = false };

    private readonly DistinctMember _codes = new("code");
    private readonly DistinctMember _orders = new("order");

    public ImmutableArray<ServiceAttribute> Read(JsonFields service) =>
        [.. service.Objects("attributes").Select(Attribute).OrderBy(a => a.Order)];

    private ServiceAttribute Attribute(JsonFields fields)
    {
        _codes.Check(fields);
        _orders.Check(fields);
        var type = fields.OneOf("datatype", Types);
        var question = fields.Localized("question", languages);
        if (type != AttributeType.DateTime && fields.Has("day"))
        {
            fields.Fault("day", "is only for datetime.");
        }

        return new(
            fields.Text("code"),
            type,
            fields.Flag("required"),
            fields.WholeNumber("order", 1, 99),
            question,
            fields.Localized("why", languages),
            Values(fields, type))
        {
            IsComingDay = type == AttributeType.DateTime && (fields.Has("day") ? fields.OneOf("day", Days) : DayWords.AskForComingDay(question)),
        };
    }

    private ImmutableArray<AttributeValue> Values(JsonFields attribute, AttributeType type)
    {
        var keys = new DistinctMember("key");
        ImmutableArray<AttributeValue> values = attribute.Has("values") ? [.. attribute.Objects("values").Select(Value)] : [];
        var isList = type is AttributeType.SingleValueList or AttributeType.MultiValueList;
        if (isList && values.Length == 0 && attribute.Has("datatype"))
        {
            attribute.Fault("values", "must list what can be chosen.");
        }
        else if (!isList && values.Length > 0)
        {
            attribute.Fault("values", "is only for lists.");
        }

        return values;

        AttributeValue Value(JsonFields fields)
        {
            keys.Check(fields);
            return new(fields.Text("key"), fields.Localized("name", languages), ServicesSection.EmergencyOf(fields, languages));
        }
    }
}
