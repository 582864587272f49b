namespace Qingjian.Server.Backups;

/// <summary>One file of a backup, as the manifest lists it.</summary>
/// <param name="Name">Its place in the data folder, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its content, 64 lower-case digits.</param>
internal sealed record BackupFile(string Name, long Bytes, string Sha256);
