namespace Trucewatch.Reports.Tests;

/// <summary>Pages written for the tests, each of another make.</summary>
internal static class SamplePages
{
    public const string One = "Mediators said on Monday that both sides had sent back their remarks on the draft, and that a new round of talks would begin in Cairo within days.";
    public const string Two = "The envoy, who had flown in from Doha overnight, told reporters that the order of the releases was the one question on which nothing had moved.";
    public const string Three = "Relief agencies counted 120 trucks through the crossing on Sunday, fewer than half of what the agreement provides for, and warned that flour would run out.";

    /// <summary>A page of today, with all its elements named.</summary>
    public static string Modern { get; } = $$"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>New round of talks in Cairo | Harbor Post</title>
        <meta property="og:title" content="New round of talks in Cairo"><meta property="og:site_name" content="Harbor Post">
        <meta property="article:published_time" content="2025-03-24T11:18:00-04:00"><link rel="canonical" href="https://harborpost.example/talks">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Harbor Post"},{"@type":"NewsArticle","headline":"New round of talks in Cairo","author":[{"@type":"Person","name":"Ada Quill"}],"dateModified":"2025-03-24T12:00:00-04:00"}]}</script></head>
        <body><a href="#main">Skip to content</a><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sports">Sports</a></li></ul></nav></header>
        <main id="main"><article><h1>New round of talks in Cairo</h1><p class="byline">By <a href="/ada">Ada Quill</a></p><time datetime="2025-03-24T11:18:00-04:00">March 24, 2025</time>
        <figure><img src="x.jpg" alt=""><figcaption>Trucks wait at the crossing. (Photo by A. Lens)</figcaption></figure>
        <div class="article-body"><p>{{One}}</p><p>{{Two}}</p><div class="related"><h3>Related</h3><a href="/r">Ten things to know about the talks</a></div><p>{{Three}}</p></div>
        <section class="comments"><h2>Comments (1)</h2><div class="comment"><b>reader7</b><p>I have read this before somewhere, and it was no better then than it is now.</p></div></section></article>
        <aside class="sidebar"><h3>Most read</h3><ol><li><a href="/1">Storm closes the bridge</a></li><li><a href="/2">Council votes on parking</a></li></ol></aside></main>
        <footer><p>&copy; 2025 Harbor Post. All rights reserved.</p></footer></body></html>
        """;

    /// <summary>A page of long ago: tables and line breaks, no paragraph.</summary>
    public static string Tables { get; } = $"""
        <html><head><title>New round of talks in Cairo - Valley Bugle</title></head><body bgcolor=white><table width=100%><tr><td><a href=/>Home</a> | <a href=/n>News</a> | <a href=/s>Sports</a></td></tr></table>
        <table><tr><td width=120><a href=/a>Archive</a><br><a href=/c>Contact us</a></td><td><font size=5>New round of talks in Cairo</font><br>By ADA QUILL<br>March 24, 2025<br><br>
        {One}<br><br>{Two}<br><br>{Three}<br><br></td></tr></table><center><font size=1>Copyright 2025 Valley Bugle</font></center></body></html>
        """;

    /// <summary>A page without a single element that means anything.</summary>
    public static string Divs { get; } = $"""
        <html><body><div><div><span>Home</span><span>World</span></div><div><div>New round of talks in Cairo</div><div>{One}</div><div>{Two}</div><div>{Three}</div></div><div>Terms of use | Privacy</div></div></body></html>
        """;

    /// <summary>All of them.</summary>
    public static string[] All { get; } = [Modern, Tables, Divs];
}
