using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>Items of commands whose parameters no readable source tells (controls of surface-water stations, 3042 to 3100): names and values as they
/// stand.</summary>
/// <param name="Items">In the order sent; may be empty.</param>
public sealed record FreeItems(ValueList<NamedValue> Items) : Message
{
    internal static FreeItems Read(AreaItems items) => new([.. items.All.Select(pair => new NamedValue(pair.Name, pair.Value))]);

    internal override void Write(AreaText area)
    {
        foreach (var item in Items)
            area.Add(item.Name, item.Text);
    }
}
