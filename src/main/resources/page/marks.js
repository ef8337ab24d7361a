// The marks of a Markdown article drawn lightly. Nothing here changes a character of the text: it says which lines
// are what and which characters are marks, by their offsets, so that the claims' offsets stay those of the file.

const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const QUOTE = /^(?: {0,3}> ?)+/;
const ITEM = /^[ \t]*(?:([-*+])|\d{1,9}[.)])[ \t]+/;
const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const TARGET = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+"[^"\n]*")?\)|\]\[[^[\]\n]*\]/y;

/** The lines of a text, counted as the program counts them; each ends behind its line end. */
function linesOf(text) {
  const lines = [];
  const ends = /\r\n|\r|\n|$/g;
  for (let start = 0; start < text.length || lines.length === 0;) {
    ends.lastIndex = start;
    const { index, 0: end } = ends.exec(text);
    lines.push({ number: lines.length + 1, start, stop: index, end: index + end.length, kind: '' });
    start = index + end.length;
  }
  return lines;
}

/** Offsets of the bars between the cells of a row of a table. */
function barsOf(text, line) {
  const bars = [];
  for (let i = line.start; i < line.stop; i++) {
    if (text[i] === '\\') {
      i++;
    } else if (text[i] === '|') {
      bars.push(i);
    }
  }
  return bars;
}

/** Cells as offsets that cover the whole line, each with the bar before it; the last with the line's end. */
function cellsOf(text, line) {
  const bars = barsOf(text, line);
  const blank = (from, to) => text.slice(from, to).trim() === '';
  const inner = bars.filter((at) => !blank(line.start, at) && !blank(at + 1, line.stop));
  const cuts = [line.start, ...inner, line.end];
  return { bars, cells: cuts.slice(1).map((end, index) => [cuts[index], end]) };
}

/** Marks the lines of the table that begins at an index, if one does; gives the index behind it. */
function table(text, lines, at, spans) {
  const said = (line) => text.slice(line.start, line.stop);
  const next = lines[at + 1];
  if (!next || !said(lines[at]).includes('|') || !said(next).includes('|') || !DELIMITER.test(said(next))) {
    return at;
  }
  let index = at;
  for (; index < lines.length && said(lines[index]).includes('|'); index++) {
    const line = lines[index];
    const { bars, cells } = cellsOf(text, line);
    Object.assign(line, { kind: index === at ? 'head' : index === at + 1 ? 'delimiter' : 'row', table: at, cells });
    if (line.kind !== 'delimiter') {
      bars.forEach((bar) => spans.push([bar, bar + 1, 'raw']));
      cells.forEach(([from, to]) => inline(text, from, to, spans));
    }
  }
  return index;
}

const LETTER = /[\p{L}\p{N}]/u;
const STYLES = { '*': 'em', _: 'em', '**': 'strong', __: 'strong', '***': 'strong em', ___: 'strong em', '~~': 'struck' };

/** Finds emphasis, code and links between two offsets, in one pass. */
function inline(text, from, to, spans) {
  const open = [];
  const brackets = [];
  const unclosed = new Set();
  let i = from;
  const run = () => {
    let end = i + 1;
    while (end < to && text[end] === text[i]) {
      end++;
    }
    return text.slice(i, end);
  };
  while (i < to) {
    const c = text[i];
    let step = 1;
    if (c === '\\') {
      step = 2;
    } else if (c === '`') {
      step = code(text, i, to, run(), unclosed, spans);
    } else if (c === '[') {
      brackets.push(i);
    } else if (c === ']' && brackets.length > 0) {
      step = link(text, brackets.pop(), i, to, spans);
    } else if (c === '*' || c === '_' || c === '~') {
      const marks = run();
      step = marks.length;
      emphasis(text, i, marks, open, spans);
    }
    i += step;
  }
}

function code(text, at, to, ticks, unclosed, spans) {
  const behind = at + ticks.length;
  const end = unclosed.has(ticks) ? -1 : text.slice(behind, to).search(new RegExp('(?<!`)' + ticks + '(?!`)'));
  if (end < 0) {
    unclosed.add(ticks);
    return ticks.length;
  }
  spans.push([at, behind, 'raw'], [behind, behind + end, 'code'], [behind + end, behind + end + ticks.length, 'raw']);
  return 2 * ticks.length + end;
}

function link(text, from, at, to, spans) {
  TARGET.lastIndex = at;
  const found = TARGET.exec(text);
  if (!found || at + found[0].length > to) {
    return 1;
  }
  spans.push([text[from - 1] === '!' ? from - 1 : from, from + 1, 'raw'], [from + 1, at, 'linked'], [at, at + found[0].length, 'raw']);
  return found[0].length;
}

function emphasis(text, at, marks, open, spans) {
  const before = text[at - 1] || ' ';
  const behind = text[at + marks.length] || ' ';
  const inWord = marks[0] === '_' && LETTER.test(before) && LETTER.test(behind);
  const opens = /\S/.test(behind) && !inWord && (LETTER.test(behind) || !LETTER.test(before));
  const closes = /\S/.test(before) && !inWord && (LETTER.test(before) || !LETTER.test(behind));
  const mate = closes ? open.map((o) => o.marks).lastIndexOf(marks) : -1;
  if (mate >= 0 && open[mate].at + marks.length < at) {
    const start = open[mate].at;
    open.length = mate;
    spans.push([start, start + marks.length, 'raw'], [start + marks.length, at, STYLES[marks]], [at, at + marks.length, 'raw']);
  } else if (opens && Object.hasOwn(STYLES, marks)) {
    open.push({ at, marks });
    if (open.length > 50) {
      open.shift();
    }
  }
}

/** What a line is by its beginning; the marks there are added to the spans. */
function begin(text, line, above, spans) {
  const said = text.slice(line.start, line.stop);
  const [heading] = HEADING.exec(said) || [''];
  const [quote] = QUOTE.exec(said) || [''];
  const item = ITEM.exec(said);
  if (heading) {
    line.kind = 'h' + heading.trim().length;
    spans.push([line.start, line.start + heading.length, 'raw']);
  } else if (UNDERLINE.test(said) && above && above.kind === '' && text.slice(above.start, above.stop).trim()) {
    above.kind = said.includes('=') ? 'h1' : 'h2';
    line.kind = 'rule';
    spans.push([line.start, line.stop, 'raw']);
  } else if (RULE.test(said)) {
    line.kind = 'rule';
  } else if (quote) {
    line.kind = 'quote';
    spans.push([line.start, line.start + quote.length, 'raw']);
  } else if (item) {
    line.kind = 'item';
    const mark = line.start + said.search(/\S/);
    spans.push([mark, line.start + item[0].trimEnd().length, item[1] ? 'bullet' : 'numeral']);
  } else if (said.trim() === '') {
    line.kind = 'blank';
  }
}

/** Where the front matter or a block of code that begins at an index ends; the index itself when none does. */
function verbatim(text, lines, at) {
  const said = (index) => text.slice(lines[index].start, lines[index].stop);
  const fence = FENCE.exec(said(at));
  const closing = fence ? (line) => line.trim().startsWith(fence[1]) && !/[^`~\s]/.test(line)
    : at === 0 && said(0).trim() === '---' ? (line) => /^(?:---|\.\.\.)[ \t]*$/.test(line) : null;
  if (closing === null) {
    return at;
  }
  let end = at + 1;
  while (end < lines.length && !closing(said(end))) {
    end++;
  }
  if (end === lines.length && !fence) {
    return at;
  }
  const behind = Math.min(end + 1, lines.length);
  lines.slice(at, behind).forEach((line) => (line.kind = fence ? 'listing' : 'front'));
  return behind;
}

/**
 * The lines of an article, and runs of its characters that are drawn otherwise: [start, end, classes], in order.
 * Marks have the class "raw". A text that is no Markdown has lines alone.
 */
function drawn(text, markdown) {
  const lines = linesOf(text);
  const spans = [];
  for (let at = 0; markdown && at < lines.length;) {
    let behind = verbatim(text, lines, at);
    if (behind === at) {
      behind = table(text, lines, at, spans);
    }
    if (behind === at) {
      begin(text, lines[at], lines[at - 1], spans);
      behind++;
    }
    at = behind;
  }
  if (markdown) {
    paragraphs(lines).forEach(([from, to]) => inline(text, from, to, spans));
  }
  return { lines, runs: flat(spans) };
}

/** Lines that are read together: emphasis may begin on one and end on the next. */
function paragraphs(lines) {
  const out = [];
  let last = null;
  lines.forEach((line) => {
    if (/^(?:blank|rule|listing|front|head|delimiter|row)$/.test(line.kind)) {
      last = null;
    } else if (last && (line.kind === '' || (line.kind === 'quote' && last.kind === 'quote'))) {
      last.span[1] = line.end;
    } else {
      last = { kind: line.kind, span: [line.start, line.end] };
      out.push(last.span);
      last = /^h/.test(line.kind) ? null : last;
    }
  });
  return out;
}

/** Spans that may lie in each other as runs that do not. */
function flat(spans) {
  const cuts = [...new Set(spans.flatMap(([from, to]) => [from, to]))].sort((a, b) => a - b);
  const starting = [...spans].sort((a, b) => a[0] - b[0]);
  let over = [];
  let next = 0;
  const runs = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    while (next < starting.length && starting[next][0] <= cuts[i]) {
      over.push(starting[next++]);
    }
    over = over.filter((span) => span[1] > cuts[i]);
    if (over.length > 0) {
      runs.push([cuts[i], cuts[i + 1], [...new Set(over.flatMap((span) => span[2].split(' ')))].join(' ')]);
    }
  }
  return runs;
}
