using Microsoft.Extensions.Logging.Abstractions;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Observations;

namespace Qingjian.Archive.Tests.Store;

/// <summary>The contract over the store of files.</summary>
public sealed class FileStoreTests : ObservationStoreContractTests
{
    internal override IObservationStore Open(ArchiveOptions options, FakeStations stations) => new ArchiveStore(options, stations.Profile, NullLogger.Instance);
}
