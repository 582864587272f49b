namespace Qingjian.Kernel;

/// <summary>A region to choose.</summary>
/// <param name="Path">Path as in <see cref="Scope.RegionPath"/>, with a closing slash.</param>
/// <param name="Name">Name in the language of the request.</param>
/// <param name="Depth">0 for the first level shown; children are indented.</param>
public sealed record RegionChoice(string Path, string Name, int Depth);
