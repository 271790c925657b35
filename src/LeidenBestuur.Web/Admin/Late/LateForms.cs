using System.Text.Json;
using LeidenBestuur.Web.Admin.Media;
using LeidenBestuur.Web.Admin.Profiles;
using LeidenBestuur.Web.Admin.Shared;
using LeidenBestuur.Web.Domain;
using LeidenBestuur.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Primitives;

namespace LeidenBestuur.Web.Admin.Late;

/// <summary>A form that was sent after its session had ended, or too long after signing in for what it does.</summary>
/// <param name="AccountId">Whose session it was.</param>
/// <param name="Action">The address that it was sent to.</param>
/// <param name="SentAt">When, UTC.</param>
/// <param name="Fields">What it said.</param>
public sealed record LateForm(int AccountId, string Action, DateTime SentAt, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>What the pages themselves put into a form.</summary>
    private static readonly string[] OfPages =
        ["Token", "IntoToken", "Basis", "Origin", "Worksheet", "FilledWith", "Erasures", "DeclarationBefore", "EntryId", "Seen", "act", "doe", "versie"];

    /// <summary>What the fields are called on the page, as far as they have a name there.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>Whether a file came with it, which is not kept.</summary>
    public bool HadFile { get; init; }

    /// <summary>What a person typed or chose, and what the field is called; without a name: null.</summary>
    public IEnumerable<(string? Label, string Words)> Typed => Fields
        .Where(sent => !string.IsNullOrWhiteSpace(sent.Value) && !sent.Key.StartsWith("Had.", StringComparison.Ordinal) && !OfPages.Contains(sent.Key.Split('.')[^1], StringComparer.Ordinal))
        .Select(sent => (Labels?.GetValueOrDefault(sent.Key), sent.Value));
}

/// <summary>
/// Keeps what somebody was typing when it came too late to be taken, for the same account. A profile goes to the worksheet, unless something else waits there; of any other
/// form the answer itself holds all that it said, sealed, so that it can be sent again after signing in. A picture that came with it is not kept: it has to be chosen again.
/// A form with a password or a code in it is kept by nobody, nor is one that came from another site.
/// </summary>
public sealed class LateForms(IDataProtectionProvider protection, IModelMetadataProvider metadata, ProfileDrafts profiles, TimeProvider clock)
{
    /// <summary>How much of a form is read, in bytes; that of a profile may be larger.</summary>
    private const int MaxForm = 512 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    /// <summary>Parts of the names of fields that are for signing in.</summary>
    private static readonly string[] Secrets = ["Password", "Code", "Credential"];

    private readonly IDataProtector _seal = protection.CreateProtector("late form");

    /// <summary>Keeps a profile that was sent too late: of each profile one text, no larger than the form, and never in the place of what was typed elsewhere.</summary>
    /// <returns>The page on which it stands after signing in; null: it was something else, or something else of theirs waits there.</returns>
    public async Task<string?> KeepProfileAsync(HttpContext context, EndedSession ended)
    {
        if (context.Request.RouteValues["slug"] is not string slug || context.Request.Path.Value?.EndsWith($"/{slug}/bewerken", StringComparison.Ordinal) != true
            || await ReadAsync(context, EditController.MaxForm, EditController.MaxFields) is not { } form)
            return null;
        return await profiles.KeepLateAsync(ended.AccountId, slug, FormFields.Read(form), context.RequestAborted) ? $"/beheer/profielen/{slug}/bewerken" : null;
    }

    /// <summary>The page that holds what was typed until its author has signed in.</summary>
    /// <param name="context">The request that came too late.</param>
    /// <param name="accountId">Whose it is; null: of nobody that is known.</param>
    /// <param name="why">Why it came too late.</param>
    /// <returns>Null: nothing was sent that can be kept.</returns>
    public async Task<ViewResult?> PageAsync(HttpContext context, int? accountId, LateReason why)
    {
        var isAgain = context.Request.Path == LateFormController.Path;
        // Of nobody that is known no picture is read.
        if (accountId is null && IsMultipart(context.Request))
            return null;
        if (await ReadAsync(context, isAgain ? LateFormController.MaxForm : MaxForm, EditController.MaxFields) is not { } form)
            return null;
        // Who asked to go on was not signed in yet.
        if (isAgain)
            return Open(form[LatePage.Field]) is { } late ? Page(new(form[LatePage.Field]!, why) { HadFile = late.HadFile }) : null;
        if (accountId is not { } account || form.Keys.Any(name => Array.Exists(Secrets, secret => name.Contains(secret, StringComparison.OrdinalIgnoreCase))))
            return null;
        var fields = form.Where(field => field.Key != PostFormTagHelper.Proof).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")).ToList();
        if (fields.Count == 0)
            return null;
        var (address, hadFile) = (context.Request.Path + context.Request.QueryString, form.Files.Count > 0);
        return Page(new(Seal(new(account, address, clock.UtcNow(), fields) { Labels = LabelsOf(context, form.Keys), HadFile = hadFile }), why) { HadFile = hadFile });
    }

    public ViewResult Page(LatePage page) => new()
    {
        ViewName = "~/Admin/Late/Kept.cshtml",
        ViewData = new ViewDataDictionary<LatePage>(metadata, new ModelStateDictionary()) { Model = page },
        StatusCode = StatusCodes.Status401Unauthorized,
    };

    /// <summary>What a page held; null: it is not one of ours, or was left too long.</summary>
    public LateForm? Open(string? kept)
    {
        try
        {
            return JsonSerializer.Deserialize<LateForm>(_seal.Unprotect(kept ?? "")) is { } form && clock.UtcNow() < form.SentAt + Kept ? form : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What the fields are called in what the action of the request would have read of them.</summary>
    private Dictionary<string, string> LabelsOf(HttpContext context, IEnumerable<string> names)
    {
        var types = context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters.Select(parameter => parameter.ParameterType) ?? [];
        // The fields of a profile are no parameter of its action, which reads them by itself.
        var forms = types.Append(typeof(EditPage)).Select(metadata.GetMetadataForType).ToList();
        return names.Select(name => (name, label: forms.Select(form => LabelOf(form, name)).OfType<string>().FirstOrDefault())).Where(field => field.label is not null)
            .ToDictionary(field => field.name, field => field.label!, StringComparer.Ordinal);
    }

    private static string? LabelOf(ModelMetadata form, string name)
    {
        var (at, label) = ((ModelMetadata?)form, (string?)null);
        foreach (var part in name.Split('.').Select(part => part.Split('[')))
        {
            if (at?.Properties[part[0]] is not { } property)
                return null;
            (at, label) = (part.Length > 1 ? property.ElementMetadata : property, property.DisplayName);
        }

        return label;
    }

    private string Seal(LateForm form) => _seal.Protect(JsonSerializer.Serialize(form));

    /// <summary>Whether one of our own pages sent it, as the browser says: a late form carries no proof of its own.</summary>
    private static bool IsFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => StringValues.IsNullOrEmpty(request.Headers.Origin) || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value),
        var site => site == "same-origin",
    };

    private static bool IsMultipart(HttpRequest request) => request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>How much is read of what was sent; only where a picture may come along it is that much.</summary>
    private static long MaxOf(HttpContext context, int maxBytes) => !IsMultipart(context.Request) ? maxBytes
        : context.GetEndpoint()?.Metadata.GetMetadata<LargestPictureAttribute>() is null ? 0 : LargestPictureAttribute.MaxRequest;

    /// <returns>Null: there is no form, or it is too large to be ours.</returns>
    private static async Task<IFormCollection?> ReadAsync(HttpContext context, int maxBytes, int maxFields)
    {
        if (context.Request is not { HasFormContentType: true, ContentLength: > 0 and var length } || length > MaxOf(context, maxBytes) || !IsFromHere(context.Request))
            return null;
        try
        {
            if (context.Features.Get<IFormFeature>()?.Form is null)
            {
                context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
                {
                    ValueCountLimit = maxFields,
                    ValueLengthLimit = maxBytes,
                    BufferBodyLengthLimit = maxBytes,
                    MultipartBodyLengthLimit = LargestPictureAttribute.MaxRequest,
                }));
            }

            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // No form of ours is that large.
            return null;
        }
    }
}
