namespace Qingjian.Kernel;

/// <summary>A maintaining organisation (运维单位) to choose.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name, not translated.</param>
public sealed record OperatorChoice(int Id, string Name);
