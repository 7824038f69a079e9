using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Runs a program over bytes: they go in by its standard input, the result comes by its standard output.</summary>
internal sealed class ExternalProgram(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <exception cref="Win32Exception">The program is not installed.</exception>
    /// <exception cref="TimeoutException">It took too long and was ended.</exception>
    public async Task<Run> RunAsync(string program, byte[] input, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var deadline = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var process = Process.Start(start)!;
        try
        {
            return await ExchangeAsync(process, input, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(program);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<Run> ExchangeAsync(Process process, byte[] input, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has read enough of a broken file and closed its end; its exit code says the rest.
        }

        await reading;
        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, output.ToArray(), await errors);
    }

    public sealed record Run(int ExitCode, byte[] Output, string Errors)
    {
        public string Text => Encoding.UTF8.GetString(Output);
    }
}
