import sanitizeHtml from 'sanitize-html';

const blocks = ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'hr', 'br', 'dl', 'dt', 'dd', 'center'];
const inline = ['b', 'strong', 'i', 'em', 'u', 's', 'strike', 'sub', 'sup', 'small', 'span', 'font', 'code', 'q', 'cite'];
const deepest = 60;
/** Longer HTML than anybody reads; the raw message keeps the rest. */
const longest = 1_000_000;

const options: sanitizeHtml.IOptions = {
  allowedTags: [...blocks, ...inline],
  allowedAttributes: { '*': ['dir', 'lang'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
  allowedSchemes: [],
  disallowedTagsMode: 'discard',
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'iframe', 'object', 'embed', 'template', 'xmp'],
  nestingLimit: deepest,
  parser: { lowerCaseTags: true },
};

/**
 * HTML from a stranger as HTML that can do nothing: no script, style, form, frame, picture, link or address of another
 * server. Links become their words. Never store or show anything else of it.
 */
export const harmless = (html: string): string => (isTooDeep(html.slice(0, longest)) ? bare(html.slice(0, longest)) : sanitizeHtml(html.slice(0, longest), options));

/** Tags open at once beyond this were written to keep a reader busy: each further one is compared with all of them. */
const mostOpen = 5_000;
const never = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

function isTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let all = 0;
  for (const [, close, written = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = written.toLowerCase();
    const count = open.get(name) ?? 0;
    const change = close === '/' ? -Math.min(1, count) : Number(!never.has(name));
    open.set(name, count + change);
    all += change;
    if (all > mostOpen) return true;
  }
  return false;
}

/** The words alone, where tags cannot be believed. */
const bare = (html: string): string => `<p>${html.replace(/<[^<>]*>/g, ' ').replace(/&(?!#?\w{1,20};)/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p>`;

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00a0' };

/** The words of harmless HTML: blocks on lines of their own, cells apart, inline tags joined. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|hr)\b[^>]*>/g, '\n')
    .replace(/<\/(?:td|th)>/g, '\t')
    .replace(/<\/?(?:p|div|h\d|ul|ol|li|blockquote|pre|table|thead|tbody|tfoot|tr|dl|dt|dd|center)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
