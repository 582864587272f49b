using Microsoft.AspNetCore.Http;

namespace Qingjian.Acquisition.Http;

/// <summary>Reads a request's body up to a limit, whatever its headers say about its length.</summary>
internal static class ReadBody
{
    /// <summary>The bytes; null when there are more than <paramref name="most"/>.</summary>
    public static async Task<byte[]?> Async(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
            return null;
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > most)
                return null;
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }
}
