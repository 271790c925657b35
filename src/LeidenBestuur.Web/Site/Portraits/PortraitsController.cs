using LeidenBestuur.Web.Data;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Site.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LeidenBestuur.Web.Site.Portraits;

/// <summary>The pictures of officials. What an address once showed it shows for good, so browsers need not ask again.</summary>
public sealed class PortraitsController(Store store, TimeProvider clock) : Controller
{
    /// <summary>One rendition; unknown until a version that names its portrait begins to hold.</summary>
    [HttpGet("/portretten/{hash}/{name}")]
    public async Task<IActionResult> Rendition(string hash, string name, CancellationToken cancellation)
    {
        var wanted = PortraitSize.All.SelectMany(size => PortraitFormat.All.Select(format => (Size: size, Format: format)))
            .FirstOrDefault(rendition => $"{rendition.Size.Width}x{rendition.Size.Height}.{rendition.Format.Extension}" == name);
        if (wanted.Size is null || await store.RenditionAsync(hash, wanted.Format, wanted.Size, PageMoment.Now(HttpContext, clock), cancellation) is not { } bytes)
            return NotFound();
        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return File(bytes, wanted.Format.MediaType, null, new EntityTagHeaderValue($"\"{hash[..16]}-{name}\""));
    }
}

public static class RenditionQueries
{
    /// <summary>A rendition of a portrait that was published by a moment; null: there is none.</summary>
    public static Task<byte[]?> RenditionAsync(this Store store, string hash, PortraitFormat format, PortraitSize size, Moment moment, CancellationToken cancellation)
    {
        var (mediaType, width, published) = (format.MediaType, size.Width, store.Versions.PublishedBy(moment));
        return store.Portraits
            .Where(portrait => portrait.Hash == hash && published.Any(version => version.Content!.PortraitHash == portrait.Hash))
            .SelectMany(portrait => portrait.Renditions).Where(rendition => rendition.MediaType == mediaType && rendition.Width == width)
            .Select(rendition => rendition.Bytes).SingleOrDefaultAsync(cancellation);
    }
}
