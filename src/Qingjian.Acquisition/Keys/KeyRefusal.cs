namespace Qingjian.Acquisition.Keys;

/// <summary>Why a key was not made.</summary>
/// <param name="Field"><c>Name</c>, <c>Region</c> or <c>Stations</c>.</param>
/// <param name="Rule">Key of the sentence.</param>
/// <param name="Value">What the sentence names.</param>
internal sealed record KeyRefusal(string Field, string Rule, string Value);
