// Links that open a line of an article in the reader's own editor, by a pattern that is kept in this browser alone.

const KEPT = 'sicetnon.';
const NEVER = new Set(['javascript:', 'data:', 'vbscript:', 'blob:']);

/** What this browser keeps of settings; a page on a disk may be denied it, then they last until it is closed. */
const settings = {
  values: new Map(),
  get(name) {
    if (!this.values.has(name)) {
      let kept = null;
      try {
        kept = localStorage.getItem(KEPT + name);
      } catch {
        // denied: as if nothing had been kept
      }
      this.values.set(name, kept || '');
    }
    return this.values.get(name);
  },
  set(name, value) {
    this.values.set(name, value);
    try {
      localStorage.setItem(KEPT + name, value);
    } catch {
      // denied: it lasts as long as the page
    }
    store.changed();
  },
};

/** The address that opens a line, or an empty string where the pattern gives none that may be followed. */
function editorAddress(pattern, folder, path, line) {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(pattern.trim()) || (pattern.includes('{path}') && folder.trim() === '')) {
    return '';
  }
  const whole = `${folder.trim().replace(/\\/g, '/').replace(/\/+$/, '')}/${path}`;
  const encoded = whole.split('/').map(encodeURIComponent).join('/').replace(/^([A-Za-z])%3A/, '$1:');
  const filled = pattern.trim()
    .replace(/\/\{path\}/, () => '/' + encoded.replace(/^\//, ''))
    .replaceAll('{path}', () => encoded)
    .replaceAll('{line}', String(line));
  try {
    const address = new URL(filled);
    return NEVER.has(address.protocol) ? '' : address.href;
  } catch {
    return '';
  }
}

function editorLink(source, line) {
  return editorAddress(settings.get('editor'), settings.get('folder'), source.path, line);
}

function EditorLink({ source, line }) {
  const address = editorLink(source, line);
  return address && html` <a class="edit" href=${address} aria-label=${`Open ${source.path}, line ${line}, in the editor`}>edit</a>`;
}

function EditorSettings() {
  const [pattern, folder] = [settings.get('editor'), settings.get('folder')];
  const example = data.sources.find((source) => source.text !== undefined);
  const address = example ? editorLink(example, 1) : '';
  const said = pattern.trim() === '' ? 'No links, since there is no pattern.'
    : address ? html`Line 1 of <${Text}>${titleOf(example)}</${Text}> would be <code><${Text}>${address}</${Text}></code>.`
    : pattern.includes('{path}') && folder.trim() === '' ? 'No links, since {path} needs the folder of the articles.'
    : 'No links: the pattern must begin with the scheme of an editor, such as vscode:, and no program of a page may be one.';
  return html`<p>With a pattern, every quotation and every line of an article gets a link that opens the line in your editor. Both fields
      stay in this browser.</p>
    <label class="field"><span>Pattern, such as <code>vscode://file/{path}:{line}</code></span>
      <input type="text" id="editor-pattern" spellcheck="false" autocomplete="off" value=${pattern} onInput=${(event) => settings.set('editor', event.target.value)} /></label>
    <label class="field"><span>Folder of the articles on your machine</span>
      <input type="text" id="editor-folder" spellcheck="false" autocomplete="off" value=${folder} onInput=${(event) => settings.set('folder', event.target.value)} /></label>
    <p class="hint" role="status">${said}</p>`;
}
