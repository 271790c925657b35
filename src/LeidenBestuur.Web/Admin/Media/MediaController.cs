using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LeidenBestuur.Web.Admin.Media;

/// <summary>The portrait of an official: sending one, choosing its focal point, putting it in the draft.</summary>
[Authorize(Policies.Edit)]
public sealed class MediaController(Portraits portraits) : Controller
{
    private const string One = "/beheer/portretten/{slug}";
    private const string Chosen = One + "/{hash:length(64)}";

    public static string PathOf(string slug) => $"/beheer/portretten/{slug}";

    [HttpGet(One)]
    public Task<IActionResult> Show(string slug, CancellationToken cancellation) => PageAsync(slug, new(), cancellation);

    [HttpPost(One)]
    [LargestPicture]
    [RequestSizeLimit(LargestPictureAttribute.MaxRequest)]
    [RequestFormLimits(MultipartBodyLengthLimit = LargestPictureAttribute.MaxRequest, ValueCountLimit = 20)]
    public async Task<IActionResult> Add(string slug, PortraitForm form, CancellationToken cancellation)
    {
        if (await portraits.PageAsync(slug, form, cancellation) is not { } page)
            return NotFound();
        if (page.IsClosed)
            ModelState.AddModelError("", "Het concept is ter beoordeling en verandert nu niet. Laat het eerst terugsturen.");
        try
        {
            // Also where the words are wrong, so that all that is wrong is said at once.
            var picture = form.Picture is null ? null : await PictureWork.CleanAsync(await ReadAsync(form.Picture, cancellation), form.Picture.FileName, cancellation);
            if (ModelState.IsValid)
                return this.RedirectWith($"{page.Path}/{await portraits.AddAsync(HttpContext, slug, picture!, form.Words, cancellation)}", "De foto is opgeslagen. Kies nu het middelpunt.");
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError(nameof(form.Picture), refused.Message);
        }
        return await PageAsync(slug, form, cancellation);
    }

    [HttpPost(One + "/weghalen")]
    public async Task<IActionResult> Remove(string slug, CancellationToken cancellation)
    {
        try
        {
            await portraits.RemoveAsync(HttpContext, slug, cancellation);
            return this.RedirectWith($"/beheer/profielen/{slug}/bewerken", "Het portret is uit het concept gehaald. Op de site verandert dat pas als u het concept publiceert.");
        }
        catch (DomainException refused)
        {
            ModelState.AddModelError("", refused.Message);
            return await PageAsync(slug, new(), cancellation);
        }
    }

    [HttpGet(Chosen)]
    public async Task<IActionResult> ShowFocus(string slug, string hash, CancellationToken cancellation) =>
        await portraits.FocusPageAsync(slug, hash, null, cancellation) is { } page ? View("Focus", page) : NotFound();

    [HttpPost(Chosen)]
    public async Task<IActionResult> Choose(string slug, string hash, FocusForm form, [FromForm(Name = "punt.x")] int? clickedX,
        [FromForm(Name = "punt.y")] int? clickedY, CancellationToken cancellation)
    {
        if (await portraits.FocusPageAsync(slug, hash, form, cancellation) is not { } page)
            return NotFound();
        if (form.Act != FocusForm.Set)
            return Looked(page, FocusPage.Clicked(page.Portrait, clickedX, clickedY));
        if (ModelState.IsValid)
        {
            try
            {
                await portraits.SetAsync(HttpContext, slug, (await portraits.PictureAsync(hash, cancellation))!, form.Words, form.Focus, cancellation);
                return this.RedirectWith($"/beheer/profielen/{slug}/bewerken", "Het portret staat in het concept. Op de site staat het pas als u het concept publiceert.");
            }
            catch (DomainException refused)
            {
                ModelState.AddModelError("", refused.Message);
            }
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Focus", page);
    }

    [HttpGet(Chosen + "/foto")]
    public async Task<IActionResult> Picture(string hash, CancellationToken cancellation) =>
        await portraits.PictureAsync(hash, cancellation) is { } picture ? File(picture.Bytes, PortraitFormat.All[^1].MediaType) : NotFound();

    [HttpGet(Chosen + "/uitsnede")]
    public async Task<IActionResult> Crop(string hash, int maat, int x, int y, CancellationToken cancellation)
    {
        if (PortraitSize.All.FirstOrDefault(size => size.Width == maat) is not { } size || x is < 0 or > 100 || y is < 0 or > 100 || !ModelState.IsValid)
            return BadRequest();
        return await portraits.PictureAsync(hash, cancellation) is { } picture
            ? File(await PictureWork.CropAsync(picture, new(x, y), size, cancellation), PortraitFormat.All[^1].MediaType)
            : NotFound();
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > PictureWork.MaxBytes)
            throw new DomainException("Dit bestand is groter dan 10 MB. Kies een kleinere foto, of sla de foto kleiner op.");
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    private async Task<IActionResult> PageAsync(string slug, PortraitForm form, CancellationToken cancellation)
    {
        if (await portraits.PageAsync(slug, form, cancellation) is not { } page)
            return NotFound();
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Index", page);
    }

    /// <summary>Shows the crops around another point and keeps all that was typed; the words are judged when they are set.</summary>
    private ViewResult Looked(FocusPage page, FocalPoint? clicked)
    {
        foreach (var field in ModelState.Keys.Where(key => clicked is not null || key is not (nameof(FocusForm.X) or nameof(FocusForm.Y))).ToList())
            ModelState.Remove(field);
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Focus", clicked is null ? page : page with { Form = page.Form with { X = clicked.X, Y = clicked.Y } });
    }
}
