namespace Qingjian.Server.Tests.Adversity;

/// <summary>Not one byte is free on the disk of the data folder: a file system in memory, which takes root to mount.</summary>
internal sealed class FullDisk(string folder) : Adversity
{
    private string Filler => Path.Combine(folder, "filler");

    public override string Name => "disk-full";

    public override string? Sign => "the journal cannot write";

    public override bool StopsAnswers => true;

    public override Task PrepareAsync() => RunAsync("mount", "-t", "tmpfs", "-o", "size=192m,mode=755", "tmpfs", folder);

    public override async Task HarmAsync()
    {
        var block = new byte[1 << 16];
        await using var filler = File.Create(Filler, bufferSize: 0);
        for (var size = block.Length; size >= 1;)
        {
            try
            {
                await filler.WriteAsync(block.AsMemory(0, size));
            }
            catch (IOException)
            {
                size /= 2;
            }
        }
    }

    public override Task HealAsync()
    {
        File.Delete(Filler);
        return Task.CompletedTask;
    }

    public override Task EndAsync() => RunAsync("umount", "--lazy", folder);
}
