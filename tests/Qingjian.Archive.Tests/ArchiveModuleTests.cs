using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Qingjian.Archive.Reading;
using Qingjian.Hj212;
using Qingjian.Kernel;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests;

public sealed class ArchiveModuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qingjian-module-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_frame_appended_to_the_journal_of_a_running_host_can_be_read_as_a_value()
    {
        await using var host = Build();
        await host.StartAsync(Cancel);
        var journal = host.Services.GetRequiredService<Archive.Journal>();
        var frame = new ArrayBufferWriter<byte>();
        FrameWriter.Write(frame, new PacketHeader { St = "22", Command = Commands.HourData, Password = "123456", Mn = "1" },
            Encoding.ASCII.GetBytes("DataTime=20260301120000;a34004-Avg=35,a34004-Flag=N"));
        journal.Append(new NewEntry { Kind = EntryKind.Frame, StationId = SendsHours, ProfileRevision = 1, ReceivedUtc = Noon, Payload = new ReadOnlySequence<byte>(frame.WrittenMemory) });

        var reader = host.Services.GetRequiredService<ObservationReader>();
        while (reader.Latest(Scope.Everything, [SendsHours], Period.Hour).Count == 0)
            await Task.Delay(5, Cancel);
        Assert.Equal("35", reader.Latest(Scope.Everything, [SendsHours], Period.Hour)[0].Value.Digits.ToString());
        await host.StopAsync(Cancel);
    }

    [Fact]
    public async Task Settings_out_of_range_are_refused_at_start()
    {
        await using var host = Build(("Archive:StoreMegabytes", "1"));
        Assert.Contains("StoreMegabytes", (await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Cancel))).Message, StringComparison.Ordinal);
    }

    private WebApplication Build(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Append(("Archive:Folder", _folder)).Append(("Archive:ProjectionInterval", "00:00:00"))
            .Append(("urls", "http://127.0.0.1:0")).Select(pair => KeyValuePair.Create(pair.Item1, (string?)pair.Item2)));
        builder.Logging.ClearProviders();
        builder.Services.AddArchive();
        builder.Services.Replace(ServiceDescriptor.Singleton<IStationView>(new FakeStations()));
        return builder.Build();
    }
}
