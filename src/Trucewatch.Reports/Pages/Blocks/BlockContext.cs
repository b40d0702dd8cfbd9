namespace Trucewatch.Reports;

/// <summary>The elements that a block of text stands in.</summary>
[Flags]
internal enum BlockContext : uint
{
    None = 0,
    Nav = 1 << 0,
    Aside = 1 << 1,
    Header = 1 << 2,
    Footer = 1 << 3,
    Form = 1 << 4,
    Figure = 1 << 5,
    Caption = 1 << 6,
    Article = 1 << 7,
    Main = 1 << 8,
    List = 1 << 9,
    Table = 1 << 10,
    Quote = 1 << 11,
    Heading = 1 << 12,
    Paragraph = 1 << 13,
    Body = 1 << 14,
    Hidden = 1 << 15,
    Dialog = 1 << 16,
    Time = 1 << 17,
    Section = 1 << 18,
    Pre = 1 << 19,

    /// <summary>An <c>itemprop</c> or <c>property</c> says articleBody.</summary>
    MarkedBody = 1 << 20,

    /// <summary>The <c>role</c> or <c>aria-label</c> says that it is no article: navigation, complementary, contentinfo, search.</summary>
    MarkedOther = 1 << 21,

    /// <summary>A class or id says that readers' comments stand here.</summary>
    Comments = 1 << 22,
}
