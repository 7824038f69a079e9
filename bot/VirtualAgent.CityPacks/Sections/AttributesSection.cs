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

    private readonly HashSet<string> _codes = [];
    private readonly HashSet<int> _orders = [];

    public ImmutableArray<ServiceAttribute> Read(JsonFields service) =>
        [.. service.Objects("attributes").Select(Attribute).OrderBy(a => a.Order)];

    private ServiceAttribute Attribute(JsonFields fields)
    {
        var code = fields.Text("code");
        if (!_codes.Add(code))
        {
            fields.Fault("code", $"is used by an earlier attribute of the service: {code}.");
        }

        var order = fields.WholeNumber("order", 1, 99);
        if (!_orders.Add(order))
        {
            fields.Fault("order", $"is used by an earlier attribute of the service: {order}.");
        }

        var type = fields.OneOf("datatype", Types);
        return new(
            code,
            type,
            fields.Flag("required"),
            order,
            fields.Localized("question", languages),
            fields.Localized("why", languages),
            Values(fields, type));
    }

    private ImmutableArray<AttributeValue> Values(JsonFields attribute, AttributeType type)
    {
        var keys = new HashSet<string>();
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
            var key = fields.Text("key");
            if (!keys.Add(key))
            {
                fields.Fault("key", $"is used by an earlier value: {key}.");
            }

            return new(key, fields.Localized("name", languages), ServicesSection.EmergencyOf(fields, languages));
        }
    }
}
