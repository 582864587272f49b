namespace Qingjian.Network.Import;

/// <summary>An uploaded station file that waits between its preview and its confirmation.</summary>
internal sealed class StationFile
{
    public Guid Id { get; set; }

    public required string FileName { get; set; }

    public required byte[] Content { get; set; }

    /// <summary>Account that uploaded it; nobody else may confirm it.</summary>
    public required string UploadedBy { get; set; }

    public DateTimeOffset UploadedUtc { get; set; }
}
