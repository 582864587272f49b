using System.Globalization;
using System.Resources;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.Forwarding;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Tests.Forwarding;

/// <summary>An audited element is shown by its name, the same as everywhere else.</summary>
public sealed class ForwardingAuditTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_element_is_named_as_the_network_names_it(string language)
    {
        var culture = new CultureInfo(language);
        var kind = Assert.Single(new ServiceCollection().AddForwarding().Select(one => one.ImplementationInstance).OfType<AuditKind>());
        var (own, network) = (new ResourceManager(kind.Resources), new ResourceManager(typeof(NetworkWords)));
        Assert.All(Enum.GetNames<Element>(), element =>
            Assert.Equal(network.GetString("Network.Element." + element, culture), own.GetString(kind.ValueWords["element"] + element, culture)));
    }
}
