/** Downloads of AO3's as its templates of some years wrote them. The works are invented. */

const ARCHIVE = 'https://archiveofourown.org'

export const PREFACE_TAGS = `<dt>Rating:</dt>
          <dd><a href="${ARCHIVE}/tags/Teen%20And%20Up%20Audiences">Teen And Up Audiences</a></dd>
          <dt>Archive Warnings:</dt>
          <dd><a href="${ARCHIVE}/tags/a">Creator Chose Not To Use Archive Warnings</a>, <a href="${ARCHIVE}/tags/b">Graphic Depictions Of Violence</a></dd>
          <dt>Categories:</dt>
          <dd><a href="${ARCHIVE}/tags/F*s*F">F/F</a>, <a href="${ARCHIVE}/tags/Gen">Gen</a></dd>
          <dt>Fandoms:</dt>
          <dd><a href="${ARCHIVE}/tags/c">Lamplight (TV)</a>, <a href="${ARCHIVE}/tags/d">灯台 | Toudai | Lighthouse</a></dd>
          <dt>Relationships:</dt>
          <dd><a href="${ARCHIVE}/tags/e">Ines Marlowe/Ada Finch</a>, <a href="${ARCHIVE}/tags/f">Ines Marlowe &amp; Tom Reed</a></dd>
          <dt>Characters:</dt>
          <dd><a href="${ARCHIVE}/tags/g">Ines Marlowe</a>, <a href="${ARCHIVE}/tags/h">Ada Finch | The Keeper</a></dd>
          <dt>Additional Tags:</dt>
          <dd><a href="${ARCHIVE}/tags/i">Hurt/Comfort</a>, <a href="${ARCHIVE}/tags/j">Storms &amp; Tea</a></dd>
        <dt>Language:</dt>
        <dd>English</dd>
        <dt>Series:</dt>
        <dd>Part 2 of
          <a href="${ARCHIVE}/series/7">Harbour, at Night</a>, Part 11 of
          <a href="${ARCHIVE}/series/8">Part 1 of Everything</a></dd>
        <dt>Collections:</dt>
        <dd><a href="${ARCHIVE}/collections/x">A Collection</a></dd>`

export interface Download {
  readonly tags?: string
  readonly stats?: string
  readonly byline?: string
  readonly summary?: string
  readonly notes?: string
  readonly chapters?: string
  readonly afterword?: string
}

/** A download in today's template; each part can be another one. */
export function download({
  tags = PREFACE_TAGS,
  stats = 'Published: 2024-01-01\n          Updated: 2024-02-03\n        Words: 2,345\n        Chapters: 2/?',
  byline = `<a rel="author" href="${ARCHIVE}/users/quill/pseuds/quill">quill</a>, <a rel="author" href="${ARCHIVE}/users/owl/pseuds/Owl">Owl (nightbird)</a>`,
  summary = '<p>Two keepers.</p><p>Summary</p><blockquote><p>One lamp.</p></blockquote>',
  notes = `<p>Notes</p>
        <blockquote class="userstuff"><p>For the harbour.</p></blockquote>
        <div class="endnote-link">See the end of the work for <a href="#endnotes">more notes</a></div>`,
  chapters = TWO_CHAPTERS,
  afterword = '<div class="meta"><div id="endnotes"><p>End Notes</p><blockquote class="userstuff"><p>Thank you.</p></blockquote></div></div>',
}: Download = {}): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">
<head><meta charset="utf-8" /><title>The Salt Lamp - quill - Multifandom</title>
  <style type="text/css">.toc-heading { display: none; } p.message { text-align: center; }</style></head>
<body>
<div id="preface">
  <h2 class="toc-heading">Preface</h2>
  <p class="message">
    <b>The Salt Lamp</b><br />
    Posted originally on the <a href="${ARCHIVE}/">Archive of Our Own</a> at <a href="http://archiveofourown.org/works/90000021">http://archiveofourown.org/works/90000021</a>.
  </p>
  <div class="meta">
    <dl class="tags">
          ${tags}
      <dt>Stats:</dt>
      <dd>
        ${stats}
      </dd>
    </dl>
    <h1>The Salt Lamp</h1>
    <div class="byline">by ${byline}</div>
      <p>Summary</p>
      <blockquote class="userstuff">${summary}</blockquote>
      ${notes}
  </div>
</div>

<div id="chapters" class="userstuff">
${chapters}
</div>

<div id="afterword">
  <h2 class="toc-heading">Afterword</h2>
  ${afterword}
  <p class="message">Please <a href="${ARCHIVE}/works/90000021/comments/new">drop by the Archive and comment</a> to let the creator know if you enjoyed their work!</p>
</div>
</body>
</html>
`
}

/** A chapter as the template has it. */
export function chapter(heading: string, text: string, before = '', after = ''): string {
  return `
<div class="meta group">
  <h2 class="heading">
      ${heading}
  </h2>
  ${before}
</div>

<!--chapter content-->
<div class="userstuff">
  ${text}
</div>
<!--/chapter content-->
${after}`
}

export const TWO_CHAPTERS =
  chapter(
    'Chapter 1: Ebb &amp; Flow',
    '<p>The lamp went out.</p><hr /><p>&ldquo;Notes&rdquo;</p><dl class="tags"><dt>Rating:</dt><dd>None of yours</dd></dl><h2 class="heading">Chapter 9: Not one</h2><p>It was <em>dark</em>.</p>',
    '<p class="byline">Chapter by <a rel="author" href="#">Owl</a></p><p>Chapter Summary</p><blockquote class="userstuff"><p>Dark.</p></blockquote><p>Chapter Notes</p><div class="endnote-link">See the end of the chapter for <a href="#endnotes1">notes</a></div>',
    '<div class="meta" id="endnotes1"><p>Chapter End Notes</p><blockquote class="userstuff"><p>Sorry.</p></blockquote></div>',
  ) +
  chapter(
    'Chapter 2',
    '<p>It was lit.</p>',
    '<p>Chapter Notes</p><blockquote class="userstuff"><p>Short.</p></blockquote>',
  )
