/** Words, or syllables of Vietnamese, that are read in a minute. */
const PACE = 240;

/** How long a text takes to read, in whole minutes, at least one. Counts what stands between spaces outside of tags. */
export function readingMinutes(html: string): number {
  let words = 0;
  let isInTag = false;
  let isInWord = false;
  for (let at = 0; at < html.length; at += 1) {
    const unit = html.charCodeAt(at);
    if (unit === 60) isInTag = true;
    else if (unit === 62) isInTag = false;
    else if (!isInTag) {
      const isSpace = unit === 32 || unit === 10 || unit === 160;
      if (!isSpace && !isInWord) words += 1;
      isInWord = !isSpace;
    }
  }
  return Math.max(1, Math.round(words / PACE));
}
