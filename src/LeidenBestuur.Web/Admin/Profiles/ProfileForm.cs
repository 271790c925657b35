using System.ComponentModel.DataAnnotations;
using LeidenBestuur.Web.Site.Shared;

namespace LeidenBestuur.Web.Admin.Profiles;

/// <summary>A profile as it is typed. All fields are text, so that nothing that was typed is lost by being wrong; <see cref="ProfileReading"/> makes facts of them.</summary>
public sealed class ProfileForm
{
    /// <summary>What the fields were filled from: a version and its concurrency token, so that nobody saves over a colleague unseen.</summary>
    public string? Token { get; set; }

    /// <summary>The facts that the fields were filled from, field by field, so that a conflict can tell who changed what.</summary>
    public string? Basis { get; set; }

    /// <summary>What a first save makes; null: an ordinary change.</summary>
    public DraftOrigin? Origin { get; set; }

    /// <summary>
    /// When that on the worksheet was kept from which the fields were filled; null: they were filled from elsewhere. A form of before that saves
    /// nothing of it throws nothing of it away.
    /// </summary>
    public string? Worksheet { get; set; }

    /// <summary>Marks of the texts that the fields were filled with (<see cref="FilledTexts"/>).</summary>
    public string? FilledWith { get; set; }

    /// <summary>How often something of the official had been taken away for good when the fields were filled.</summary>
    public string? Erasures { get; set; }

    [Display(Name = "Naam")]
    public string? Name { get; set; }

    [Display(Name = "Eerste zin")]
    public string? LeadSentence { get; set; }

    public List<TermRow> Terms { get; set; } = [];

    public List<AssignmentRow> Assignments { get; set; } = [];

    [Display(Name = "Titel")]
    public string? StatementTitle { get; set; }

    [Display(Name = "Tekst")]
    public string? Statement { get; set; }

    [Display(Name = "Inleiding bij de doelen")]
    public string? GoalsIntroduction { get; set; }

    [Display(Name = "Zin boven de lijst met doelen")]
    public string? GoalsLeadIn { get; set; }

    public List<string?> Goals { get; set; } = [];

    public List<LinkRow> Links { get; set; } = [];

    [Display(Name = "Contact via het bestuurssecretariaat")]
    public string? OfficeContact { get; set; }

    public List<CareerRow> Careers { get; set; } = [];

    [Display(Name = "Wat is er opgegeven?")]
    public string? Declaration { get; set; }

    /// <summary>What the declaration was before a row that was added changed it; null: no row did.</summary>
    public string? DeclarationBefore { get; set; }

    [Display(Name = "Opgegeven op")]
    public string? DeclaredOn { get; set; }

    public List<PositionRow> Positions { get; set; } = [];

    [Display(Name = "Wat stond er?")]
    public string? Was { get; set; }

    [Display(Name = "Wat is het?")]
    public string? Is { get; set; }

    [Display(Name = nameof(Texts.T55_Reason), ResourceType = typeof(Texts))]
    public string? PublicReason { get; set; }

    [Display(Name = "Notitie voor collega’s")]
    public string? PrivateNote { get; set; }
}

/// <summary>What a draft is made as, where there is none yet.</summary>
public enum DraftOrigin
{
    /// <summary>Rectificatie.</summary>
    Correction,

    /// <summary>Uit de ingeplande versie.</summary>
    Scheduled,
}

/// <summary>Ambtsperiode.</summary>
public sealed class TermRow
{
    [Display(Name = "Ambt")]
    public string? Office { get; set; }

    [Display(Name = "Sinds")]
    public string? Start { get; set; }

    [Display(Name = "Tot en met")]
    public string? End { get; set; }

    [Display(Name = "Periode in de woorden van de bron")]
    public string? Words { get; set; }

    [Display(Name = "Deeltijd in procenten")]
    public string? PartTimePercent { get; set; }

    [Display(Name = "Partij")]
    public string? Party { get; set; }

    [Display(Name = "Rang als locoburgemeester")]
    public string? DeputyRank { get; set; }

    [Display(Name = "Waarnemend")]
    public string? IsActing { get; set; }

    [Display(Name = "Ontslag genomen op")]
    public string? ResignedOn { get; set; }

    [Display(Name = "Afwezig vanaf")]
    public string? AbsentFrom { get; set; }

    [Display(Name = "Afwezig tot en met")]
    public string? AbsentUntil { get; set; }

    [Display(Name = "Vervangen door")]
    public string? ReplacedBy { get; set; }
}

/// <summary>Portefeuille.</summary>
public sealed class AssignmentRow
{
    [Display(Name = "Onderwerp")]
    public string? Portfolio { get; set; }

    [Display(Name = "Naam op de pagina")]
    public string? Name { get; set; }

    [Display(Name = "Sinds")]
    public string? Start { get; set; }

    [Display(Name = "Tot en met")]
    public string? End { get; set; }

    [Display(Name = "Periode in de woorden van de bron")]
    public string? Words { get; set; }

    [Display(Name = "Tijdelijk")]
    public string? IsActing { get; set; }
}

/// <summary>Link.</summary>
public sealed class LinkRow
{
    [Display(Name = "Tekst van de link")]
    public string? Text { get; set; }

    [Display(Name = "Adres")]
    public string? Address { get; set; }
}

/// <summary>Werkervaring.</summary>
public sealed class CareerRow
{
    [Display(Name = "Wat")]
    public string? Description { get; set; }

    [Display(Name = "Van")]
    public string? StartYear { get; set; }

    [Display(Name = "Tot")]
    public string? EndYear { get; set; }

    [Display(Name = "Periode in de woorden van de bron")]
    public string? Words { get; set; }
}

/// <summary>Nevenfunctie.</summary>
public sealed class PositionRow
{
    /// <summary>The number in the register; empty: a new one.</summary>
    public string? EntryId { get; set; }

    [Display(Name = "Functie")]
    public string? Title { get; set; }

    [Display(Name = "Organisatie")]
    public string? Organisation { get; set; }

    [Display(Name = "Omschrijving in de woorden van de bron")]
    public string? Description { get; set; }

    [Display(Name = "Hoort bij het ambt")]
    public string? IsExOfficio { get; set; }

    [Display(Name = "Betaling")]
    public string? Pay { get; set; }

    [Display(Name = "Vergoeding in euro")]
    public string? Amount { get; set; }

    [Display(Name = "Per")]
    public string? Per { get; set; }

    [Display(Name = "Vergoeding in de woorden van de bron")]
    public string? AmountWords { get; set; }

    [Display(Name = "Van")]
    public string? Start { get; set; }

    [Display(Name = "Tot en met")]
    public string? End { get; set; }

    [Display(Name = "Periode in de woorden van de bron")]
    public string? Words { get; set; }

    [Display(Name = "Aanvaard op")]
    public string? AcceptedOn { get; set; }

    [Display(Name = "Gemeld aan de raad op")]
    public string? ReportedOn { get; set; }

    [Display(Name = "Toelichting")]
    public string? Note { get; set; }

    [Display(Name = "Kop waar de functie onder staat")]
    public string? GroupHeading { get; set; }

    public List<IncomeRow> Incomes { get; set; } = [];
}

/// <summary>Inkomsten in een kalenderjaar.</summary>
public sealed class IncomeRow
{
    [Display(Name = "Jaar")]
    public string? Year { get; set; }

    [Display(Name = "Inkomsten in euro")]
    public string? Amount { get; set; }

    [Display(Name = "Toelichting bij dit jaar")]
    public string? Note { get; set; }

    [Display(Name = "Eerder openbaar gemaakt op")]
    public string? DisclosedOn { get; set; }

    [Display(Name = "Eerder openbaar gemaakt in")]
    public string? DisclosedIn { get; set; }
}
