using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("VirtualAgent.Tests")]
