import { spawn } from 'node:child_process';
import { versionOf } from '../machine.ts';
import { installTool } from './install.ts';

const VERSION = '26.9.27';

interface Message {
  readonly type: string;
  readonly subType?: string;
  readonly url?: string;
  readonly message: string;
}

export type Validation =
  | { readonly errors: readonly string[]; readonly warnings: readonly string[] }
  | { readonly leftOut: string };

function run(file: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.once('error', fail);
    // It ends with 1 where it has something to say.
    child.once('close', () => done(text));
  });
}

/** What the Nu checker of the W3C says of every page of a built site. */
export async function validatePages(dir: string): Promise<Validation> {
  if ((await versionOf('java', ['-version'])) === undefined)
    return { leftOut: 'the Nu checker needs Java (Debian: default-jre-headless)' };
  const tool = await installTool('vnu-jar', VERSION, 'build/dist/vnu.jar');
  if ('leftOut' in tool) return tool;
  const args = ['-Xss4m', '-jar', tool.path, '--format', 'json', '--skip-non-html', dir];
  const said = await run('java', args);
  const { messages }: { messages: readonly Message[] } = JSON.parse(said);
  const told = ({ url, message }: Message): string => `${url?.split(dir)[1] ?? ''} ${message}`;
  return {
    errors: messages.filter(({ type }) => type === 'error').map(told),
    warnings: messages.filter(({ subType }) => subType === 'warning').map(told),
  };
}
