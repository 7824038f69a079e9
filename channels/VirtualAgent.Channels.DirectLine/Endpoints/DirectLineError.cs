using Microsoft.AspNetCore.Http;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Errors as the protocol words them: codes are stable, messages are for people.</summary>
internal static class DirectLineError
{
    public static IResult NoToken { get; } =
        Of(StatusCodes.Status401Unauthorized, "Unauthorized", "Send a token: 'Authorization: Bearer TOKEN'.");

    public static IResult BadToken { get; } =
        Of(StatusCodes.Status401Unauthorized, "Unauthorized", "This token or secret is not valid here.");

    public static IResult TokenExpired { get; } =
        Of(StatusCodes.Status403Forbidden, "TokenExpired", "This token has expired. Get a new one.");

    public static IResult OtherConversation { get; } =
        Of(StatusCodes.Status403Forbidden, "Forbidden", "This token is for another conversation.");

    public static IResult SecretNeeded { get; } =
        Of(StatusCodes.Status403Forbidden, "Forbidden", "Only the secret may do this.");

    public static IResult OriginNotAllowed { get; } =
        Of(StatusCodes.Status403Forbidden, "OriginNotAllowed", "This site may not open a chat here.");

    public static IResult NoConversation { get; } =
        Of(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    public static IResult TooLarge { get; } =
        Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "This is more than may be sent at once.");

    public static IResult TooMany { get; } =
        Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many new chats from this address. Try again in a minute.");

    public static IResult TooManyMessages { get; } =
        Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many messages in this conversation. Try again a little later.");

    public static IResult BadSyntax { get; } =
        Of(StatusCodes.Status400BadRequest, "BadSyntax", "The body is not a well-formed JSON object.");

    public static IResult BadWatermark { get; } = BadArgument("This watermark was not given out here.");

    public static IResult BadArgument(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult Missing(string property) =>
        Of(StatusCodes.Status400BadRequest, "MissingProperty", $"'{property}' is missing.");

    private static IResult Of(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, statusCode: status);
}
