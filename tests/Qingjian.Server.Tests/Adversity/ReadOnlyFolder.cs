namespace Qingjian.Server.Tests.Adversity;

/// <summary>Somebody takes the right to write in the data folder from the server's account: nothing new can be made there, what
/// is open goes on until the next segment. Root may write everywhere: its server runs without that right.</summary>
internal sealed class ReadOnlyFolder(string folder) : Adversity
{
    public override string Name => "read-only";

    public override string? Sign => "the journal cannot write";

    public override bool StopsAnswers => true;

    public override string[] Through => Environment.UserName == "root" ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"] : [];

    public override Task HarmAsync() => RunAsync("chmod", "-R", "a-w", folder);

    public override Task HealAsync() => RunAsync("chmod", "-R", "u+w", folder);
}
