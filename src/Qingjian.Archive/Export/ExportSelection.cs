using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Archive;

/// <summary>Which observations are exported (导出范围).</summary>
/// <param name="Stations">Station codes; empty for every station of the scope and region.</param>
/// <param name="RegionPath">A region below the scope's, as in <see cref="Kernel.Scope.RegionPath"/>, or null.</param>
/// <param name="Parameters">Factor codes; empty for all.</param>
/// <param name="Periods">Kinds of period; at least one.</param>
/// <param name="FromUtc">First start.</param>
/// <param name="ToUtc">End, not included.</param>
/// <param name="AsOfUtc">What was in force at that moment, or null: at the moment when the export begins.</param>
/// <param name="Content">Effective or raw.</param>
/// <param name="Form">Which files.</param>
/// <param name="Element">Stations of this element only; null for all.</param>
public sealed record ExportSelection(
    IReadOnlyList<string> Stations, string? RegionPath, IReadOnlyList<string> Parameters, IReadOnlyList<Period> Periods,
    DateTimeOffset FromUtc, DateTimeOffset ToUtc, DateTimeOffset? AsOfUtc, ExportContent Content, ExportForm Form, Element? Element = null);
