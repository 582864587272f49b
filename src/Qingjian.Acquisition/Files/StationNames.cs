using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Files;

/// <summary>Stations by what a file may call them: the code, or a name that only one station of the scope has.</summary>
internal sealed class StationNames
{
    private readonly Dictionary<string, string> _codes = [];

    public StationNames(StationDirectory directory, Scope scope)
    {
        var cards = directory.Within(scope);
        foreach (var name in cards.GroupBy(card => card.Name).Where(name => name.Count() == 1))
            _codes[name.Key] = name.Single().Code;
        foreach (var card in cards)
            _codes[card.Code] = card.Code;
    }

    /// <summary>The code; the text itself when nobody is called so, for the rule to name it.</summary>
    public string? CodeOf(string? text) => text is null ? null : _codes.GetValueOrDefault(text, text);
}
