import communique from './src/communique/remark-plugin.ts';

// remark-cli and the language servers of editors show what `npm run check` finds while a text is written.
export default { plugins: [communique] };
