import { isMap, isScalar, parseDocument, Scalar, visit, type Document } from 'yaml';
import { entryFileSchema } from './schema.ts';

const KEYS = Object.keys(entryFileSchema.shape);
/** Fields that hold prose: a folded block, so that a change of one word changes few lines. */
const PROSE = new Set(['answer', 'more', 'text']);
const WIDTH = 100;

/**
 * The one canonical form of a file: fields of an entry in the schema's order, prose as folded blocks, other text
 * unquoted where YAML allows it. Comments are kept. The text must be valid YAML.
 */
export function formatYaml(text: string): string {
  const document = parseDocument(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  orderKeys(document);
  visit(document, {
    Pair(_key, pair) {
      const prose = isScalar(pair.key) && PROSE.has(String(pair.key.value)) && isEntry(document);
      if (prose && isScalar(pair.value)) pair.value.type = Scalar.BLOCK_FOLDED;
    },
    Scalar(key, node) {
      if (typeof node.value !== 'string') return;
      node.value = node.value.trim();
      if (node.type !== Scalar.BLOCK_FOLDED) delete node.type;
      if (key === 'key') delete node.type;
    },
  });
  return document.toString({ lineWidth: WIDTH, singleQuote: true, flowCollectionPadding: true });
}

function isEntry(document: Document): boolean {
  return isMap(document.contents) && document.contents.has('phrasings');
}

function orderKeys({ contents }: Document): void {
  if (!isMap(contents) || !contents.has('phrasings')) return;
  const place = (key: unknown) => {
    const index = KEYS.indexOf(isScalar(key) ? String(key.value) : String(key));
    return index < 0 ? KEYS.length : index;
  };
  contents.items.sort((a, b) => place(a.key) - place(b.key));
}
