using System.Collections.Concurrent;
using System.Text;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Strangers;

/// <summary>The devices that nobody has registered, since the gateway started; their frames are kept as refused. In memory: who
/// sends goes on sending. Bounded, so that a scan with invented MNs fills nothing.</summary>
internal sealed class StrangerList(TimeProvider time)
{
    private const int MostKept = 1000;
    private const int MostFactors = 64;
    private readonly ConcurrentDictionary<string, Stranger> _byMn = new(StringComparer.Ordinal);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Stranger> All => [.. _byMn.Values.OrderByDescending(one => one.LastUtc).ThenBy(one => one.Mn, StringComparer.Ordinal)];

    public Stranger? Find(string mn) => _byMn.GetValueOrDefault(mn);

    /// <summary>The station was entered.</summary>
    public void Forget(string mn) => _byMn.TryRemove(mn, out _);

    public void Saw(in Packet packet, string peer)
    {
        var mn = Encoding.ASCII.GetString(packet.Mn);
        if (mn.Length == 0 || (!_byMn.ContainsKey(mn) && _byMn.Count >= MostKept))
            return;
        var now = time.GetUtcNow();
        var seen = new Stranger(mn, Encoding.ASCII.GetString(packet.St), peer, now, now, 1, FactorsOf(packet)) { Password = Encoding.ASCII.GetString(packet.Password) };
        _byMn.AddOrUpdate(mn, seen, (_, before) => seen with
        {
            FirstUtc = before.FirstUtc, Frames = before.Frames + 1, Factors = [.. before.Factors.Union(seen.Factors).Take(MostFactors)],
        });
    }

    private static List<string> FactorsOf(in Packet packet)
    {
        var found = new List<string>();
        var items = packet.Items;
        while (found.Count < MostFactors && items.Read(out var item))
        {
            var dash = item.Name.IndexOf((byte)'-');
            if (dash > 0 && FactorCode.TryParse(item.Name[..dash], out var code) && FactorCatalogue.TryFind(code, out _) && !found.Contains(code.ToString()))
                found.Add(code.ToString());
        }
        return found;
    }
}
