namespace Qingjian.Archive;

/// <summary>A file of an export.</summary>
/// <param name="Name">File name.</param>
/// <param name="Bytes">Length.</param>
/// <param name="Sha256">SHA-256, lower-case hexadecimal.</param>
public sealed record ExportedFile(string Name, long Bytes, string Sha256);
