using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network.Import;

namespace Qingjian.Network;

/// <summary>Enters stations from a CSV or xlsx file at once, for the command line; the page of the same name previews
/// first. A row is entered whole or refused with every rule that it breaks.</summary>
public sealed class StationFileImport
{
    private readonly IServiceScopeFactory _services;

    internal StationFileImport(IServiceScopeFactory services) => _services = services;

    /// <summary>Enters what can be entered and reloads the directory.</summary>
    /// <param name="fileName">Name of the file: its ending tells the format.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="who">Sign-in name of the editor, or <c>system</c>.</param>
    /// <param name="scope">How far the editor sees: nothing is entered outside it.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    public async Task<StationFileReport> RunAsync(
        string fileName, byte[] content, string who, Scope scope, CancellationToken cancellationToken)
    {
        await using var services = _services.CreateAsyncScope();
        var importing = services.ServiceProvider.GetRequiredService<ImportStations>();
        var report = await importing.EnterAsync(fileName, content, who, scope, cancellationToken);
        return new(report.Accepted, report.RefusedRows, [.. report.Refused.Select(row => new StationFileRefusal(row.Row, row.Code, row.Error))], report.FileErrors);
    }
}
