namespace Qingjian.Kernel.Audit;

/// <summary>One thing that somebody did. Never changed, never deleted (GB/T 22239-2019 §8.1.4.3: audit records are
/// protected from deletion, change and overwriting).</summary>
internal sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTimeOffset When { get; init; }

    public required string Who { get; init; }

    public required string What { get; init; }

    public required string Subject { get; init; }

    public required string Details { get; init; }
}
