using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VirtualAgent.Storage.Payments;

internal static class ReceiptNumber
{
    private const int Numbers = 100_000_000;

    /// <summary>The day and eight digits of the page's id, which they do not give away.</summary>
    public static string Of(string paymentId, DateOnly day)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(paymentId));
        var number = BinaryPrimitives.ReadUInt64LittleEndian(hash) % Numbers;
        return string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{number:D8}");
    }
}
