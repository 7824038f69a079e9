using Xunit;

namespace VirtualAgent.Tests.Support;

/// <summary>Tests that compare times run when no other test does.</summary>
[CollectionDefinition(nameof(TimedTests), DisableParallelization = true)]
public sealed class TimedTests;
