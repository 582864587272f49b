using Qingjian.Acquisition.Samples;
using Qingjian.Kernel;

namespace Qingjian.Acquisition;

/// <summary>Manual samples without a page: for the command line and for the demo.</summary>
public sealed class SampleIntake
{
    private readonly ImportSamples _importing;
    private readonly MoveSample _moving;

    internal SampleIntake(ImportSamples importing, MoveSample moving) => (_importing, _moving) = (importing, moving);

    /// <summary>Enters the samples of a sheet and submits them for review.</summary>
    /// <param name="fileName">Name of the sheet: its ending tells the format.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="who">Sign-in name of who submits.</param>
    /// <param name="scope">Stations outside do not exist for the person.</param>
    /// <param name="cancellationToken">Stops before the next sample.</param>
    /// <returns>What was refused, each as row, field, value and rule; empty when all samples were entered.</returns>
    public async Task<IReadOnlyList<string>> SubmitAsync(string fileName, byte[] content, string who, Scope scope, CancellationToken cancellationToken)
    {
        var report = await _importing.RunAsync(fileName, content, submit: true, who, scope, cancellationToken);
        return [.. report.FileProblems.Select(problem => problem.ToString()), .. report.Refused.Select(refused => $"{refused.Row}: {refused.Number}: {refused.Problem}")];
    }

    /// <summary>Accepts a sample; its results are durable in the journal when this returns.</summary>
    /// <param name="number">Number of the sample.</param>
    /// <param name="who">Sign-in name of the reviewer, another than who submitted.</param>
    /// <param name="scope">How far the reviewer sees.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Why it was refused, or null.</returns>
    public async Task<string?> AcceptAsync(string number, string who, Scope scope, CancellationToken cancellationToken)
    {
        var outcome = await _moving.AcceptAsync(number, null, who, scope, cancellationToken);
        return outcome is null ? $"No sample {number}" : outcome.Problems.Count == 0 ? null : outcome.Problems[0].ToString();
    }
}
