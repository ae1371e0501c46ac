import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Keeps the compiled program beside its packages; where nothing can be kept, Node compiles as it always does. */
export function rememberCompiled(): void {
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/communique/compiled', import.meta.url)));
}
