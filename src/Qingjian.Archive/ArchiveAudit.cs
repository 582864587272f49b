namespace Qingjian.Archive;

/// <summary>What this room audits.</summary>
internal static class ArchiveAudit
{
    public const string Exported = "archive.exported";
    public const string Retention = "archive.retention";
}
