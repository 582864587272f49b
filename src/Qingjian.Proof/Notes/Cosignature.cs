using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Qingjian.Proof;

/// <summary>The word of a witness on a checkpoint (见证签名): at this time, this was the largest tree of that log that it had
/// seen, and it only added to those before. C2SP tlog-cosignature, <c>cosignature/v1</c>.</summary>
/// <param name="Witness">The key that signed.</param>
/// <param name="SignedUtc">When, to the second.</param>
/// <param name="Line">The line of the note that carries it.</param>
public sealed record Cosignature(WitnessKey Witness, DateTimeOffset SignedUtc, string Line)
{
    private const int TimeBytes = 8;
    private const int Bytes = 4 + TimeBytes + SignedNote.SignatureBytes;

    /// <summary>The cosignatures of these witnesses below a note; those of others, and those that do not fit, are passed over.
    /// Of several of one witness the newest counts.</summary>
    /// <param name="note">The note: the log's own signature is not checked here.</param>
    /// <param name="witnesses">Whose word counts.</param>
    public static IReadOnlyList<Cosignature> Of(ReadOnlySpan<byte> note, IEnumerable<WitnessKey> witnesses)
    {
        if (!SignedNote.TryParse(note, out var text, out var signatures))
            return [];
        var found = new List<Cosignature>();
        foreach (var witness in witnesses)
        {
            var own = signatures.Where(line => line.Name == witness.Name).Select(line => Open(text, line.Bytes, witness)).OfType<Cosignature>();
            if (own.MaxBy(one => one.SignedUtc) is { } newest)
                found.Add(newest);
        }
        return found;
    }

    private static Cosignature? Open(string text, byte[] bytes, WitnessKey witness)
    {
        if (bytes.Length != Bytes || BinaryPrimitives.ReadUInt32BigEndian(bytes) != witness.Id)
            return null;
        var seconds = BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(4));
        // What no calendar has, nobody signed.
        if (seconds > (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return null;
        var message = string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}");
        return SignedNote.IsSigned(Encoding.UTF8.GetBytes(message), witness.PublicKey, bytes.AsSpan(4 + TimeBytes))
            ? new Cosignature(witness, DateTimeOffset.FromUnixTimeSeconds((long)seconds), $"{SignedNote.Dash} {witness.Name} {Convert.ToBase64String(bytes)}")
            : null;
    }
}
