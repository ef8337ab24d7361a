// Quotations in the sentence they stand in, and positions with their quotations.

const SHOWN = 3;
const HEDGES = { frequent: 'said of the usual case', possible: 'said as a possibility', obligatory: 'said as a duty' };

const ORDINALS = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const STATISTICS = { least: 'lowest', most: 'highest', start: 'at the start', one: 'of one person' };

/** What an axis of a scope is called in words; those not here by their value alone. */
const SCOPES = {
  statistic: (value) => STATISTICS[value] || value.replace(/^percentile (\d+)$/, (all, n) =>
    `${n}${ORDINALS[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)]} percentile`),
  place: (value) => value.replace(/\b(?:us|usa|uk|uae|eu)\b/g, (word) => word.toUpperCase())
    .replace(/(?<![\p{L}'’])(?!(?:of|and|the|in)\b)\p{L}/gu, (letter) => letter.toUpperCase()),
  company: (value) => `kind of company: ${value}`,
  framework: (value) => `way of working: ${value}`,
  time: () => 'in the past',
  year: (value) => `as of ${value}`,
  part: (value) => `part: ${value}`,
  of: (value) => `of ${value}`,
};

/** Of whom and of what a claim is said, in words, the statistic first; on whose word stands elsewhere. */
function scopeWords(scope) {
  return Object.entries(scope || {})
    .filter(([axis]) => axis !== 'provider')
    .sort(([a], [b]) => Number(b === 'statistic') - Number(a === 'statistic'))
    .map(([axis, value]) => (Object.hasOwn(SCOPES, axis) ? SCOPES[axis](value) : words(value)))
    .join(', ');
}

/** The headings above a claim, outermost first. */
function headingPath(claim) {
  if (claim.above) {
    return claim.above;
  }
  const path = [];
  const { start } = claim;
  for (const [at, level, text] of data.sources[claim.source].headings || []) {
    if (at > start) {
      break;
    }
    while (path.length && path[path.length - 1].level >= level) {
      path.pop();
    }
    path.push({ level, text, at });
  }
  return path.filter((heading) => heading.at < start).map((heading) => heading.text);
}

function quoteOf(claim) {
  const text = data.sources[claim.source].text;
  return claim.quote === undefined ? text.slice(claim.start, claim.end) : claim.quote;
}

/** The words that leave no room for another answer, set off in the quotation. */
function Decisive({ quote, word }) {
  const at = word ? quote.toLowerCase().indexOf(word.toLowerCase()) : -1;
  return at < 0
    ? html`<${Found}>${quote}</${Found}>`
    : html`<${Found}>${quote.slice(0, at)}</${Found}><strong><${Found}>${quote.slice(at, at + word.length)}</${Found}></strong><${Found}>${quote.slice(at + word.length)}</${Found}>`;
}

/** The quotation within its sentence: as the article has it, or without the mark-up in it. */
function Sentence({ claim }) {
  const quote = quoteOf(claim);
  const text = data.sources[claim.source].text;
  const at = claim.sentence === undefined ? -1 : claim.sentence.indexOf(quote);
  let before = '';
  let after = '';
  if (at >= 0) {
    before = claim.sentence.slice(0, at);
    after = claim.sentence.slice(at + quote.length);
  } else if (claim.sentenceStart !== undefined) {
    before = text.slice(claim.sentenceStart, claim.start);
    after = text.slice(claim.end, claim.sentenceEnd);
  }
  return html`<${Text}>${before}<mark><${Decisive} quote=${quote} word=${claim.exclusive} /></mark>${after}</${Text}>`;
}

/** What is to be known of a claim besides its words. */
function notesOf(claim) {
  const source = data.sources[claim.source];
  const notes = [];
  if (claim.modality) {
    notes.push(HEDGES[claim.modality]);
  }
  if (claim.unheld) {
    notes.push('reported, not held by the source');
  }
  if (claim.by) {
    notes.push(html`on the word of <${Text}>${claim.by}</${Text}>`);
  }
  if (claim.origin !== source.path && claim.origin !== claim.by) {
    notes.push(html`origin <${Text}>${claim.origin}</${Text}>`);
  }
  if (claim.scopeWords) {
    notes.push(html`said <${Text}>${claim.scopeWords}</${Text}>`);
  }
  if (claim.from) {
    notes.push(html`<${Text}>${claim.from}</${Text}>`);
  }
  return notes;
}

/** Where a claim stands, by its source's title; the path stands small behind it. */
function Place({ claim }) {
  const source = data.sources[claim.source];
  return html`<a href=${'#' + claim.id}><${Text}>${titleOf(source)}</${Text}>, line ${claim.line}</a>
    ${source.title && html` <span class="small path"><${Text}>${source.path}:${claim.line}</${Text}></span>`}
    <${EditorLink} source=${source} line=${claim.line} />`;
}

function Quotation({ index }) {
  const claim = data.claims[index];
  const source = data.sources[claim.source];
  const above = headingPath(claim).filter((heading) => heading !== source.title);
  return html`<figure class="quotation">
    <blockquote><${Sentence} claim=${claim} /></blockquote>
    <figcaption>
      <${Place} claim=${claim} />
      ${above.length > 0 && html`<span class="above note" title="headings above it"><${Text}>${above.join(' › ')}</${Text}></span>`}
      ${notesOf(claim).map((note) => html`<span class="note">${note}</span>`)}
    </figcaption>
  </figure>`;
}

/** How many speak for a position, and with how many votes where these are fewer. */
function Support({ position }) {
  const { origins } = position;
  const votes = position.votes !== undefined && position.votes !== origins;
  return html`<p class="support"><span title=${WORDS.origin}>${count(origins, 'origin')}</span>${' '}
    in ${count(position.sources, 'source')}${votes && html`, <span title=${WORDS.vote}>${count(position.votes, 'vote')}</span>`}</p>`;
}

/**
 * A position with its quotations, the plainest first; the others that hold a word searched for are shown too.
 * Children stand under them.
 */
function Position({ position, chosen = false, children }) {
  const [more, setMore] = useState(false);
  const pattern = useContext(Searched);
  const found = (index) => pattern !== null && quoteOf(data.claims[index]).search(pattern) >= 0;
  const shown = more || printing ? position.claims
    : position.claims.filter((claim, index) => index < SHOWN || found(claim));
  return html`<section class=${'position' + (chosen ? ' chosen' : '')}>
    <h3><${Text}>${nameOf(position)}</${Text}></h3>
    <${Support} position=${position} />
    ${shown.map((claim) => html`<${Quotation} key=${claim} index=${claim} />`)}
    ${shown.length < position.claims.length && html`<p><button class="more" onClick=${() => setMore(true)}>
      Show ${count(position.claims.length - shown.length, 'more quotation')}</button></p>`}
    <${More} number=${position.more || 0} one="quotation" where="claims.csv" />
    ${children}
  </section>`;
}
