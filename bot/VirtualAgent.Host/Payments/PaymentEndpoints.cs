using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using VirtualAgent.Core.City;
using VirtualAgent.Host.Pages;
using VirtualAgent.Host.Pages.Pay;
using VirtualAgent.Storage.Payments;

namespace VirtualAgent.Host.Payments;

/// <summary>The sandbox's hosted payment page, <c>/pay/{id}</c>.</summary>
internal static class PaymentEndpoints
{
    private const int MaxForm = 16 * 1024;

    public static IEndpointRouteBuilder MapSandboxPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/pay/{id}", ShowAsync);
        routes.MapPost("/pay/{id}", PayAsync).WithMetadata(new RequestSizeLimitAttribute(MaxForm)).DisableAntiforgery();
        return routes;
    }

    private static async Task<IResult> ShowAsync(
        string id,
        HttpContext context,
        PaymentPages pages,
        IAntiforgery antiforgery,
        CityProfile city,
        CancellationToken cancellationToken)
    {
        Prepare(context);
        if (await pages.FindAsync(id, cancellationToken) is not { } details)
        {
            return Page<PayNoticePage>(StatusCodes.Status404NotFound, new() { [nameof(PayNoticePage.Kind)] = "unknown" });
        }

        PageLanguage.Prefer(context, details.Locale);
        PageLanguage.Remember(context, city);
        return details.Status switch
        {
            PageStatus.Open => Form(context, antiforgery, details, null, []),
            PageStatus.Paid => Page<PayReceiptPage>(StatusCodes.Status200OK, new()
            {
                [nameof(PayReceiptPage.Details)] = details,
                [nameof(PayReceiptPage.JustPaid)] = context.Request.Query.ContainsKey("paid"),
            }),
            PageStatus.PaidElsewhere => Page<PayNoticePage>(StatusCodes.Status410Gone, new() { [nameof(PayNoticePage.Kind)] = "paid" }),
            _ => Page<PayNoticePage>(StatusCodes.Status410Gone, new() { [nameof(PayNoticePage.Kind)] = "expired" }),
        };
    }

    private static async Task<IResult> PayAsync(
        string id,
        HttpContext context,
        PaymentPages pages,
        IAntiforgery antiforgery,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        Prepare(context);
        var details = await pages.FindAsync(id, cancellationToken);
        if (details is not { Status: PageStatus.Open })
        {
            return Results.LocalRedirect(PathOf(id, context));
        }

        PageLanguage.Prefer(context, details.Locale);
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return Form(context, antiforgery, details, null, [new(string.Empty, "pay.error.form-old")]);
        }

        var card = new CardForm(await context.Request.ReadFormAsync(cancellationToken));
        var errors = card.Check(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (errors.Count > 0)
        {
            return Form(context, antiforgery, details, card, errors);
        }

        switch (card.Charge())
        {
            case CardAnswer.Declined:
                return Form(context, antiforgery, details, card, [new(CardForm.NumberField, "pay.error.declined")]);
            case CardAnswer.NotATestCard:
                return Form(context, antiforgery, details, card, [new(CardForm.NumberField, "pay.error.not-a-test-card")]);
        }

        var settled = await pages.SettleAsync(id, cancellationToken) is Settlement.Paid;
        return Results.LocalRedirect(PathOf(id, context, settled));
    }

    private static IResult Form(
        HttpContext context,
        IAntiforgery antiforgery,
        PaymentDetails details,
        CardForm? card,
        IReadOnlyList<FieldError> errors)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        var status = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page<PayFormPage>(status, new()
        {
            [nameof(PayFormPage.Details)] = details,
            [nameof(PayFormPage.Errors)] = errors,
            [nameof(PayFormPage.Name)] = card?.Name ?? string.Empty,
            [nameof(PayFormPage.Expiry)] = card?.Expiry ?? string.Empty,
            [nameof(PayFormPage.TokenName)] = tokens.FormFieldName,
            [nameof(PayFormPage.Token)] = tokens.RequestToken!,
        });
    }

    private static RazorComponentResult<TPage> Page<TPage>(int status, Dictionary<string, object?> parameters)
        where TPage : IComponent => new(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>The address names the page to whoever sees it: nothing keeps it and no other site is told.</summary>
    private static void Prepare(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
    }

    private static string PathOf(string id, HttpContext context, bool paid = false)
    {
        var query = new QueryString();
        if (context.Request.Query["lang"].ToString() is { Length: > 0 } language)
        {
            query = query.Add("lang", language);
        }

        return $"/pay/{Uri.EscapeDataString(id)}{(paid ? query.Add("paid", "1") : query)}";
    }
}
