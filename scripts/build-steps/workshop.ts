/**
 * The folder the build works in, as its steps are told.
 *
 * @throws Error where a step is run by itself
 */
export function workshopFolder(): string {
  const folder = process.env.WORKSHOP;
  if (folder === undefined) throw new Error('This is one step of "npm run build"; run that.');
  return folder;
}
