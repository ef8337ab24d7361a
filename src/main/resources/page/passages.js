// Passages of an article: what is selected in it, by mouse or keys, as offsets of its text.

const MOST_MARKED = 600;
/** A passage of fewer words has to stand once only, else nobody knows which is meant. */
const FEW_WORDS = 3;
/** Lines longer than this are no wrapped prose: each is a paragraph. */
const LONGEST_WRAPPED = 120;

/** The passage that is selected now: its source's index, start and end; or why it is none; and who wants to know. */
const picking = {
  now: null,
  listeners: new Set(),
  changed() {
    this.listeners.forEach((listener) => listener());
  },
};

const blocksBySource = new Map();

/** Stretches of an article that are read as one, in order: start, end, and the cells of a row. */
function blocksOf(index) {
  if (!blocksBySource.has(index)) {
    const { text, markdown } = data.sources[index];
    const { lines } = drawn(text, markdown === true);
    const alone = lines.filter((line) => /^(?:listing|front|head|row)$/.test(line.kind))
      .map(({ start, stop, cells }) => [start, stop, cells]);
    const joined = markdown ? paragraphs(lines) : wrappedLines(text, lines);
    blocksBySource.set(index, [...joined, ...alone].sort((a, b) => a[0] - b[0]));
  }
  return blocksBySource.get(index);
}

/** Lines of plain text that are one paragraph. */
function wrappedLines(text, lines) {
  const out = [];
  let open = false;
  lines.forEach((line) => {
    const said = text.slice(line.start, line.stop);
    if (said.trim() === '') {
      open = false;
      return;
    }
    if (open && !ITEM.test(said)) {
      out[out.length - 1][1] = line.stop;
    } else {
      out.push([line.start, line.stop]);
    }
    open = said.length <= LONGEST_WRAPPED;
  });
  return out;
}

/** Whether a word goes on over an offset. */
function inWord(text, at) {
  const letter = (i) => i >= 0 && i < text.length && LETTER.test(text[i]);
  const apostrophe = (i) => /['’]/.test(text[i] || '') && letter(i - 1) && letter(i + 1);
  return (letter(at - 1) && letter(at)) || apostrophe(at) || apostrophe(at - 1);
}

/** How often words stand in a text, whatever their capitals. */
function timesIn(text, said) {
  const [whole, wanted] = [text.toLowerCase(), said.toLowerCase()];
  let times = 0;
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
    times += inWord(whole, at) || inWord(whole, at + wanted.length) ? 0 : 1;
  }
  return times;
}

/** What lies between two offsets as a passage, without blanks around it and of whole words; or why it is none. */
function passageOf(source, from, to) {
  const { text } = data.sources[source];
  let [start, end] = [from, to];
  for (; start < end && /\s/.test(text[start]); start++);
  for (; end > start && /\s/.test(text[end - 1]); end--);
  if (start === end) {
    return null;
  }
  for (; inWord(text, start); start--);
  for (; inWord(text, end); end++);
  const said = text.slice(start, end);
  const refused = refusal(source, start, end, said);
  return refused ? { refused } : { source, start, end };
}

function refusal(source, start, end, said) {
  if (!LETTER.test(said)) {
    return 'There is no word in it.';
  }
  if (!blocksOf(source).some(([from, to]) => from <= start && end <= to)) {
    return 'It reaches over more than one paragraph, item or row. Select within one; the next can be marked too.';
  }
  if (said.length > MOST_MARKED) {
    return `It has ${said.length.toLocaleString('en')} characters, ${MOST_MARKED} are allowed. Select the words that say it.`;
  }
  const few = said.split(/\s+/).length < FEW_WORDS;
  const times = few ? timesIn(data.sources[source].text, said) : 1;
  return times > 1 ? `These words stand ${times} times in the article. Select more around them.` : '';
}

function articleInSight() {
  return document.querySelector('.article[data-source]');
}

function offsetIn(article, node, at) {
  const range = document.createRange();
  range.setStart(article, 0);
  range.setEnd(node, at);
  return range.toString().length;
}

/** The passage that the browser has selected in the article in sight; null when none is. */
function selectedPassage() {
  const article = articleInSight();
  const selection = document.getSelection();
  if (!article || selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [begins, ends] = [article.contains(startContainer), article.contains(endContainer)];
  if (!begins && !ends) {
    return null;
  }
  const source = Number(article.dataset.source);
  return passageOf(source, begins ? offsetIn(article, startContainer, startOffset) : 0,
    ends ? offsetIn(article, endContainer, endOffset) : data.sources[source].text.length);
}

function samePassage(a, b) {
  return a !== null && b !== null && a.source === b.source && a.start === b.start && a.end === b.end && a.refused === b.refused;
}

/** Looks what is selected now. */
function pickSelected() {
  const now = selectedPassage();
  if (now !== picking.now && !samePassage(now, picking.now)) {
    picking.now = now;
    picking.changed();
  }
}

/** Where an offset is among the nodes of an article: an end stays in the node before it. */
function nodeAt(article, offset, end) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (left < node.length || (end && left === node.length && left > 0)) {
      return [node, left];
    }
    left -= node.length;
    last = node;
  }
  return [last, last.length];
}

/** Selects a passage and brings it into sight. */
function selectPassage({ start, end }) {
  const article = articleInSight();
  const [from, to] = [nodeAt(article, start, false), nodeAt(article, end, true)];
  document.getSelection().setBaseAndExtent(...from, ...to);
  const { top, bottom } = document.getSelection().getRangeAt(0).getBoundingClientRect();
  const tray = document.querySelector('.tray');
  if (top < 0 || bottom > (tray ? tray.getBoundingClientRect().top : window.innerHeight)) {
    from[0].parentElement.scrollIntoView({ block: 'center' });
  }
  pickSelected();
}

const sentencesBySource = new Map();

/** The sentences of an article, without marks of items and headings before them; cells count as such. */
function sentencesOf(index) {
  if (!sentencesBySource.has(index)) {
    const { text } = data.sources[index];
    const units = blocksOf(index).flatMap(([start, end, cells]) => cells || [[start, end]]);
    sentencesBySource.set(index, units.flatMap(([start, end]) => sentencesIn(text, start, end))
      .map(([start, end]) => bare(text, start, end)).filter(([start, end]) => LETTER.test(text.slice(start, end))));
  }
  return sentencesBySource.get(index);
}

function sentencesIn(text, start, end) {
  // a line end within a paragraph ends no sentence
  const said = text.slice(start, end).replace(/[\r\n]/g, ' ');
  return Intl.Segmenter === undefined ? [[start, end]]
    : [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(said)]
      .map(({ index, segment }) => [start + index, start + index + segment.length]);
}

function bare(text, from, to) {
  let [start, end] = [from, to];
  const [numeral] = /^\s*\d{1,9}[.)]\s/.exec(text.slice(from, from + 20)) || [''];
  start += numeral.length;
  for (; start < end && !/[\p{L}\p{N}"“”'‘’([$€£¥₹]/u.test(text[start]); start++);
  for (; end > start && /[\s|]/.test(text[end - 1]); end--);
  return [start, end];
}

/** Where the first line in sight begins, or the claim that was chosen. */
function firstInSight(article, claim) {
  if (claim !== undefined) {
    return data.claims[claim].start;
  }
  const line = [...article.querySelectorAll('.line, tr')].find((one) => one.getBoundingClientRect().bottom > 0);
  return line ? offsetIn(article, line, 0) : 0;
}

/** Selects the next sentence of the article in sight, or the one before; the first in sight when none is selected. */
function pickSentence(by, claim) {
  const article = articleInSight();
  const source = Number(article.dataset.source);
  const sentences = sentencesOf(source);
  const { now } = picking;
  const from = now && !now.refused ? now : null;
  const found = !from ? sentences.find(([, end]) => end > firstInSight(article, claim))
    : by > 0 ? sentences.find(([start]) => start >= from.end)
    : sentences.findLast(([, end]) => end <= from.start);
  if (found) {
    selectPassage({ start: found[0], end: found[1] });
  }
}

/** Makes the passage that is selected a word longer or shorter, at its end or at its beginning. */
function pickWord(key) {
  const { now } = picking;
  if (!now || now.refused) {
    return;
  }
  const { text } = data.sources[now.source];
  const [from, to] = blocksOf(now.source).find(([start, end]) => start <= now.start && now.end <= end);
  const found = [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)];
  const [starts, ends] = [found.map(({ index }) => from + index), found.map(({ index, 0: word }) => from + index + word.length)];
  const { start, end } = now;
  const next = {
    e: () => ({ start, end: ends.find((at) => at > end) }),
    // the full stop behind the last word goes with it
    E: () => ({ start, end: ends.findLast((at) => at < ends.findLast((last) => last <= end) && at > start) }),
    b: () => ({ start: starts.find((at) => at > start && at < end), end }),
    B: () => ({ start: starts.findLast((at) => at < start), end }),
  }[key]();
  if (next.start !== undefined && next.end !== undefined) {
    selectPassage(next);
  }
}
