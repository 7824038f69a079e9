using System.Security.Cryptography;
using System.Text;

namespace VirtualAgent.Open311.Serving;

/// <summary>Who may file.</summary>
internal sealed class ApiKeys(Open311Options options)
{
    /// <summary>A shorter key can be guessed.</summary>
    public const int LeastLength = 16;

    private const int NameLength = 16;

    private readonly List<byte[]> _hashes = [.. options.ApiKeys.Select(Hash)];

    /// <summary>A name for the key's holder that does not give the key away; null where the key is not known.</summary>
    public string? HolderOf(string given)
    {
        var hash = Hash(given);
        return _hashes.Any(known => CryptographicOperations.FixedTimeEquals(known, hash))
            ? Convert.ToHexStringLower(hash)[..NameLength]
            : null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
