import type { VFile } from 'vfile';
import type { RenderOptions } from './render-options.ts';

/** The options of the text being rendered. */
export function optionsOf({ data: { render } }: VFile): RenderOptions {
  if (!render) throw new Error('A text was rendered without options.');
  return render;
}
