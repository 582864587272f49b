namespace Qingjian.Kernel;

/// <summary>An environmental element that the top bar offers (<c>?element=</c>). Registered as a singleton by the room
/// that knows elements, in the order of the list.</summary>
/// <param name="Value">Value in the address, for example <c>air</c>.</param>
/// <param name="LabelKey">Key of the label in the resources of <paramref name="Resources"/>.</param>
/// <param name="Resources">The marker type of the room's resources.</param>
public sealed record ElementChoice(string Value, string LabelKey, Type Resources);
