using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math.EC.Rfc8032;
using Qingjian.Verify.Findings;

namespace Qingjian.Verify.Record;

/// <summary>Which witnesses must have co-signed a checkpoint: at least <paramref name="Needed"/> of <paramref name="Keys"/>.</summary>
internal sealed record WitnessPolicy(IReadOnlyList<WitnessKey> Keys, int Needed)
{
    /// <summary>Names who co-signed, and what is lacking.</summary>
    public void Check(string note, string where, Report report)
    {
        if (Keys.Count == 0)
            return;
        var signed = 0;
        foreach (var key in Keys)
        {
            if (SignedAt(note, key) is { } seconds)
            {
                signed++;
                report.Checked.Add(string.Create(CultureInfo.InvariantCulture, $"witness {key.Name}: co-signed at {DateTimeOffset.FromUnixTimeSeconds(seconds):yyyy-MM-ddTHH:mm:ssZ}"));
            }
            else
            {
                report.Checked.Add($"witness {key.Name}: no valid cosignature");
            }
        }
        if (signed < Needed)
            report.Add("witnesses", where, $"{signed} of the named witnesses co-signed it, {Needed} are needed");
    }

    /// <summary>The message that a witness signs (C2SP tlog-cosignature, cosignature/v1).</summary>
    public static byte[] Message(string text, long seconds) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));

    private static long? SignedAt(string note, WitnessKey key)
    {
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0)
            return null;
        var text = note[..(split + 1)];
        var times = note[(split + 2)..].Split('\n').Select(line => SignedAt(text, line, key)).OfType<long>().ToList();
        return times.Count > 0 ? times.Max() : null;
    }

    private static long? SignedAt(string text, string line, WitnessKey key)
    {
        if (line.Split(' ') is not ["\u2014", var name, var encoded] || name != key.Name)
            return null;
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || length != 76 || BinaryPrimitives.ReadUInt32BigEndian(bytes) != key.Id)
            return null;
        var seconds = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(4));
        if (seconds < 0 || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds() || !Ed25519.ValidatePublicKeyFull(key.PublicKey))
            return null;
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(key.PublicKey));
        verifier.BlockUpdate(Message(text, seconds));
        return verifier.VerifySignature(bytes[12..76]) ? seconds : null;
    }
}
