using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Qingjian.Verify.Consistency;
using Qingjian.Verify.Findings;
using Qingjian.Verify.Record;

namespace Qingjian.Verify.Witnessing;

/// <summary>The work of a witness: co-sign a checkpoint that only adds to the one co-signed before, and keep it in its place.</summary>
internal static class Cosign
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a witness's key; the secret goes to the file, the public line to the report.</summary>
    public static void MakeKey(string name, string secretFile, Report report)
    {
        if (name.Length == 0 || name.Any(one => char.IsWhiteSpace(one) || one == '+'))
            throw new InvalidInputException($"'{name}' cannot name a key: it is empty or has a space or a plus sign.");
        var seed = RandomNumberGenerator.GetBytes(32);
        var key = WitnessKey.Of(name, seed);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(secretFile, options))
            file.Write(Encoding.ASCII.GetBytes(key.Secret(seed) + "\n"));
        report.Checked.Add(key.ToString());
    }

    /// <param name="checkpoint">File of the checkpoint to be co-signed.</param>
    /// <param name="key">The record's key.</param>
    /// <param name="secretFile">The witness's secret.</param>
    /// <param name="kept">File of the checkpoint co-signed before; replaced by this one.</param>
    /// <param name="proof">The consistency proof between both; null for the very first.</param>
    /// <param name="now">The witness's clock.</param>
    /// <param name="report">Where findings go.</param>
    public static void Run(string checkpoint, NoteKey key, string secretFile, string kept, string? proof, DateTimeOffset now, Report report)
    {
        if (!WitnessKey.TryParseSecret(File.ReadAllText(secretFile).Trim(), out var witness, out var seed))
            throw new InvalidInputException($"'{secretFile}' is not a witness's secret key.");
        var isFirst = !File.Exists(kept);
        if (isFirst != proof is null)
            throw new InvalidInputException(isFirst
                ? $"'{kept}' does not exist: the first checkpoint is co-signed without --proof. If one was co-signed before, name its file with --kept."
                : $"'{kept}' was co-signed before: --proof must show that this checkpoint only adds to it.");
        var fitting = isFirst ? First(checkpoint, key, report) : ConsistencyCheck.Run(kept, checkpoint, key, proof, null, report) is not null;
        if (!fitting)
            return;
        var note = File.ReadAllText(checkpoint);
        var text = note[..(note.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)];
        File.WriteAllText(kept + ".part", note + Line(text, witness, seed, now.ToUnixTimeSeconds()));
        File.Move(kept + ".part", kept, overwrite: true);
        report.Checked.Add($"co-signed by {witness.Name}: {kept}");
    }

    private static bool First(string file, NoteKey key, Report report)
    {
        var (read, wrong) = Checkpoint.Open(File.ReadAllText(file), key);
        if (read is null)
            report.Add("checkpoint", file, wrong!);
        return read is not null;
    }

    private static string Line(string text, WitnessKey witness, byte[] seed, long seconds)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, new Ed25519PrivateKeyParameters(seed));
        signer.BlockUpdate(WitnessPolicy.Message(text, seconds));
        var bytes = new byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, witness.Id);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(4), seconds);
        return $"\u2014 {witness.Name} {Convert.ToBase64String([.. bytes, .. signer.GenerateSignature()])}\n";
    }
}
