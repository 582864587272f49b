namespace Qingjian.Server.Tests.Adversity;

/// <summary>The machine's clock is set back by an hour while the server runs, and forward again: libfaketime between the process
/// and the system.</summary>
internal sealed class ClockBack(string library) : Adversity
{
    private readonly string _offset = Path.Combine(Directory.CreateTempSubdirectory("qingjian-clock-").FullName, "offset");

    public override string Name => "clock-back";

    public override string? Sign => null;

    public override bool StopsAnswers => false;

    // What counts time that passes is left alone, as when an administrator sets a clock.
    public override string[] Through =>
        ["env", $"LD_PRELOAD={library}", $"FAKETIME_TIMESTAMP_FILE={_offset}", "FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1", "FAKETIME_DISABLE_SHM=1"];

    public override Task PrepareAsync() => File.WriteAllTextAsync(_offset, "+0\n");

    public override Task HarmAsync() => File.WriteAllTextAsync(_offset, "-3600\n");

    public override Task HealAsync() => File.WriteAllTextAsync(_offset, "+0\n");
}
