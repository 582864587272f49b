using System.Security.Cryptography;
using System.Text;
using Qingjian.Archive.Segments;
using Qingjian.Proof;

namespace Qingjian.Archive.Record;

/// <summary>The two secrets of the record: the key that salts are made with, and the key that signs. Each is a file that only
/// the server's account may read.</summary>
internal sealed record RecordKeys(byte[] Salting, NoteSigner Signer)
{
    private const string SaltingName = "record-salting.key";
    private const string SigningName = "record-signing.key";
    private const int SaltingBytes = 32;

    /// <summary>Reads the keys; makes them when there is no record yet that was made with others.</summary>
    /// <exception cref="RecordStoppedException">A key is missing or is not one.</exception>
    public static RecordKeys Open(string folder, string origin, bool mayCreate)
    {
        var (salting, signing) = (Path.Combine(folder, SaltingName), Path.Combine(folder, SigningName));
        if (mayCreate)
        {
            Directory.CreateDirectory(folder);
            CreateIfMissing(salting, () => RandomNumberGenerator.GetBytes(SaltingBytes));
            CreateIfMissing(signing, () => Encoding.ASCII.GetBytes(NoteSigner.Create(origin).ToSecret()));
            DirectorySync.Flush(folder);
        }
        var key = Read(salting);
        if (key.Length != SaltingBytes)
            throw new RecordStoppedException(RecordFault.KeyUnusable, SaltingName);
        if (!NoteSigner.TryParse(Encoding.ASCII.GetString(Read(signing)).Trim(), out var signer))
            throw new RecordStoppedException(RecordFault.KeyUnusable, SigningName);
        return new RecordKeys(key, signer);
    }

    private static byte[] Read(string path) =>
        File.Exists(path) ? File.ReadAllBytes(path) : throw new RecordStoppedException(RecordFault.KeyMissing, Path.GetFileName(path));

    private static void CreateIfMissing(string path, Func<byte[]> content)
    {
        if (File.Exists(path))
            return;
        // Written whole under another name first: half a key would be taken for a key at the next start.
        var temporary = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}{SegmentNames.TemporarySuffix}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(temporary, options))
        {
            file.Write(content());
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(temporary, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another server of the cluster was first: its key is the one.
            File.Delete(temporary);
        }
    }
}
