namespace Qingjian.Server.Backups;

/// <summary>A backup that cannot be made or restored as it is; the message says what and where.</summary>
internal sealed class BackupRefusedException(string message) : Exception(message);
