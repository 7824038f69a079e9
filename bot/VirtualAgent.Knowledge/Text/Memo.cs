using Microsoft.Extensions.Caching.Memory;

namespace VirtualAgent.Knowledge.Text;

/// <summary>What was made of the texts used lately, so that it is made once.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class Memo<TKey, TValue>(int most)
    where TKey : class
    where TValue : notnull
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });

    public TValue Of(TKey key, Func<TKey, TValue> make)
    {
        if (_kept.TryGetValue<TValue>(key, out var known))
        {
            return known!;
        }

        var made = make(key);
        return _kept.Set(key, made, new MemoryCacheEntryOptions { Size = 1 });
    }
}
