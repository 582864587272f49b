using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Qingjian.Architecture.Tests;

internal static class Pages
{
    public static bool IsComponent(Type type) => typeof(IComponent).IsAssignableFrom(type);

    public static IEnumerable<Type> Routable() =>
        House.RoomsFromTheTop.Select(House.Load).Append(Assembly.Load("qingjian"))
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.IsDefined(typeof(RouteAttribute), false));
}
