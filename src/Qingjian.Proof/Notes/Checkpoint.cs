using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Qingjian.Proof;

/// <summary>What is signed (检查点): which log, how many leaves, which root (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">The log's unique name, one line.</param>
/// <param name="Size">Leaves in the tree.</param>
/// <param name="Root">The root over them.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>Further lines, which the format leaves to the log; none is empty.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>The text of the note: origin, size, root, then the extensions, one line each.</summary>
    public override string ToString() =>
        string.Concat(new[] { Origin, Size.ToString(CultureInfo.InvariantCulture), Root.ToBase64() }.Concat(Extensions).Select(line => line + '\n'));

    /// <summary>Reads the text of a note as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (text?.Split('\n') is not [{ Length: > 0 } origin, var digits, var encoded, .. var extensions, ""] || extensions.Contains(""))
            return false;
        var root = new byte[TreeHash.Bytes];
        // A size has one spelling: no sign, no leading zero.
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || digits != size.ToString(CultureInfo.InvariantCulture))
            return false;
        if (encoded.Length != 44 || !Convert.TryFromBase64String(encoded, root, out var length) || length != root.Length)
            return false;
        checkpoint = new Checkpoint(origin, size, new TreeHash(root)) { Extensions = extensions };
        return true;
    }
}
