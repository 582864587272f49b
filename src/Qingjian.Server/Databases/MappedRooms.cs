using Qingjian.Acquisition;
using Qingjian.Archive;
using Qingjian.Assessment;
using Qingjian.Kernel;
using Qingjian.Network;
using Qingjian.Review;
using Qingjian.Supervision;

namespace Qingjian.Server.Databases;

/// <summary>The rooms that map tables, for the migrations' tool and their tests. A room that gets its first mapping is
/// added here; the host's catalogue may hold more rooms, which map nothing.</summary>
internal static class MappedRooms
{
    public static RoomCatalog Catalog { get; } = new(
    [
        new Room("Kernel", typeof(KernelModule).Assembly),
        new Room("Network", typeof(NetworkModule).Assembly),
        new Room("Archive", typeof(ArchiveModule).Assembly),
        new Room("Acquisition", typeof(AcquisitionModule).Assembly),
        new Room("Review", typeof(ReviewModule).Assembly),
        new Room("Assessment", typeof(AssessmentModule).Assembly),
        new Room("Supervision", typeof(SupervisionModule).Assembly),
    ]);
}
