using System.Globalization;
using Qingjian.Verify.Findings;
using Qingjian.Verify.Journal;

namespace Qingjian.Verify.Record;

/// <summary>Entries whose content a policy let go: the hash of the leaf stays, so that the record holds.</summary>
internal sealed class Expired(Report report)
{
    private readonly SortedDictionary<long, long> _byPolicy = [];

    /// <summary>The hash that the leaf of an entry must have: of what it holds, or the kept one.</summary>
    public byte[]? LeafOf(byte[]? saltingKey, in EntryView entry)
    {
        if (!entry.IsExpired)
            return saltingKey is null ? null : Hashes.Leaf(LeafContent.Of(saltingKey, entry));
        if (entry.KeptHash is not { } kept)
        {
            report.Add("leaves", $"leaf {entry.Position - 1}", $"the entry at position {entry.Position} says that it expired, but is of kind {entry.Kind} or has not the form of that");
            return null;
        }
        if (entry.PolicyPosition is < 1 || entry.PolicyPosition == entry.Position)
            report.Add("leaves", $"leaf {entry.Position - 1}", $"the entry at position {entry.Position} expired without a policy: it names position {entry.PolicyPosition}");
        else
            _byPolicy[entry.PolicyPosition] = _byPolicy.GetValueOrDefault(entry.PolicyPosition) + 1;
        return kept;
    }

    public void Finish()
    {
        foreach (var (policy, count) in _byPolicy)
            report.Checked.Add(string.Create(CultureInfo.InvariantCulture, $"expired, hash kept: {count} entries, under the policy at position {policy}"));
    }
}
