using LeidenBestuur.Web.Formatting;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>
/// One field of a form: label, hint, error, input, in that order, tied together for who hears them. A password is never written back.
/// <code>&lt;form-field for="Email" type="email" autocomplete="username" hint="…" /&gt;</code>
/// </summary>
[HtmlTargetElement("form-field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormFieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>Under which name it is sent, where that is not the one of the model.</summary>
    public string? Name { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>How many lines are seen at once of a text of several lines; null: it has one.</summary>
    public int? Rows { get; set; }

    /// <summary>What the browser may fill in, as in the HTML standard.</summary>
    public required string Autocomplete { get; set; }

    public string? Hint { get; set; }

    /// <summary>What can be chosen, each with its words; null: text is typed.</summary>
    public IEnumerable<(string Value, string Words)>? Choices { get; set; }

    public string? Inputmode { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = FieldId.Of(SentName);
        var error = ViewContext.ModelState.TryGetValue(SentName, out var state) && state.Errors is [var first, ..] ? first.ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "utrecht-form-field" : "utrecht-form-field field-wrong");
        output.Content.AppendHtml($"<label class=\"utrecht-form-label\" for=\"{id}\">{Html.Encode(For.Metadata.DisplayName ?? SentName)}</label>");
        if (Hint is not null)
            output.Content.AppendHtml($"<p class=\"utrecht-form-field-description\" id=\"{id}-hint\">{Html.Encode(Hint)}</p>");
        if (error is not null)
            output.Content.AppendHtml($"<p class=\"field-error\" id=\"{id}-fout\">{Html.Encode(error)}</p>");
        output.Content.AppendHtml(Input(id, error));
    }

    private string SentName => Name ?? For.Name;

    private TagBuilder Input(string id, string? error)
    {
        var input = Choices is not null ? Select(Choices) : Rows is { } rows ? TextArea(rows) : TextBox();
        input.MergeAttribute("id", id);
        input.MergeAttribute("name", SentName);
        if (Inputmode is not null)
            input.MergeAttribute("inputmode", Inputmode);
        if (For.Metadata.IsRequired)
            input.MergeAttribute("required", "required");
        if (error is not null)
            input.MergeAttribute("aria-invalid", "true");
        string[] described = [.. Hint is null ? [] : new[] { id + "-hint" }, .. error is null ? [] : new[] { id + "-fout" }];
        if (described.Length > 0)
            input.MergeAttribute("aria-describedby", string.Join(' ', described));
        return input;
    }

    private TagBuilder TextBox()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("utrecht-textbox");
        input.MergeAttribute("type", Type);
        input.MergeAttribute("autocomplete", Autocomplete);
        if (Type != "password" && Value() is { Length: > 0 } value)
            input.MergeAttribute("value", value);
        return input;
    }

    private TagBuilder TextArea(int rows)
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("utrecht-textbox text-area");
        area.MergeAttribute("rows", rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
        area.MergeAttribute("autocomplete", Autocomplete);
        // A browser takes the first line break away.
        area.InnerHtml.AppendHtml("\n").Append(Value() ?? "");
        return area;
    }

    private TagBuilder Select(IEnumerable<(string Value, string Words)> choices)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("utrecht-select");
        var chosen = Value() ?? "";
        foreach (var (value, words) in choices)
        {
            var option = new TagBuilder("option");
            option.MergeAttribute("value", value);
            if (value == chosen)
                option.MergeAttribute("selected", "selected");
            option.InnerHtml.Append(words);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    /// <summary>What was typed, also when it could not be read.</summary>
    private string? Value() => ViewContext.ModelState.TryGetValue(SentName, out var state) && state.AttemptedValue is { } typed ? typed : For.Model?.ToString();
}

/// <summary>The id of a field, by the name under which it is sent.</summary>
public static class FieldId
{
    public static string Of(string name) => "veld-" + Slug.Of(name);
}
