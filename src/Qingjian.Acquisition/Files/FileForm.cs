namespace Qingjian.Acquisition.Files;

/// <summary>Forms of files that are recognised by their shape.</summary>
internal enum FileForm
{
    /// <summary>Any table: CSV or xlsx.</summary>
    Table,

    /// <summary>The national hourly release of air stations as XML: elements <c>AQIDataPublishLive</c>.</summary>
    AirReleaseXml,

    /// <summary>The same with one station a row, and its columns under their names in the release.</summary>
    AirReleaseTable,

    /// <summary>The national release of surface-water automatic stations as JSON: <c>thead</c> and <c>tbody</c> with markup.</summary>
    WaterReleaseJson,
}
