import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { hrefOf } from '../domain/address.ts';
import { formUpTo, srcsetOf } from '../domain/picture-forms.ts';
import type { Picture } from '../domain/site.ts';
import { interfaceIn } from '../strings/interface.ts';
import { eachElement } from './each-element.ts';
import { optionsOf } from './options-of.ts';
import type { RenderOptions } from './render-options.ts';
import { written } from './written.ts';

const ELSEWHERE = /^(?:https?:)?\/\//i;
const SIZES = '(min-width: 40rem) 36rem, 100vw';
const SHOWN_WIDTH = 1080;

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

function pictureElement(picture: Picture, alt: string, { site, origin = '' }: RenderOptions): Element {
  const href = (path: string) => origin + hrefOf(site.base, path);
  const { path, width, height } = formUpTo(picture, SHOWN_WIDTH);
  return element(
    'img',
    {
      src: href(path),
      srcSet: srcsetOf(picture, href),
      sizes: SIZES,
      width,
      height,
      alt,
      loading: 'lazy',
      decoding: 'async',
    },
    [],
  );
}

function captionOf(picture: Picture, title: string, { lang }: RenderOptions): ElementContent[] {
  const caption = title || picture.caption;
  const credit =
    picture.credit && element('small', {}, [text(interfaceIn(lang).article.credit(picture.credit))]);
  const parts = [...(caption ? [text(caption)] : []), ...(credit ? [credit] : [])];
  return parts.length > 1
    ? parts.flatMap((part, index) => (index === 0 ? [part] : [text(' '), part]))
    : parts;
}

/**
 * What stands in place of an `img`: the picture; for one of another host, which the page does not fetch, a link, or
 * only its words where it stands in one; nothing where the address was refused.
 */
function replacement(
  image: Element,
  options: RenderOptions,
  isLinked: boolean,
): { shown?: ElementContent; caption: ElementContent[] } {
  const { src, alt, title } = image.properties;
  const label = String(alt ?? '');
  if (typeof src !== 'string') return { caption: [] };
  const picture = written(options.body.pictures, src);
  if (picture) {
    const caption = captionOf(picture, String(title ?? ''), options);
    return { shown: pictureElement(picture, label || picture.alt, options), caption };
  }
  if (ELSEWHERE.test(src)) {
    const words = text(label || src);
    return { shown: isLinked ? words : element('a', { href: src }, [words]), caption: [] };
  }
  throw new Error(`shows "${src}", which is no picture of the content folder`);
}

const isImage = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'img';

/** The picture that an element is, or that is all a paragraph holds. */
function pictureIn(node: Element): Element | undefined {
  if (isImage(node)) return node;
  if (node.tagName !== 'p' || !node.children.some(isImage)) return undefined;
  const [only, ...others] = node.children.filter((child) => !isBlank(child));
  return only?.type === 'element' && others.length === 0 ? only : undefined;
}

/** Pictures with their sizes; one that is a paragraph of its own becomes a figure with its caption. */
export const showPictures = () => (tree: Root, file: VFile) => {
  const options = optionsOf(file);
  const linked = new WeakSet<Element>();
  eachElement(tree, (node, index, parent) => {
    if (node.tagName === 'a') {
      eachElement(node, (inside) => {
        linked.add(inside);
        return 'stays';
      });
    }
    const image = pictureIn(node);
    if (!image) return 'stays';
    const { shown, caption } = replacement(image, options, linked.has(image));
    if (!shown) return 'goes';
    const isFigure = node !== image && isImage(shown);
    const figcaption = caption.length > 0 ? [element('figcaption', {}, caption)] : [];
    if (isFigure) parent.children[index] = element('figure', {}, [shown, ...figcaption]);
    else parent.children[index] = node === image ? shown : { ...node, children: [shown] };
    node.children = [];
    return 'stays';
  });
};
