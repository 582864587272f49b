using Microsoft.Extensions.Logging.Abstractions;

namespace Qingjian.Archive.Tests;

internal static class AloneServer
{
    public static ServerCluster Cluster { get; } = new(new ArchiveOptions(), new ClusterOptions(), NullLogger<ServerCluster>.Instance);
}
