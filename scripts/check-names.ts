import { rememberCompiled } from './compiled.ts';

// Before anything larger is loaded: what has been compiled once is not compiled again.
rememberCompiled();
await import('./check-command.ts');
