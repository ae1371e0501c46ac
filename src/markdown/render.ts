import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Language } from '../domain/site.ts';
import { interfaceIn } from '../strings/interface.ts';
import { composeText } from './compose-text.ts';
import { demoteHeadings } from './demote-headings.ts';
import { linkNames } from './link-names.ts';
import { parseMarkdown } from './parse.ts';
import { prepareText } from './prepare-text.ts';
import type { RenderOptions } from './render-options.ts';
import { resolveAddresses } from './resolve-addresses.ts';
import { NEWS_SCHEMA } from './sanitize-schema.ts';
import { showPictures } from './show-pictures.ts';
import { wrapTables } from './wrap-tables.ts';

const skip = () => undefined;

/** From a prepared text to clean HTML. Reading raw HTML costs as much as all the rest: only where there is any. */
function createPipeline(lang: Language, html: boolean) {
  const { footnotes, backToText } = interfaceIn(lang).article;
  return unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: footnotes,
      footnoteBackLabel: (index, again) =>
        backToText(again > 1 ? `${index + 1}-${again}` : String(index + 1)),
    })
    .use(html ? rehypeRaw : skip)
    .use(rehypeSanitize, NEWS_SCHEMA)
    .use(demoteHeadings)
    .use(resolveAddresses)
    .use(showPictures)
    .use(wrapTables)
    .use(composeText)
    .use(linkNames)
    .use(rehypeStringify)
    .freeze();
}

const createPipelines = (lang: Language) => ({
  plain: createPipeline(lang, false),
  html: createPipeline(lang, true),
});

const pipelines = { vi: createPipelines('vi'), en: createPipelines('en') } as const satisfies Record<
  Language,
  unknown
>;

/** Adds where the trouble is to an error that knows only what it is. */
const located = (path: string, cause: unknown): Error =>
  new Error(
    `${path}: the text could not be made into a page: ${cause instanceof Error ? cause.message : String(cause)}`,
    {
      cause,
    },
  );

/**
 * Makes the Markdown of an article or a standing page into HTML that is safe to publish.
 *
 * @param markdown the text without its frontmatter
 * @throws Error that names the file, where the text shows a picture that does not exist or cannot be read at all
 */
export async function renderBody(markdown: string, options: RenderOptions): Promise<{ html: string }> {
  try {
    const file = new VFile({ value: markdown, data: { render: options } });
    const text = parseMarkdown(markdown);
    const hasHtml = prepareText(text);
    const { plain, html } = pipelines[options.lang];
    const pipeline = hasHtml ? html : plain;
    return { html: pipeline.stringify(await pipeline.run(text, file)) };
  } catch (cause) {
    throw located(options.body.path, cause);
  }
}
