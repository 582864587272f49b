using System.Buffers;
using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Writes a data area with the factor codes of another edition: only where the tables leave one reading (HJ 212-2017 appendix B), and whole or
/// not at all, so that no value is lost on the way without a word.</summary>
/// <param name="source">The station's edition.</param>
/// <param name="sourceSt">The station's system code: codes of 2005 are read by it.</param>
/// <param name="target">The target's edition.</param>
/// <param name="targetSt">The system code under which the target gets it.</param>
internal sealed class AreaTranslation(Dialect source, string sourceSt, Dialect target, string targetSt)
{
    private readonly ArrayBufferWriter<byte> _written = new();

    public AsideReason Reason { get; private set; }

    /// <summary>What cannot be expressed.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>The data area, after <see cref="TryWrite(in Packet)"/>.</summary>
    public ReadOnlySpan<byte> Written => _written.WrittenSpan;

    public bool TryWrite(in Packet packet)
    {
        var items = packet.Items;
        var separator = (byte)0;
        while (items.Read(out var item))
        {
            if (separator != 0)
                Add([separator]);
            if (!TryWrite(item))
                return false;
            separator = item.EndsGroup ? (byte)';' : (byte)',';
        }
        return true;
    }

    private bool TryWrite(in Item item)
    {
        var dash = item.Name.IndexOf((byte)'-');
        var isMark = item.Name.SequenceEqual("Flag"u8) || (dash > 0 && item.Name[(dash + 1)..].SequenceEqual("Flag"u8));
        if (isMark && !item.Value.IsEmpty && !IsKnownMark(item.Value))
            return false;
        if (dash > 0 && !IsOwnName(item.Name[..dash]))
        {
            if (!TryAddFactor(item.Name[..dash]))
                return false;
            Add(item.Name[dash..]);
        }
        else
            Add(item.Name);
        if (!item.HasValue)
            return true;
        Add("="u8);
        if (item.Name.SequenceEqual("PolId"u8))
            return TryAddFactor(item.Value);
        Add(item.Value);
        return true;
    }

    private bool TryAddFactor(ReadOnlySpan<byte> sent)
    {
        if (Translate(sent) is not { } code)
            return Refuse(AsideReason.Factor, Encoding.ASCII.GetString(sent));
        _written.Write(Encoding.ASCII.GetBytes(code));
        return true;
    }

    private void Add(scoped ReadOnlySpan<byte> text) => _written.Write(text);

    // Equipment (SB1) and information of the field unit (i12001) are no factors: all editions name them alike.
    private static bool IsOwnName(ReadOnlySpan<byte> name) =>
        name.StartsWith("SB"u8) || (name.Length == 6 && name[0] == 'i' && !name[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));

    private bool IsKnownMark(ReadOnlySpan<byte> mark)
    {
        var text = Encoding.ASCII.GetString(mark);
        return CodeTable.Find(CodeKind.DataMark, text, target) is not null || Refuse(AsideReason.Mark, text);
    }

    // Null when the tables leave no reading, or more than one.
    private string? Translate(ReadOnlySpan<byte> sent)
    {
        if (!FactorCode.TryParse(sent, out var factor))
            return null;
        if (source == Dialect.Hj2005)
            factor = FactorAliases.Resolve(factor, Encoding.ASCII.GetBytes(sourceSt));
        var isKnown = FactorCatalogue.TryFind(factor, out var known);
        if (target == Dialect.Hj2005)
            return In2005(known);
        // Editions from 2017 on share the codes of HJ 524 and HJ 525, of which the appendix prints a part.
        return isKnown || source != Dialect.Hj2005 ? (known?.Code ?? factor).ToString() : null;
    }

    // The same two or three digits are other factors under another system code: it must read back as what it is.
    private string? In2005(FactorInfo? known) =>
        known?.Code2005 is { } old && FactorAliases.Resolve(FactorCode.Parse(old), Encoding.ASCII.GetBytes(targetSt)) == known.Code ? old : null;

    private bool Refuse(AsideReason reason, string detail)
    {
        (Reason, Detail) = (reason, detail.Length <= 8 ? detail : detail[..8]);
        return false;
    }
}
