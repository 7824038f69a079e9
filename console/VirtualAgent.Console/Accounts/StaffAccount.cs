namespace VirtualAgent.Console.Accounts;

/// <param name="Name">The e-mail address that it signs in with.</param>
/// <param name="OneTime">It has not chosen a password of its own yet.</param>
public sealed record StaffAccount(string Id, string Name, bool Administrator, bool OneTime, AccountState State);
