using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Qingjian.Hj212;
using Qingjian.Simulator;

namespace Qingjian.Server.Commands;

/// <summary>The options of <c>qingjian simulate</c> about the line: edition, key, store on the disk, and what goes wrong.</summary>
internal sealed class SimulateLine
{
    private readonly Option<string> _dialect = new Option<string>("--dialect") { Description = "Edition that the stations speak: 2005, 2017, 2025, water (sections alone), or auto.", DefaultValueFactory = _ => "auto" }
        .MustBe(text => text == "auto" || DialectOf(text) is not null, "2005, 2017, 2025, water or auto");
    private readonly Option<string?> _key = new("--key") { Description = "SM4 key of 16 characters; encrypts the data of HJ 212-2025." };
    private readonly Option<DirectoryInfo?> _outbox = new("--outbox") { Description = "Folder in which unanswered frames outlive the process." };
    private readonly Option<FileInfo?> _truth = new("--truth") { Description = "File that gets a JSON line for each fault that was planted." };
    private readonly Option<int> _faultSeed = new("--fault-seed") { Description = "Seed of the faults: the same seed plants the same ones.", DefaultValueFactory = _ => 1 };
    private readonly Option<double> _forget = Share("--forget", "uploads that are never sent");
    private readonly Option<double> _lose = Share("--lose", "sendings that are lost");
    private readonly Option<double> _loseAnswer = Share("--lose-answer", "sendings whose answer is lost");
    private readonly Option<double> _delay = Share("--delay", "sendings that are held back");
    private readonly Option<double> _duplicate = Share("--duplicate", "sendings that arrive twice");
    private readonly Option<double> _reorder = Share("--reorder", "sendings that change places with the next");
    private readonly Option<double> _corrupt = Share("--corrupt", "sendings with a changed byte");
    private readonly Option<double> _longest = new Option<double>("--longest-delay") { Description = "Seconds that a sending is held back at most.", DefaultValueFactory = _ => 3 }.Between(0, 3600);
    private readonly Option<int> _split = new Option<int>("--split") { Description = "Bytes in one write to the link, 1 for every byte alone; 0 does not split." }.Between(0, 1_000_000);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _dialect, _key, _outbox, _truth, _faultSeed, _forget, _lose, _loseAnswer, _delay, _duplicate, _reorder, _corrupt, _longest, _split })
            command.Options.Add(option);
        command.Validators.Add(CheckKey);
    }

    public FileInfo? TruthOf(ParseResult parsed) => parsed.GetValue(_truth);

    public PlayOptions Apply(ParseResult parsed, PlayOptions options) => options with
    {
        Dialect = DialectOf(parsed.GetRequiredValue(_dialect)),
        Key = parsed.GetValue(_key) is { } key ? Sm4Key.FromText(key) : null,
        OutboxFolder = parsed.GetValue(_outbox)?.FullName,
        Faults = new Faults
        {
            Seed = parsed.GetValue(_faultSeed),
            Forget = parsed.GetValue(_forget),
            Lose = parsed.GetValue(_lose),
            LoseAnswer = parsed.GetValue(_loseAnswer),
            Delay = parsed.GetValue(_delay),
            Duplicate = parsed.GetValue(_duplicate),
            Reorder = parsed.GetValue(_reorder),
            Corrupt = parsed.GetValue(_corrupt),
            LongestDelay = TimeSpan.FromSeconds(parsed.GetValue(_longest)),
            SplitEvery = parsed.GetValue(_split),
        },
    };

    private static Option<double> Share(string name, string of) =>
        new Option<double>(name) { Description = $"Share of {of}, 0 to {Faults.MostShare}." }.Between(0, Faults.MostShare);

    // The key itself is never said.
    private void CheckKey(CommandResult result)
    {
        if (result.GetValue(_key) is not { } key)
            return;
        if (Encoding.UTF8.GetByteCount(key) != Sm4Key.Length)
            result.AddError($"--key: {Sm4Key.Length} characters are expected (GB/T 32907, 128 bits), {key.Length} were given.");
        if (result.GetValue(_dialect) != "2025")
            result.AddError("--key: only HJ 212-2025 encrypts; say --dialect 2025 too.");
    }

    private static Dialect? DialectOf(string text) => text switch
    {
        "2005" => Dialect.Hj2005,
        "2017" => Dialect.Hj2017,
        "2025" => Dialect.Hj2025,
        "water" => Dialect.SurfaceWater,
        _ => null,
    };
}
