using Qingjian.Supervision.Issues;

namespace Qingjian.Supervision.Verification;

/// <summary>Asks findings and series about a window. A seam: the archive has no observations in the tests of the ledger.</summary>
internal interface IWindowView
{
    Task<WindowAnswer> LookAsync(IssueRow issue, DateTimeOffset fromUtc, DateTimeOffset toUtc, CancellationToken cancellationToken);
}
