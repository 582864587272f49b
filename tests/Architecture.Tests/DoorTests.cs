using System.Runtime.CompilerServices;

namespace Qingjian.Architecture.Tests;

/// <summary>The public types of each room against <c>doors/&lt;room&gt;.txt</c>: making something public is a decision
/// that shows in a review. To accept a change: <c>QINGJIAN_ACCEPT_DOORS=1 ./test.sh --filter-class '*DoorTests'</c>.</summary>
public sealed class DoorTests
{
    [Theory]
    [MemberData(nameof(House.Rooms), MemberType = typeof(House))]
    public void The_public_types_of_a_room_are_the_listed_ones(string room)
    {
        var file = Path.Combine(House.Root, "tests", "Architecture.Tests", "doors", room + ".txt");
        var found = House.Load(room).GetExportedTypes().Where(IsOurs).Select(Describe).Order(StringComparer.Ordinal).ToArray();
        if (Environment.GetEnvironmentVariable("QINGJIAN_ACCEPT_DOORS") == "1")
            File.WriteAllText(file, string.Join('\n', found) + '\n');

        Assert.Equal(File.ReadAllLines(file), found);
    }

    // Razor generates public types of its own; routable components must be public for the router.
    private static bool IsOurs(Type type) =>
        !type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false)
        && type.Name != "_Imports"
        && !Pages.IsComponent(type);

    private static string Describe(Type type) => $"{Kind(type)} {type.FullName}";

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => "class",
    };
}
