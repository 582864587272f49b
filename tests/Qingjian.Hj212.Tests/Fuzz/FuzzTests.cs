using System.Diagnostics;
using System.Globalization;

namespace Qingjian.Hj212.Tests.Fuzz;

/// <summary>Mutated frames by the hundred thousand: no exception, no hang, bounded memory. <c>eng/fuzz-hj212.sh N</c> runs the same with N inputs.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const long MostBytesPerInput = 32 << 20;
    private static readonly TimeSpan _longestInput = TimeSpan.FromSeconds(10); // a pause of the machine is no hang

    [Fact]
    public void Whatever_comes_over_the_wire_is_answered_without_exception_hang_or_unbounded_memory()
    {
        var inputs = Setting("QINGJIAN_FUZZ_INPUTS", 100_000);
        var seed = (int)Setting("QINGJIAN_FUZZ_SEED", 212);
        var target = new Target();
        var total = Stopwatch.StartNew();
        var (slowest, greatest) = (TimeSpan.Zero, 0L);
        for (long number = 0; number < inputs; number++)
        {
            var (begin, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            Feed(target, seed, number);
            var taken = Stopwatch.GetElapsedTime(begin);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            slowest = taken > slowest ? taken : slowest;
            greatest = Math.Max(greatest, allocated);
            Assert.True(taken < _longestInput && allocated < MostBytesPerInput, $"seed {seed}, input {number}: {taken}, {allocated} bytes allocated");
        }
        Report(string.Create(CultureInfo.InvariantCulture,
            $"{inputs} inputs of seed {seed}: {target.Packets} packets, {target.Messages} messages read and written again, {total.Elapsed.TotalSeconds:0.0} s; "
            + $"slowest input {slowest.TotalMilliseconds:0.0} ms, most allocated for one {greatest} bytes, working set {Environment.WorkingSet >> 20} MiB"));
        Assert.True(target.Packets > inputs / 10 && target.Messages > inputs / 10, "the mutations no longer reach the packets");
    }

    [Fact]
    public void The_same_seed_gives_the_same_inputs() =>
        Assert.All(Enumerable.Range(0, 100), number => Assert.Equal(Mutation.Input(7, number), Mutation.Input(7, number)));

    private static void Feed(Target target, int seed, long number)
    {
        var input = Mutation.Input(seed, number);
        try
        {
            target.Feed(input);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"seed {seed}, input {number}, base64 {Convert.ToBase64String(input)}", failure);
        }
    }

    private void Report(string line)
    {
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("QINGJIAN_FUZZ_REPORT") is { Length: > 0 } path)
            File.WriteAllText(path, line + Environment.NewLine);
    }

    private static long Setting(string name, long otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
