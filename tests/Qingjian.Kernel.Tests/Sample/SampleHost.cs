using Qingjian.Kernel.Tests.Hosting;

namespace Qingjian.Kernel.Tests.Sample;

internal static class SampleHost
{
    public static Task<KernelHost> StartAsync() => KernelHost.StartAsync(SampleRoom.Add, SampleRoom.Map);
}
