// Quotations in the sentence they stand in, and positions with their quotations.

const SHOWN = 3;
const HEDGES = { frequent: 'said of the usual case', possible: 'said as a possibility', obligatory: 'said as a duty' };

/** The headings above a place in a source, outermost first. */
function headingPath(source, start) {
  const path = [];
  for (const [at, level, text] of source.headings || []) {
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
    ? quote
    : html`${quote.slice(0, at)}<strong>${quote.slice(at, at + word.length)}</strong>${quote.slice(at + word.length)}`;
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

function Quotation({ index }) {
  const claim = data.claims[index];
  const source = data.sources[claim.source];
  const path = headingPath(source, claim.start);
  const notes = [];
  if (claim.modality) {
    notes.push(HEDGES[claim.modality]);
  }
  if (claim.unheld) {
    notes.push('reported, not held by the source');
  }
  if (claim.by) {
    notes.push(html`word of <${Text}>${claim.by}</${Text}>`);
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
  return html`<figure class="quotation">
    <blockquote><${Sentence} claim=${claim} /></blockquote>
    <figcaption>
      <a href=${'#' + claim.id}><${Text}>${source.path}:${claim.line}</${Text}></a>
      ${path.length > 0 && html`<span class="path" title="headings above it"><${Text}>${path.join(' › ')}</${Text}></span>`}
      ${notes.map((note) => html`<span class="note">${note}</span>`)}
    </figcaption>
  </figure>`;
}

/** A position with its quotations, the plainest first. */
function Position({ position, all = false }) {
  const [more, setMore] = useState(false);
  const shown = all || more ? position.claims : position.claims.slice(0, SHOWN);
  const origins = originsOf(position.claims).size;
  const sources = sourcesOf(position.claims).size;
  return html`<section class="position">
    <h3><${Text}>${words(position.text)}</${Text}></h3>
    <p class="support">${count(origins, 'origin')} in ${count(sources, 'source')}${
      position.votes !== undefined && position.votes !== origins ? `, ${count(position.votes, 'vote')}` : ''}</p>
    ${shown.map((claim) => html`<${Quotation} key=${claim} index=${claim} />`)}
    ${shown.length < position.claims.length && html`<button class="more" onClick=${() => setMore(true)}>
      Show ${count(position.claims.length - shown.length, 'more quotation')}</button>`}
  </section>`;
}
