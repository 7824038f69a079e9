using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace VirtualAgent.Host.Workers;

/// <summary>The database's absence, as the log tells it: once for all workers, and once that it is over.</summary>
internal sealed class Outage(ILogger<Outage> logger)
{
    private int _away;

    /// <summary>Whether the database failed, however deep: the data layer wraps what the connection throws.</summary>
    public static bool IsMeantBy(Exception exception) => Causes(exception).Any(cause => cause is DbException or DbUpdateException);

    /// <summary>Whether the database could not be reached, which is no fault of the request.</summary>
    public static bool IsAway(Exception exception) => Causes(exception).OfType<DbException>().Any(cause => cause.IsTransient);

    /// <summary>What the database's own driver says, without what wraps it.</summary>
    public static string ReasonOf(Exception exception) => (Causes(exception).OfType<DbException>().FirstOrDefault() ?? exception).Message;

    public void Began(Exception exception)
    {
        if (Interlocked.Exchange(ref _away, 1) == 0)
        {
            Log.DatabaseAway(logger, exception.GetBaseException().Message);
        }
    }

    public void Ended()
    {
        if (Volatile.Read(ref _away) == 1 && Interlocked.Exchange(ref _away, 0) == 1)
        {
            Log.DatabaseBack(logger);
        }
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
