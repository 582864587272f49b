using System.Net;
using Acceptance.Tests.Product;

namespace Acceptance.Tests.Explanations;

/// <summary>Every figure explains itself: as every role, over all pages.</summary>
public sealed class ExplanationTests(RunningProduct product, ITestOutputHelper output)
{
    // Fewer would mean that the walk did not happen.
    private const int FewestPages = 6;

    [Theory]
    [InlineData("admin")]
    [InlineData("officer")]
    [InlineData("reviewer")]
    [InlineData("inspector")]
    [InlineData("operator")]
    [InlineData("enterprise")]
    [InlineData("director")]
    public async Task Every_figure_of_every_page_leads_to_an_explanation_that_answers(string user)
    {
        using var client = await product.ClientAsync(user);
        var crawl = new Crawl(client);

        var faults = await crawl.RunAsync("/today", TestContext.Current.CancellationToken);

        output.WriteLine($"{user}: {crawl.Pages} pages, {crawl.Figures} figures, {crawl.Explanations} explanations opened");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
        Assert.True(crawl.Pages >= FewestPages && crawl.Figures > 0, $"only {crawl.Pages} pages and {crawl.Figures} figures were found");
    }

    [Fact]
    public async Task A_page_that_does_not_answer_and_an_explanation_that_one_may_not_open_are_found()
    {
        using var client = new HttpClient(new Pages()) { BaseAddress = new("http://house/") };

        var faults = await new Crawl(client).RunAsync("/today", TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "/today: the figure's explanation /secret: answers 403",
                "/today: the figure's explanation /rows#steps has no such place",
                "/gone (linked on /today): answers 404",
                "/secret (linked on /today): answers 403",
            ],
            faults);
    }

    [Theory]
    [InlineData("/assess/air/YC-A06/2026-11-21?edition=x#PM25", "/assess/air/*/*?edition")]
    [InlineData("/network/stations?page=2&region=99", "/network/stations?page&region")]
    [InlineData("/today", "/today?")]
    public void Addresses_of_a_kind_are_known(string href, string kind) => Assert.Equal(kind, Crawl.KindOf(href));

    private sealed class Pages : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            request.RequestUri!.AbsolutePath switch
            {
                "/today" => Html("""<a href="/gone">a</a><a data-figure href="/secret">1</a><a data-figure href="/rows#steps">2</a>"""),
                "/rows" => Html("<p>no steps</p>"),
                "/secret" => new(HttpStatusCode.Forbidden),
                _ => new(HttpStatusCode.NotFound),
            });

        private static HttpResponseMessage Html(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text, null, "text/html") };
    }
}
