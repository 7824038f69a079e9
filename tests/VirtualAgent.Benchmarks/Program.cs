using VirtualAgent.Benchmarks;

return args switch
{
    ["turns", var pack, .. var rest] => await TurnsBenchmark.RunAsync(pack, Size(rest, 1_000)),
    ["ingest", .. var rest] => await IngestBenchmark.RunAsync(Size(rest, 10_000)),
    ["retrieval", .. var rest] => await RetrievalBenchmark.RunAsync(Size(rest, 100_000)),
    _ => Usage(),
};

static int Size(string[] rest, int otherwise) => rest is [var size] ? int.Parse(size, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("turns <city pack> [messages] | ingest [pages] | retrieval [passages]");
    return 1;
}
