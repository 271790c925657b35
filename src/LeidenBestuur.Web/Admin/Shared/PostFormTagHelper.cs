using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LeidenBestuur.Web.Admin.Shared;

/// <summary>Every form of the admin area that changes something proves that it is ours. The framework leaves the proof out where a form names its address.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The field that holds the proof.</summary>
    public const string Proof = "formulier";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
}
