/**
 * Sets a work as a novel is set and leaves font, size and colours to the e-reader. Only what a reader of 2010 knows:
 * no variables, no flexible boxes, margins alike on both sides for text that runs from right to left.
 */
export const STYLE_SHEET = `body { margin: 0 3%; }
h1, h2, h3 { font-weight: normal; text-align: center; page-break-after: avoid; page-break-inside: avoid; }
h1 { font-size: 1.8em; margin: 2em 0 0.5em; }
h2 { font-size: 1.4em; margin: 2.5em 0 1.5em; }
h3 { font-size: 1em; font-style: italic; margin: 1em 0 0.5em; }
p { margin: 0; text-indent: 1.3em; }
h1 + p, h2 + p, h3 + p, hr + p, blockquote p, li p, td p, .before p { text-indent: 0; }
.story > p:first-child { text-indent: 0; }
hr { border: 0; border-top: 1px solid; width: 25%; margin: 1.5em auto; page-break-after: avoid; }
blockquote { margin: 1em 1.5em; }
blockquote p, .summary p, .notes p, .afterword p { margin: 0 0 0.5em; text-indent: 0; }
pre { white-space: pre-wrap; }
img { max-width: 100%; }
table { margin: 1em auto; border-collapse: collapse; }
td, th { padding: 0.2em 0.6em; vertical-align: top; }
ul, ol, dl { margin: 0.8em 0; }
li ul, li ol { margin: 0; }
.center, .center p { text-align: center; text-indent: 0; }
.right, .right p { text-align: right; }
.justify { text-align: justify; }
.big { font-size: 1.2em; }
.figure { margin: 1em 0; text-align: center; page-break-inside: avoid; }
.caption { font-size: 0.9em; font-style: italic; }
.lead { font-weight: bold; text-indent: 0; }
.missing-image { font-style: italic; }
.byline, .see-end { margin: 0 0 1em; text-align: center; text-indent: 0; }
.see-end { font-size: 0.9em; font-style: italic; }
.tags { margin: 1.5em 0; font-size: 0.9em; }
.tags dt { font-weight: bold; margin: 0.4em 0 0; }
.tags dd { margin: 0 1.2em; }
.title-page h2 { font-size: 1.1em; margin: 1.5em 0 0.5em; }
.before { margin: 0 0 2.5em; }
.before, .end { font-size: 0.9em; }
.end { border-top: 1px solid; margin: 3em 0 0; padding: 0.5em 0 0; }
`
