using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Qingjian.Architecture.Tests;

public sealed class ReferenceTests
{
    [Theory]
    [MemberData(nameof(House.Rooms), MemberType = typeof(House))]
    public void A_room_references_only_rooms_above_it(string room)
    {
        var place = Array.IndexOf(House.RoomsFromTheTop, room);
        var project = XDocument.Load(Path.Combine(House.Root, "src", room, room + ".csproj"));
        var referenced = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.All(referenced, other => Assert.InRange(Array.IndexOf(House.RoomsFromTheTop, other), 0, place - 1));
    }

    [Fact]
    public void Every_room_of_the_source_folder_is_in_the_list()
    {
        var folders = Directory.GetDirectories(Path.Combine(House.Root, "src")).Select(Path.GetFileName);

        Assert.Equal(House.RoomsFromTheTop.Append("Qingjian.Server").Order(), folders.Order());
    }

    [Fact]
    public void Pure_rooms_reference_the_framework_alone()
    {
        foreach (var room in House.PureRooms)
        {
            var project = XDocument.Load(Path.Combine(House.Root, "src", room, room + ".csproj"));
            Assert.Empty(project.Descendants("ProjectReference"));
            Assert.Empty(project.Descendants("FrameworkReference"));
            Assert.Empty(project.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value).Except(House.PurePackages));
            var referenced = House.Load(room).GetReferencedAssemblies().Select(name => name.Name!);
            Assert.DoesNotContain(referenced, name => name.StartsWith("System.Net", StringComparison.Ordinal)
                || name.StartsWith("System.Data", StringComparison.Ordinal));
        }
    }

    /// <summary>The verifier is worth something because it was written a second time: it may share nothing with the server.</summary>
    [Fact]
    public void The_verifier_references_nothing_of_the_house()
    {
        var project = XDocument.Load(Path.Combine(House.Root, "tools", "Qingjian.Verify", "Qingjian.Verify.csproj"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("Compile"));
        var foreign = House.SourceFiles(Path.Combine("tools", "Qingjian.Verify"), "*.cs")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("using Qingjian.", StringComparison.Ordinal) && !line.StartsWith("using Qingjian.Verify", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    /// <summary>What other rooms may see lives in the root namespace only; what is deeper belongs to the room.</summary>
    [Fact]
    public void Rooms_use_only_the_root_namespace_of_other_rooms()
    {
        var architecture = new ArchLoader().LoadAssemblies([.. House.RoomsFromTheTop.Select(House.Load)]).Build();
        var trespasses =
            from type in architecture.Types
            let own = RoomOf(type.Namespace?.FullName)
            where own is not null
            from dependency in type.Dependencies
            // A type parameter is nobody's type; the loader takes one T for another's.
            where dependency.Target is not GenericParameter
            let other = RoomOf(dependency.Target.Namespace?.FullName)
            where other is not null && other != own && dependency.Target.Namespace.FullName != other && !IsComponent(dependency.Target)
            select $"{type.FullName} uses {dependency.Target.FullName}";

        var found = trespasses.Distinct().ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    // Components take their namespace from their folder; the shell's shared ones are there to be used by every page.
    private static bool IsComponent(IType type) =>
        type.Assembly.Name.StartsWith("Qingjian.Kernel", StringComparison.Ordinal)
        && type.Dependencies.Any(dependency => dependency.Target.FullName == "Microsoft.AspNetCore.Components.ComponentBase");

    private static string? RoomOf(string? space) => space is null ? null :
        House.RoomsFromTheTop.FirstOrDefault(room => space == room || space.StartsWith(room + ".", StringComparison.Ordinal));
}
