using System.Globalization;
using System.Text;
using Qingjian.Archive;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Refusals;

/// <summary>The bytes of a refused frame as a page may show them: password masked, what is no text written as
/// <c>\x00</c>, long rubbish cut.</summary>
internal static class RefusedBytes
{
    /// <summary>Most bytes that are shown: three times a frame's longest segment says enough.</summary>
    public const int MostShown = 3072;

    /// <summary>The text and how many bytes there were; null when the journal does not hold the entry any more.</summary>
    public static (string Text, int Bytes)? Read(Journal journal, long position)
    {
        if (!journal.TryRead(position, out var entry))
            return null;
        // Masked as a whole, then cut: a password must not be split where the cut falls.
        var masked = Masking.MaskPassword(entry.Payload.Span);
        return (Text(masked.AsSpan(0, Math.Min(masked.Length, MostShown))), masked.Length);
    }

    public static string Text(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var character in WireText.Decode(bytes, out _))
        {
            if (char.IsControl(character) && character is not ('\r' or '\n' or '\t'))
                text.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:X2}");
            else
                text.Append(character);
        }

        return text.ToString();
    }
}
