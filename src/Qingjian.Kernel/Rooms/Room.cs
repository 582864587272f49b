using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Qingjian.Kernel;

/// <summary>A room of the house as the roof sees it: its name (which is also the prefix of its tables) and the
/// assembly that holds its storage mappings and its pages.</summary>
/// <param name="Name">English name, for example <c>Network</c>.</param>
/// <param name="Assembly">Where the room's <c>IEntityTypeConfiguration</c>s and routable components are.</param>
public sealed record Room(string Name, Assembly Assembly);

/// <summary>All rooms that take part in this process, in the order in which they were added.</summary>
public sealed class RoomCatalog(IEnumerable<Room> rooms)
{
    /// <summary>The rooms.</summary>
    public IReadOnlyList<Room> Rooms { get; } = [.. rooms];
}

/// <summary>How a room enters the house.</summary>
public static class RoomRegistration
{
    /// <summary>Adds a room; called once from the room's own <c>AddX()</c>.</summary>
    /// <param name="services">The services of the process.</param>
    /// <param name="room">The room.</param>
    public static IServiceCollection AddRoom(this IServiceCollection services, Room room) => services.AddSingleton(room);
}
