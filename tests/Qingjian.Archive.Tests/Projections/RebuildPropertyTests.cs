using System.Globalization;
using CsCheck;
using Qingjian.Hj212;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Projections;

/// <summary>Whatever arrives, in whatever order, cut into whatever batches, with restarts and closed months in between: a
/// rebuild from the journal, which closes nothing, holds the same rows.</summary>
public sealed class RebuildPropertyTests
{
    private enum Kind
    {
        Hour, ChangedHour, Minute, LateMinute, TwoFactors, Unreadable, LinkUp, LinkDown, Refused, Project, Restart, Close,
    }

    // Few hours and few values, so that re-sends, changes back and forth and several revisions are common.
    private static readonly Gen<(Kind Kind, int At, int Value)[]> Histories =
        Gen.Select(Gen.Enum<Kind>(), Gen.Int[0, 90], Gen.Int[0, 3]).Array[1, 120];

    [Fact]
    public void A_rebuild_holds_every_row_that_was_there() => Histories.Sample(
        history => Rebuilt(history).GetAwaiter().GetResult(),
        iter: 12, threads: 1, print: history => string.Join(' ', history.Select(step => $"{step.Kind}({step.At},{step.Value})")));

    private static async Task<bool> Rebuilt((Kind Kind, int At, int Value)[] history)
    {
        await using var archive = new ArchiveHarness();
        foreach (var (kind, at, value) in history)
            await Play(archive, kind, at, value);
        await archive.Project();
        var before = StoreDump.Of(archive.Store);

        await archive.Store.RebuildAsync(archive.Journal, _ => { }, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(2, archive.Store.Read(generation => generation.Number));
        Assert.Equal(before, StoreDump.Of(archive.Store));
        return true;
    }

    private static async Task Play(ArchiveHarness archive, Kind kind, int at, int value)
    {
        switch (kind)
        {
            case Kind.Hour:
                archive.Hour(Noon.AddHours(at), Text(at));
                break;
            case Kind.ChangedHour:
                archive.Hour(Noon.AddHours(at % 6), Text(value), value == 3 ? "D" : "N");
                break;
            case Kind.Minute:
                archive.Minute(Noon.AddMinutes(at), Text(at), value == 0 ? "C" : "N");
                break;
            case Kind.LateMinute:
                archive.Minute(Noon.AddMinutes(at % 5 - (value == 1 ? 1440 : 120)), Text(value));
                break;
            case Kind.TwoFactors:
                // Received days later, by the other profile: days end, and the stamp means the end.
                archive.Upload(Commands.HourData, Noon.AddHours(at), $"a34004-Avg={value},a34004-Flag=N;a21005-Avg=0.{value},a21005-Flag=N",
                    received: Noon.AddHours(at).AddDays(value), profileRevision: 2);
                break;
            case Kind.Unreadable:
                archive.Upload(Commands.HourData, Noon.AddHours(at), "a34004-Avg=1", profileRevision: 99);
                break;
            case Kind.LinkUp or Kind.LinkDown:
                archive.Link(kind == Kind.LinkUp ? EntryKind.LinkUp : EntryKind.LinkDown, Noon.AddMinutes(at), (ulong)value);
                break;
            case Kind.Refused:
                archive.Refused(Noon.AddMinutes(at), (byte)(value + 1), $"10.9.9.{value}:1");
                break;
            case Kind.Project:
                await archive.Project();
                break;
            case Kind.Restart:
                await archive.Project();
                archive.Restart();
                break;
            case Kind.Close:
                await archive.Project();
                await archive.CloseMonth(value == 0 ? 202602 : 202603);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
