using System.CommandLine;
using Qingjian.Verify.Record;

namespace Qingjian.Verify;

/// <summary>Which witnesses a verb asks for.</summary>
internal sealed class WitnessOptions
{
    private readonly Option<string[]> _keys = new("--witness") { Description = "Public key of a witness who must have co-signed: name+id+base64. May be repeated." };
    private readonly Option<int?> _needed = new("--witnesses-needed") { Description = "How many of the named witnesses are enough; all of them when left out." };

    public void AddTo(Command command)
    {
        command.Options.Add(_keys);
        command.Options.Add(_needed);
        _keys.Validators.Add(result =>
        {
            foreach (var wrong in result.Tokens.Where(token => !WitnessKey.TryParse(token.Value, out _)))
                result.AddError($"--witness '{wrong.Value}' is not a witness's public key: name+id+base64 with algorithm 4 is expected.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(_needed) is { } needed && (needed < 1 || needed > (result.GetValue(_keys)?.Length ?? 0)))
                result.AddError($"--witnesses-needed {needed}: between 1 and the number of --witness is expected.");
        });
    }

    public WitnessPolicy Read(ParseResult parsed)
    {
        var keys = new List<WitnessKey>();
        foreach (var text in parsed.GetValue(_keys) ?? [])
            if (WitnessKey.TryParse(text, out var key))
                keys.Add(key);
        return new WitnessPolicy(keys, parsed.GetValue(_needed) ?? keys.Count);
    }
}
