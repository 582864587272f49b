namespace Qingjian.Supervision.Attachments;

/// <summary>What a file is, by its first bytes; what it is called says nothing. Photos and documents only.</summary>
internal static class MediaTypes
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string Pdf = "application/pdf";

    // ISO/IEC 10918-1 B.2 (SOI and the next marker), ISO/IEC 15948 §5.2, ISO 32000-1 §7.5.2.
    public static string? Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png;
        return content.StartsWith("%PDF-"u8) ? Pdf : null;
    }
}
