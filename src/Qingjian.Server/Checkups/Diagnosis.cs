namespace Qingjian.Server.Checkups;

/// <summary>What one examination found.</summary>
/// <param name="Part">What was examined.</param>
/// <param name="Health">How it stands.</param>
/// <param name="Found">What was found, with names and figures.</param>
/// <param name="ToDo">What to do, or null when nothing is to be done.</param>
/// <param name="ToDoChinese">The same in Chinese, where it is there.</param>
internal sealed record Diagnosis(string Part, Health Health, string Found, string? ToDo = null, string? ToDoChinese = null)
{
    /// <summary>What is to be done in the words of <see cref="CheckupWords"/>.</summary>
    /// <param name="key">Its key there.</param>
    public Diagnosis Advise(string key) => this with { ToDo = CheckupWords.English(key), ToDoChinese = CheckupWords.Chinese(key) };
}
