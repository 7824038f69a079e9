using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAgent.Host.Payments;

/// <summary>What was typed on the payment page. Lives as long as the request; neither stored nor logged.</summary>
internal sealed partial class CardForm
{
    public const string NumberField = "number";
    public const string ExpiryField = "expiry";
    public const string CvcField = "cvc";
    public const string NameField = "name";

    private readonly string _number;
    private readonly string _cvc;

    public CardForm(IFormCollection form)
    {
        _number = string.Concat(form[NumberField].ToString().Where(c => !char.IsWhiteSpace(c) && c != '-'));
        _cvc = form[CvcField].ToString().Trim();
        Expiry = form[ExpiryField].ToString().Trim();
        Name = form[NameField].ToString().Trim();
    }

    public string Expiry { get; }

    public string Name { get; }

    /// <summary>What to say beside each field, as a key of the texts, in the order of the fields.</summary>
    public IReadOnlyList<FieldError> Check(DateOnly today)
    {
        var errors = new List<FieldError>();
        Add(NumberField, _number.Length == 0 ? "missing" : IsCardNumber(_number) ? null : "wrong");
        Add(ExpiryField, Expiry.Length == 0 ? "missing" : LastDay(Expiry) is not { } last ? "wrong" : last < today ? "past" : null);
        Add(CvcField, _cvc.Length == 0 ? "missing" : Cvc().IsMatch(_cvc) ? null : "wrong");
        Add(NameField, Name.Length == 0 ? "missing" : Name.Length > 100 || Name.Any(char.IsDigit) ? "wrong" : null);
        return errors;

        void Add(string field, string? fault)
        {
            if (fault is not null)
            {
                errors.Add(new(field, $"pay.error.{field}-{fault}"));
            }
        }
    }

    /// <summary>The sandbox's bank. Only the published test numbers mean anything to it.</summary>
    public CardAnswer Charge() => _number switch
    {
        "4242424242424242" => CardAnswer.Approved,
        "4000000000000002" => CardAnswer.Declined,
        _ => CardAnswer.NotATestCard,
    };

    private static bool IsCardNumber(string number)
    {
        if (number.Length is < 12 or > 19 || !number.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = number.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 2)).Sum(d => d > 9 ? d - 9 : d);
        return sum % 10 == 0;
    }

    private static DateOnly? LastDay(string expiry)
    {
        var match = MonthYear().Match(expiry);
        if (!match.Success)
        {
            return null;
        }

        var month = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) % 100;
        return new DateOnly(2000 + year, month, 1).AddMonths(1).AddDays(-1);
    }

    [GeneratedRegex(@"^(0?[1-9]|1[0-2])\s*[/-]?\s*(\d\d|20\d\d)$")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^\d{3,4}$")]
    private static partial Regex Cvc();
}

/// <param name="Text">A key of the texts.</param>
public sealed record FieldError(string Field, string Text);

internal enum CardAnswer
{
    Approved,
    Declined,
    NotATestCard,
}
